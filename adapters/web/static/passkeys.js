// Passkeys: what the browser's own dialogue signs is posted like any form. Without this file, or
// in a browser that knows no passkeys, the buttons stay hidden and passwords do all of it.
"use strict";

(() => {
  if (!window.PublicKeyCredential) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const post = async (path, fields) => {
    const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields) });
    const found = await answer.json();
    if (!answer.ok) throw new Error(found.said || "");
    return found;
  };

  const register = async (form) => {
    const csrf = form.dataset.csrf;
    const options = await post("/toi/khoa-may/bat-dau", { csrf });
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    for (const one of options.excludeCredentials || []) one.id = bytes(one.id);
    const made = await navigator.credentials.create({ publicKey: options });
    const credential = JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(made.response.clientDataJSON),
        attestationObject: text(made.response.attestationObject),
      },
    });
    return post("/toi/khoa-may", { csrf, credential, ten: form.elements.ten.value });
  };

  const signIn = async (form) => {
    const options = await post("/vao/khoa-may/bat-dau", {});
    options.challenge = bytes(options.challenge);
    const found = await navigator.credentials.get({ publicKey: options });
    const credential = JSON.stringify({
      id: found.id,
      rawId: text(found.rawId),
      type: found.type,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(found.response.clientDataJSON),
        authenticatorData: text(found.response.authenticatorData),
        signature: text(found.response.signature),
        userHandle: found.response.userHandle ? text(found.response.userHandle) : null,
      },
    });
    return post("/vao/khoa-may", { credential, ve: form.dataset.next });
  };

  const acts = { "register": register, "sign-in": signIn };
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const status = form.querySelector("[role=status]");
      status.textContent = "";
      try {
        const done = await acts[form.dataset.passkey](form);
        window.location.assign(done.next);
      } catch (error) {
        status.textContent = (error.name === "Error" && error.message) || form.dataset.failed;
      }
    });
  }
})();
