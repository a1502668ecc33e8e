// For every page: marks that scripts run, focuses the summary of mistakes, counts characters, copies, prints,
// and keeps a form from being sent twice. Pages work without it.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");

  function count(area) {
    var shown = document.getElementById(area.id + "-count");
    if (!shown) { return; }
    var left = Number(area.dataset.count) - Array.from(area.value.trim()).length;
    var words = left < 0 ? shown.dataset.over : shown.dataset.left;
    shown.textContent = words.replace("{}", Math.abs(left).toLocaleString("en"));
    shown.classList.toggle("over", left < 0);
  }

  function ready(within) {
    within.querySelectorAll("[data-count]").forEach(count);
    var mistakes = within.querySelector("#mistakes");
    if (mistakes) { mistakes.focus(); }
  }

  function copied(button) {
    var word = button.querySelector("span");
    var before = word.textContent;
    word.textContent = button.dataset.done;
    window.setTimeout(function () { word.textContent = before; }, 2000);
  }

  function copy(button) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(button.dataset.copy).then(function () { copied(button); });
      return;
    }
    var box = document.createElement("textarea");
    box.value = button.dataset.copy;
    box.className = "visually-hidden";
    button.parentNode.appendChild(box);
    box.select();
    if (document.execCommand("copy")) { copied(button); }
    box.remove();
    button.focus();
  }

  document.addEventListener("input", function (event) {
    if (event.target.dataset.count) { count(event.target); }
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy], [data-print]");
    if (!button) { return; }
    if (button.hasAttribute("data-print")) { window.print(); } else { copy(button); }
  });

  // A link of the summary leads to the label, then puts the focus into the field.
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".summary a");
    var field = link && document.getElementById(link.hash.slice(1));
    if (!field) { return; }
    event.preventDefault();
    (field.closest(".field") || field).scrollIntoView();
    field.focus({ preventScroll: true });
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    window.setTimeout(function () { delete form.dataset.sent; }, 8000);
  });

  // A long page of panels is folded on a phone, so that their names stand together.
  function foldSmall() {
    if (window.innerWidth > 640) { return; }
    document.querySelectorAll("details[data-fold-small]").forEach(function (one) { one.open = false; });
  }

  // What is folded on the screen stands on paper.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details.area").forEach(function (area) { area.open = true; });
  });

  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });

  document.addEventListener("htmx:load", function (event) { ready(event.target); });
  document.addEventListener("DOMContentLoaded", function () { foldSmall(); ready(document); });
})();
