// Quick exit: by its button, or by pressing Shift three times within a second and a half. The page is hidden at once,
// the session is cleared, and the history entry is replaced. Without scripts the button sends its form.
(function () {
  "use strict";
  var pressed = [];

  function leave(form) {
    document.documentElement.hidden = true;
    document.title = "";
    var go = function () { window.location.replace(form.dataset.goal); };
    window.setTimeout(go, 1500);
    fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual", keepalive: true }).then(go, go);
  }

  document.addEventListener("submit", function (event) {
    if (event.target.id !== "leave-now") { return; }
    event.preventDefault();
    leave(event.target);
  });

  document.addEventListener("keyup", function (event) {
    var form = document.getElementById("leave-now");
    if (event.key !== "Shift" || !form) { pressed = []; return; }
    pressed.push(event.timeStamp);
    pressed = pressed.slice(-3);
    if (pressed.length === 3 && pressed[2] - pressed[0] < 1500) { leave(form); }
  });
})();
