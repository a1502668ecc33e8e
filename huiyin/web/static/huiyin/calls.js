// Calling back with one hand: a digit chooses that answer of the question at hand and goes on to the next, t shows
// whom to call. Only what belongs to the result is shown. The page works without it.
(function () {
  "use strict";
  var form;

  function typing(target) {
    return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target.tagName === "INPUT" && target.type !== "radio");
  }

  function groups() {
    return Array.from(form.querySelectorAll("fieldset")).filter(function (one) {
      return one.querySelector("input[type=radio]") && one.getClientRects().length > 0;
    });
  }

  function show() {
    var chosen = form.querySelector('[name="result"]:checked');
    form.querySelectorAll("[data-with]").forEach(function (part) {
      part.hidden = !chosen || chosen.value !== part.dataset.with;
    });
  }

  function atHand() {
    var open = groups();
    var focused = open.find(function (one) { return one.contains(document.activeElement); });
    return focused || open.find(function (one) { return !one.querySelector("input:checked"); });
  }

  function choose(digit) {
    var group = atHand();
    var answer = group && group.querySelectorAll("input[type=radio]")[digit - 1];
    if (!answer) { return false; }
    answer.checked = true;
    show();
    var all = groups();
    var next = all[all.indexOf(group) + 1];
    var target = next ? next.querySelector("input:checked") || next.querySelector("input[type=radio]") : form.querySelector(".buttons button");
    target.focus();
    target.scrollIntoView({ block: "nearest" });
    return true;
  }

  document.addEventListener("keydown", function (event) {
    if (!form || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) { return; }
    if (document.documentElement.dataset.keys === "off" || document.querySelector("dialog[open]")) { return; }
    var contact = document.querySelector("[data-contact]");
    if (event.key.toLowerCase() === "t" && contact) { event.preventDefault(); contact.click(); return; }
    if (/^[1-9]$/.test(event.key) && choose(Number(event.key))) { event.preventDefault(); }
  });

  document.addEventListener("change", function (event) {
    if (form && event.target.name === "result") { show(); }
  });

  document.addEventListener("DOMContentLoaded", function () {
    form = document.querySelector("form[data-call]");
    if (form) { show(); }
  });
})();
