/* Keeps the last state of a screen in the hall: the network first, what was shown last without it. */
"use strict";
const KEPT = "man-hinh-1";
const mine = (url) => url.origin === self.location.origin &&
  (url.pathname.startsWith("/man-hinh/") || url.pathname.startsWith("/static/"));

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || !mine(url) || url.searchParams.has("khoa")) return;
  if (request.headers.has("HX-Request")) return; /* the page itself says that it is old */
  event.respondWith((async () => {
    const cache = await caches.open(KEPT);
    try {
      const answer = await fetch(request);
      if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
      if (answer.status === 403) await caches.delete(KEPT); /* the link has ended: nothing stays */
      return answer;
    } catch (error) {
      const known = await cache.match(request);
      if (known) return known;
      throw error;
    }
  })());
});
