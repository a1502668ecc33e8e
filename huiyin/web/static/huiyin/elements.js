// Elements that a model found in a text fill the empty fields of a recording page; each filled field says so.
(function () {
  "use strict";

  function mark(field, words) {
    var said = document.createElement("p");
    said.className = "small quiet mb-0";
    said.id = field.id + "-filled";
    said.textContent = words;
    field.insertAdjacentElement("afterend", said);
    field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + said.id).trim());
    // Whoever rewrites it has checked it.
    field.addEventListener("input", function () { said.remove(); }, { once: true });
  }

  function fill(element) {
    var field = document.querySelector('#record [name="' + CSS.escape(element.dataset.fill) + '"]');
    if (!field || field.value.trim() || document.getElementById(field.id + "-filled")) { return; }
    field.value = element.dataset.text;
    if (field.rows) { field.rows = Math.max(field.rows, field.value.split("\n").length); }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    mark(field, element.dataset.mark);
  }

  document.addEventListener("htmx:afterSettle", function (event) {
    if (event.target.id === "elements") { event.target.querySelectorAll("[data-fill]").forEach(fill); }
  });
})();
