/* Parts of a page that keep themselves up to date: <div id="…" data-live="/address">.
 *
 * The server says on /song that something was recorded; each part is then fetched anew from its own
 * address (with HX-Request, so that only the part comes back) and put in place. What somebody was
 * typing, the focus, and what is folded open stay. A part with data-carried="KH-…" comes with the news
 * itself and is fetched only when there is none. Without this file the page is right when reloaded.
 */
(() => {
  "use strict";
  if (window.thiduaLive) return;
  window.thiduaLive = true;
  const say = (document.querySelector("[data-lost]") || document.body || {}).dataset || {};
  const parts = () => [...document.querySelectorAll("[data-live]")];
  const LONGEST = 30000;
  const jobs = new WeakMap();
  const hearers = [];
  let source = null;
  let wait = 1000;
  let heard = "";
  let timer = 0;
  let watchdog = 0;
  let lost = null;

  function note() {
    if (lost || !say.lost) return lost;
    lost = document.createElement("p");
    lost.className = "live-lost";
    lost.setAttribute("role", "status");
    lost.hidden = true;
    (document.querySelector("main") || document.body).prepend(lost);
    return lost;
  }

  function connected(yes) {
    const place = note();
    document.documentElement.dataset.connected = yes ? "yes" : "no";
    if (place) {
      place.textContent = yes ? "" : say.lost;
      place.hidden = yes;
    }
    for (const hear of hearers) hear({ connected: yes });
  }

  /* Keeping what the person at the page is doing */

  function name(field) {
    return field.id || (field.form ? `${field.form.getAttribute("action")}|${field.name}` : field.name);
  }

  function kept(part) {
    const active = part.contains(document.activeElement) ? document.activeElement : null;
    const typed = new Map();
    for (const field of part.querySelectorAll("input:not([type=hidden]), textarea, select")) {
      const box = field.type === "checkbox" || field.type === "radio";
      const was = field.tagName === "SELECT" ? null : box ? field.defaultChecked : field.defaultValue;
      const is = box ? field.checked : field.value;
      if (is !== was) typed.set(box ? `${name(field)}|${field.value}` : name(field), is);
    }
    const open = [...part.querySelectorAll("details[id]")].map((one) => [one.id, one.open]);
    let range = null;
    try {
      range = active && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
    } catch { range = null; }
    return { id: active && active.id, typed, open, range };
  }

  function put(part, html) {
    const was = kept(part);
    part.innerHTML = html;
    for (const field of part.querySelectorAll("input:not([type=hidden]), textarea, select")) {
      const box = field.type === "checkbox" || field.type === "radio";
      const key = box ? `${name(field)}|${field.value}` : name(field);
      if (!was.typed.has(key)) continue;
      if (box) field.checked = was.typed.get(key);
      else field.value = was.typed.get(key);
    }
    for (const [id, open] of was.open) {
      const one = document.getElementById(id);
      if (one) one.open = open;
    }
    const again = was.id && document.getElementById(was.id);
    if (again) {
      again.focus({ preventScroll: true });
      try {
        if (was.range && was.range[0] !== null) again.setSelectionRange(...was.range);
      } catch { /* this kind of field has no selection */ }
    }
    if (window.htmx) window.htmx.process(part);
    part.dispatchEvent(new CustomEvent("live:shown", { bubbles: true }));
  }

  /* Fetching */

  async function fetched(part) {
    const job = jobs.get(part) || { busy: false, again: false, html: null };
    jobs.set(part, job);
    if (job.busy) {
      job.again = true;
      return;
    }
    job.busy = true;
    try {
      do {
        job.again = false;
        const answer = await fetch(part.dataset.live, {
          headers: { "HX-Request": "true", Accept: "text/html" },
          credentials: "same-origin",
          cache: "no-store",
        });
        if (answer.redirected && new URL(answer.url).pathname === "/vao") {
          location.reload();
          return;
        }
        if (answer.ok) {
          const html = await answer.text();
          if (html !== job.html) put(part, html);
          job.html = html;
        } else if (answer.status >= 500) {
          later();
        }
      } while (job.again);
    } catch {
      later();
    } finally {
      job.busy = false;
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(refresh, 2000 + Math.random() * 1000);
  }

  function refresh() {
    if (document.hidden) return; /* it is fetched when somebody looks */
    for (const part of parts()) fetched(part);
  }

  function carried() {
    return document.querySelector("[data-carried]");
  }

  function brought(html) {
    const part = carried();
    const job = jobs.get(part) || { busy: false, again: false, html: null };
    jobs.set(part, job);
    if (html !== job.html) put(part, html);
    job.html = html;
  }

  /* Listening */

  function alive() {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => { if (source) source.close(); dropped(); }, 45000);
  }

  function listen() {
    clearTimeout(timer);
    const part = carried();
    source = new EventSource(part ? `/song?man-hinh=${encodeURIComponent(part.dataset.carried)}` : "/song");
    source.onopen = () => {
      wait = 1000;
      connected(true);
      alive();
    };
    source.addEventListener("tip", (event) => {
      alive();
      if (event.data === heard) return;
      heard = event.data;
      if (!document.hidden) {
        for (const part of parts()) if (!("carried" in part.dataset)) fetched(part);
      }
      for (const hear of hearers) hear({ position: Number(heard) });
    });
    source.addEventListener("part", (event) => brought(event.data));
    source.onerror = () => { source.close(); dropped(); };
  }

  function dropped() {
    clearTimeout(watchdog);
    connected(false);
    heard = "";
    clearTimeout(timer);
    timer = setTimeout(listen, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST);
  }

  window.thiduaLive = { hear: (one) => hearers.push(one), refresh };
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  window.addEventListener("online", () => {
    if (source && source.readyState === EventSource.OPEN) return;
    wait = 1000;
    if (source) source.close();
    listen();
  });
  window.addEventListener("offline", () => { if (source) source.close(); dropped(); });
  window.addEventListener("pagehide", () => { if (source) source.close(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  if (parts().length || document.querySelector("[data-live-only]")) listen();
})();
