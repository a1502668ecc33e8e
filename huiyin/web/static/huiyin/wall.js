// The wall shows one part after another, without any movement between them. It stands still from the beginning for
// whoever wants less motion, and for everybody by its button or the space key; the arrow keys turn it by hand.
(function () {
  "use strict";
  var SECONDS = 20;
  var here = 0;
  var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  function show(at) {
    var slides = Array.from(document.querySelectorAll("[data-slide]"));
    here = (at + slides.length) % slides.length;
    slides.forEach(function (slide, index) { slide.hidden = index !== here; });
    document.dispatchEvent(new Event("huiyin:shown"));
  }

  function hold(wanted) {
    var button = document.querySelector('[data-wall="hold"]');
    still = wanted;
    button.textContent = still ? button.dataset.go : button.dataset.hold;
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-wall]");
    if (!button) { return; }
    if (button.dataset.wall === "hold") { hold(!still); return; }
    show(here + (button.dataset.wall === "on" ? 1 : -1));
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "ArrowRight") { show(here + 1); }
    if (event.key === "ArrowLeft") { show(here - 1); }
    if (event.key === " " && event.target === document.body) { event.preventDefault(); hold(!still); }
  });

  document.addEventListener("DOMContentLoaded", function () {
    show(0);
    hold(still);
    window.setInterval(function () { if (!still) { show(here + 1); } }, SECONDS * 1000);
  });
})();
