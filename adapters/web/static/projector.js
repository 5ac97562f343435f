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
  if (navigator.serviceWorker) navigator.serviceWorker.register("/man-hinh/luu.js").catch(() => {});
  if (navigator.wakeLock) {
    const awake = () => { if (!document.hidden) navigator.wakeLock.request("screen").catch(() => {}); };
    document.addEventListener("visibilitychange", awake);
    awake();
  }
})();
