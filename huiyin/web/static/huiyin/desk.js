// For the desk: single keys (never inside boxes, and off when the reader says so), dialogs, and the warning before
// an idle session ends.
(function () {
  "use strict";
  var WARN_SECONDS = 120;
  var waiting = "";

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function open(id) {
    var sheet = document.getElementById(id);
    if (sheet && sheet.showModal && !sheet.open) { sheet.showModal(); }
  }

  function press(event) {
    var finder = document.getElementById("finder");
    if (waiting === "g") {
      waiting = "";
      var entry = document.querySelector('.side [data-key="' + CSS.escape(event.key) + '"]');
      if (entry) { event.preventDefault(); entry.click(); return; }
    }
    if (event.key === "?") { event.preventDefault(); open("keys"); }
    if (event.key === "/" && finder) { event.preventDefault(); finder.focus(); finder.select(); }
    if (event.key === "g") { waiting = "g"; window.setTimeout(function () { waiting = ""; }, 1500); }
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) { return; }
    if (document.documentElement.dataset.keys === "off" || document.querySelector("dialog[open]")) { return; }
    press(event);
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-open]");
    if (button) { open(button.dataset.open); }
  });

  function watchSession(warning, seconds) {
    var timer;
    function restart() {
      warning.hidden = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(function () { warning.hidden = false; }, (seconds - WARN_SECONDS) * 1000);
    }
    warning.querySelector("[data-stay]").addEventListener("click", function () {
      fetch(document.body.dataset.alive, { credentials: "same-origin", cache: "no-store" }).then(restart);
    });
    document.addEventListener("htmx:afterRequest", function (event) {
      if (!event.detail.requestConfig.headers["HX-Quiet"]) { restart(); }
    });
    restart();
  }

  document.addEventListener("DOMContentLoaded", function () {
    var warning = document.getElementById("session-ends");
    if (warning) { watchSession(warning, Number(document.body.dataset.session)); }
  });
})();
