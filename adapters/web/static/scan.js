/* A desk at the door: badges by camera, forms without reloading, a queue while the network is gone.
 *
 * Whatever is noted gets its command id here, before it is sent. What could not be sent is kept in
 * this browser with that id and the time at which it happened, and sent again until the server has
 * said that it is recorded: sent twice it is recorded once.
 */
(() => {
  "use strict";
  const desk = document.getElementById("ban");
  if (!desk) return;
  const say = desk.dataset;
  const result = document.getElementById("ket-qua");
  const waiting = document.getElementById("hang-cho");
  const foundPlace = document.getElementById("tim-thay");
  const KEY = `thidua-hang-cho-${say.plan}-${say.desk}`;
  const LIST = `thidua-danh-sach-${say.plan}`;
  const CODE = /(?:^|[/=\s])((?:CB|GM|VL)-[A-Z0-9-]+)\s*$/i;
  let sending = false;
  let roster = [];

  const uuid = () => crypto.randomUUID ? crypto.randomUUID() : ([1e7] + -1e3 + -4e3 + -8e3 + -1e11)
    .replace(/[018]/g, (c) => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

  /* What waits */

  function queue() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || [];
    } catch {
      return [];
    }
  }

  function keep(all) {
    localStorage.setItem(KEY, JSON.stringify(all));
    tell();
  }

  function tell(more = "") {
    const count = queue().length;
    waiting.hidden = !count && !more;
    waiting.textContent = [count ? say.queue.replace("{count}", count) : "", more].filter(Boolean).join(" – ");
  }

  function box(sign, name, small) {
    const made = document.createElement("div");
    made.className = "confirmed";
    for (const [style, text] of [["sign", sign], ["name", name], ["", small]]) {
      if (!text) continue;
      const line = document.createElement("p");
      line.className = style;
      line.textContent = text;
      made.append(line);
    }
    return made;
  }

  function show(html) {
    result.innerHTML = html;
    if (window.htmx) window.htmx.process(result);
    result.scrollIntoView({ block: "nearest" });
  }

  /* Sending */

  async function send(fact, late) {
    const body = new URLSearchParams(fact.facts);
    body.set("command", fact.command);
    body.set("csrf", say.csrf);
    if (late) body.set("ago", String(Math.max(0, Date.now() - fact.at)));
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), 8000);
    try {
      const answer = await fetch(say.action, {
        method: "POST", body, credentials: "same-origin", signal: stop.signal,
        headers: { "HX-Request": "true", Accept: "text/html" },
      });
      const html = await answer.text();
      if (answer.redirected && new URL(answer.url).pathname === "/vao") return { kept: true, why: say.signedOut };
      if (answer.status >= 500 || answer.status === 429 || answer.status === 401) return { kept: true };
      if (answer.status === 400 && html.includes("csrf")) return { kept: true, why: say.signedOut };
      return { kept: false, ok: answer.ok, html };
    } catch {
      return { kept: true };
    } finally {
      clearTimeout(clock);
    }
  }

  async function note(facts, shown) {
    const fact = { command: facts.command || uuid(), facts, shown, at: Date.now() };
    delete facts.command;
    delete facts.csrf;
    if (queue().length) { /* those before it go first */
      keep([...queue(), fact]);
      result.replaceChildren(box(say.kept, shown, ""));
      flush();
      return;
    }
    const answer = await send(fact, false);
    if (answer.kept) {
      keep([...queue(), fact]);
      result.replaceChildren(box(say.kept, shown, ""));
      tell(answer.why);
      later();
    } else {
      show(answer.html);
    }
  }

  async function flush() {
    if (sending) return;
    sending = true;
    try {
      for (let first = queue()[0]; first; first = queue()[0]) {
        const answer = await send(first, true);
        if (answer.kept) {
          tell(answer.why);
          later();
          return;
        }
        keep(queue().filter((one) => one.command !== first.command));
        show(answer.html);
        if (!answer.ok) result.prepend(box(say.refused, first.shown, ""));
      }
    } finally {
      sending = false;
    }
  }

  let timer = 0;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(flush, 3000 + Math.random() * 1000);
  }

  /* Forms */

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id === "mau-tim") {
      const typed = form.elements.tim.value;
      const code = CODE.exec(typed);
      if (code) {
        event.preventDefault();
        form.elements.tim.value = "";
        note({ who: code[1].toUpperCase(), movement: "entered" }, code[1]);
      }
      return;
    }
    if (!form.classList.contains("fact")) return;
    event.preventDefault();
    const facts = Object.fromEntries(new FormData(form));
    const pressed = event.submitter;
    if (pressed && pressed.name) facts[pressed.name] = pressed.value;
    const named = form.closest("li, .confirmed");
    const name = named && named.querySelector(".name");
    note(facts, name ? name.textContent : facts.name || facts.remark || facts.who);
    form.reset();
    if (form.elements.command) form.elements.command.value = uuid();
    const fold = form.closest("details");
    if (fold) fold.open = false;
    const field = document.getElementById("tim");
    field.value = "";
    foundPlace.replaceChildren();
    field.focus();
  });

  /* Finding without the network */

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  function search(typed) {
    const words = fold(typed).split(/[\s,.;()-]+/).filter(Boolean);
    if (!words.length) return [];
    return roster.filter((one) => {
      const has = fold(`${one.who} ${one.letter} ${one.name} ${one.unit}`).split(/[\s,.;()-]+/);
      return words.every((word) => has.some((other) => other.startsWith(word)));
    });
  }

  function offer(people) {
    const list = document.createElement("ul");
    list.className = "found";
    for (const one of people.slice(0, 12)) {
      const item = document.createElement("li");
      const text = document.createElement("div");
      const name = document.createElement("span");
      name.className = "name";
      name.lang = "vi";
      name.textContent = one.name;
      text.append(name, `${one.who} · ${one.unit}`);
      const buttons = document.createElement("div");
      for (const [movement, label, style] of [["entered", say.enter, ""], ["left", say.leave, "secondary"]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.className = style;
        button.setAttribute("aria-label", `${label}: ${one.name}`);
        button.addEventListener("click", () => {
          note({ who: one.who, movement }, one.name);
          document.getElementById("tim").value = "";
          foundPlace.replaceChildren();
        });
        buttons.append(button, " ");
      }
      item.append(text, buttons);
      list.append(item);
    }
    if (!people.length) {
      const none = document.createElement("p");
      none.textContent = say.nobody;
      foundPlace.replaceChildren(none);
    } else {
      foundPlace.replaceChildren(list);
    }
  }

  document.addEventListener("htmx:sendError", () => offer(search(document.getElementById("tim").value)));

  async function learn() {
    try {
      const answer = await fetch(say.list, { credentials: "same-origin", headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new Error("no list");
      roster = (await answer.json()).people;
      localStorage.setItem(LIST, JSON.stringify(roster));
    } catch {
      try { roster = JSON.parse(localStorage.getItem(LIST)) || []; } catch { roster = []; }
    }
  }

  /* The camera */

  const opener = document.getElementById("mo-may-anh");
  const video = document.getElementById("hinh");
  let stream = null;
  let looking = 0;
  let last = { code: "", at: 0 };

  function stop() {
    clearInterval(looking);
    if (stream) for (const track of stream.getTracks()) track.stop();
    stream = null;
    document.getElementById("may-anh").hidden = true;
    opener.setAttribute("aria-pressed", "false");
  }

  function look(canvas) {
    if (!video.videoWidth) return;
    const wide = Math.min(video.videoWidth, 800);
    const high = Math.round(video.videoHeight * wide / video.videoWidth);
    canvas.width = wide;
    canvas.height = high;
    const drawn = canvas.getContext("2d", { willReadFrequently: true });
    drawn.drawImage(video, 0, 0, wide, high);
    const read = window.jsQR(drawn.getImageData(0, 0, wide, high).data, wide, high, { inversionAttempts: "dontInvert" });
    const code = read && CODE.exec(read.data);
    if (!code) return;
    if (code[1] === last.code && Date.now() - last.at < 6000) {
      last.at = Date.now();
      return;
    }
    last = { code: code[1], at: Date.now() };
    if (navigator.vibrate) navigator.vibrate(80);
    const known = roster.find((one) => one.who === code[1] || one.letter === code[1]);
    note({ who: code[1], movement: "entered" }, known ? known.name : code[1]);
  }

  if (opener && navigator.mediaDevices && window.jsQR) {
    document.getElementById("nut-quet").hidden = false;
    opener.addEventListener("click", async () => {
      if (stream) {
        stop();
        return;
      }
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      } catch {
        result.replaceChildren(box("", "", say.noCamera));
        return;
      }
      document.getElementById("may-anh").hidden = false;
      opener.setAttribute("aria-pressed", "true");
      video.srcObject = stream;
      await video.play();
      const canvas = document.createElement("canvas");
      looking = setInterval(() => look(canvas), 250);
    });
  }

  window.addEventListener("online", flush);
  if (window.thiduaLive && window.thiduaLive.hear) {
    window.thiduaLive.hear((news) => { if (news.connected && queue().length) flush(); });
  }
  learn();
  tell();
  if (queue().length) flush();
})();
