// Recording: keys to each part, drafts kept on each leaving of a field and every five seconds, a proposed class
// or the place in the text taken by one key. The pages work without it.
(function () {
  "use strict";
  var EVERY = 5000;
  var form, kept, dirty = false, sending = false, gone = false;

  function tell(word, wrong) {
    kept.textContent = word;
    kept.classList.toggle("text-danger", Boolean(wrong));
  }

  function keep() {
    if (!dirty || sending || gone) { return; }
    dirty = false;
    sending = true;
    var typed = new FormData(form);
    typed.delete("files");
    fetch(form.dataset.draft, { method: "POST", body: typed, credentials: "same-origin", redirect: "manual" })
      .then(function (answer) {
        if (answer.status !== 204) { throw new Error(String(answer.status)); }
        var now = new Date();
        tell(kept.dataset.kept + " " + now.toTimeString().slice(0, 8));
      })
      .catch(function () { dirty = true; tell(kept.dataset.lost, true); })
      .then(function () { sending = false; });
  }

  function shown(element) { return element && element.offsetParent !== null; }

  function reach(part) {
    if (/^(A|BUTTON)$/.test(part.tagName)) { part.focus(); part.click(); return; }
    var box = part.querySelector("input:checked:not([type=hidden])") ||
      part.querySelector("input:not([type=hidden]), textarea, select");
    if (box) { box.focus(); (box.closest("fieldset") || box).scrollIntoView({ block: "nearest" }); }
  }

  function take(code) {
    var box = form.querySelector('[name="claim_class"][value="' + CSS.escape(code) + '"]');
    if (!box) { return; }
    box.checked = true;
    box.focus();
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function takePlace(label) {
    var box = document.getElementById("id_place");
    if (!box) { return; }
    box.value = label;
    box.focus();
    ["input", "change"].forEach(function (name) { box.dispatchEvent(new Event(name, { bubbles: true })); });
  }

  function walkPlaces(event) {
    if (event.target.id !== "id_place" || event.key !== "ArrowDown") { return; }
    var first = document.querySelector("#places input:checked") || document.querySelector("#places input");
    if (first) {
      event.preventDefault();
      first.checked = true;
      first.focus();
      first.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  document.addEventListener("keydown", function (event) {
    if (!form || event.isComposing) { return; }
    walkPlaces(event);
    var name = /^F\d+$/.test(event.key) ? event.key : (event.altKey ? event.key.toUpperCase() : "");
    if (!name || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) { return; }
    var part = document.querySelector('[data-alt="' + CSS.escape(name) + '"]');
    if (shown(part)) { event.preventDefault(); reach(part); }
  });

  function showWhen() {
    form.querySelectorAll("[data-when]").forEach(function (part) {
      var wanted = part.dataset.when.split("=");
      part.hidden = !form.querySelector('[name="' + wanted[0] + '"][value="' + wanted[1] + '"]:checked');
    });
  }

  function chosen(event) {
    var list = event.target.name === "place_id" ? event.target.closest(".places") : null;
    if (list) { list.classList.remove("places-open"); }
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-take], [data-place]");
    if (!button || !form) { return; }
    if (button.dataset.place) { takePlace(button.dataset.place); } else { take(button.dataset.take); }
  });

  document.addEventListener("DOMContentLoaded", function () {
    form = document.querySelector("form[data-draft]");
    kept = document.getElementById("kept");
    if (!form || !kept) { form = null; return; }
    form.addEventListener("input", function () { dirty = true; });
    form.addEventListener("change", function () { dirty = true; });
    form.addEventListener("change", showWhen);
    form.addEventListener("change", chosen);
    showWhen();
    form.addEventListener("focusout", keep);
    form.addEventListener("submit", function () { gone = true; window.setTimeout(function () { gone = false; }, 8000); });
    window.setInterval(keep, EVERY);
    document.addEventListener("visibilitychange", keep);
    if (!document.querySelector("#mistakes") && window.matchMedia("(min-width: 992px)").matches) { form.querySelector("input:not([type=hidden])").focus(); }
  });
})();
