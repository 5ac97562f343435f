/* The hall's screen: says how old what it shows is, and keeps it when the network goes. */
(() => {
  "use strict";
  const foot = document.getElementById("ket-noi");
  const part = document.getElementById("man-hinh");
  if (!foot || !part) return;
  let at = foot.dataset.at;
  let linked = true;

  function tell() {
    foot.classList.toggle("stale", !linked);
    foot.textContent = `${linked ? foot.dataset.fresh : foot.dataset.stale} ${at}`;
  }

  part.addEventListener("live:shown", () => {
    const shown = part.querySelector("[data-shown-at]");
    if (shown) at = shown.dataset.shownAt;
    tell();
  });
  const live = window.thiduaLive;
  if (live && live.hear) {
    live.hear((news) => {
      if ("connected" in news) {
        linked = news.connected;
        tell();
      }
    });
    setInterval(() => { if (linked) live.refresh(); }, 30000);
  }
  /* What is kept for a reload without the network: this page as it is, and what it is made of. */
  let kept = 0;
  async function keep() {
    if (!window.caches || !linked || Date.now() - kept < 60000) return;
    kept = Date.now();
    const made = [...document.querySelectorAll("link[href], script[src]")].map((one) => one.href || one.src);
    try {
      const cache = await caches.open("man-hinh-1");
      await cache.addAll([location.pathname, ...made]);
    } catch { /* it is tried again */ }
  }

  if (navigator.serviceWorker) {
    navigator.serviceWorker.register("/man-hinh/luu.js").then(keep, () => {});
    part.addEventListener("live:shown", keep);
  }
  if (navigator.wakeLock) {
    const awake = () => { if (!document.hidden) navigator.wakeLock.request("screen").catch(() => {}); };
    document.addEventListener("visibilitychange", awake);
    awake();
  }
})();
