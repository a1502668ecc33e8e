// Single keys of desk pages: j and k walk through the rows, Enter opens, and a letter presses the control that bears
// it in data-press, or moves to the one that bears it in data-jump. Never inside boxes, and off when the reader says so. Everything also works by mouse and Tab.
(function () {
  "use strict";

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function step(by) {
    var rows = Array.from(document.querySelectorAll("[data-row]")).filter(function (row) {
      return row.getClientRects().length > 0;
    });
    if (!rows.length) { return false; }
    var here = rows.indexOf(document.activeElement);
    var next = rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  }

  function press(key) {
    var control = document.querySelector('[data-press="' + CSS.escape(key) + '"]');
    if (control) { control.focus(); control.click(); return true; }
    var place = document.querySelector('[data-jump="' + CSS.escape(key) + '"]');
    if (place) { place.focus(); return true; }
    if (key === "j") { return step(1); }
    return key === "k" ? step(-1) : false;
  }

  var waiting = false;

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) { return; }
    if (document.documentElement.dataset.keys === "off" || document.querySelector("dialog[open]")) { return; }
    // A letter after "g" belongs to the navigation.
    if (waiting) { waiting = false; return; }
    if (event.key === "g") { waiting = true; window.setTimeout(function () { waiting = false; }, 1500); return; }
    var idle = document.activeElement === document.body || document.activeElement.id === "main";
    var open = document.querySelector("[data-enter]");
    if (event.key === "Enter" && idle && open) { open.click(); return; }
    if (event.key.length === 1 && press(event.key)) { event.preventDefault(); }
  });

  // One box ticks all of its form; it is ticked itself as long as all of them are.
  document.addEventListener("change", function (event) {
    var box = event.target;
    if (box.type !== "checkbox" || !box.form) { return; }
    var one = box.form.querySelector("[data-all]");
    var all = Array.from(box.form.querySelectorAll("tbody input[type=checkbox]"));
    if (box === one) { all.forEach(function (each) { each.checked = one.checked; }); }
    if (one) { one.checked = all.every(function (each) { return each.checked; }); }
  });

  // A box that looks up names adds the chosen one as a line to the list it belongs to.
  function add(box) {
    var named = Array.from(box.list.options).some(function (option) { return option.value === box.value; });
    var list = document.getElementById(box.dataset.add);
    if (!named || !list) { return; }
    list.value = (list.value.trim() ? list.value.trim() + "\n" : "") + box.value + "\n";
    box.value = "";
  }

  // Out of which matter words were copied is sent with the form, once each.
  function tellSource(form, number) {
    var told = Array.from(form.querySelectorAll('[name="copied_from"]'));
    if (told.some(function (one) { return one.value === number; })) { return; }
    var source = document.createElement("input");
    source.type = "hidden";
    source.name = "copied_from";
    source.value = number;
    form.append(source);
  }

  // A paragraph of an earlier opinion goes into the field of the draft to which it belongs, behind what stands there.
  function copyInto(button) {
    var field = document.querySelector('form [name="' + CSS.escape(button.dataset.into) + '"]');
    if (!field) { return; }
    field.value = (field.value.trim() ? field.value.trim() + "\n" : "") + button.dataset.text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    button.querySelector("span").textContent = button.dataset.done;
    if (button.dataset.number) { tellSource(field.form, button.dataset.number); }
    var from = document.createElement("p");
    from.className = "small quiet mt-2";
    from.setAttribute("role", "status");
    from.textContent = button.dataset.from;
    var told = Array.from(field.parentNode.querySelectorAll("[role=status]"));
    if (!told.some(function (one) { return one.textContent === from.textContent; })) { field.after(from); }
    field.focus();
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-into]");
    if (button) { copyInto(button); }
  });

  // A field that is asked with some answers to another is shown with them, and sends nothing otherwise.
  function suit(field) {
    var form = field.closest("form");
    var chosen = form.querySelector('[name="' + CSS.escape(field.dataset.askedWith) + '"]:checked');
    var wanted = Boolean(chosen) && field.dataset.askedValue.split(" ").includes(chosen.value);
    field.hidden = !wanted;
    field.querySelectorAll("input, textarea, select").forEach(function (control) { control.disabled = !wanted; });
  }

  function suitAll() { document.querySelectorAll("form [data-asked-with]").forEach(suit); }

  // A box proposes only the names that fit the answer to the field that it follows.
  var whole = new WeakMap();

  function narrow(box) {
    var list = box.list;
    var all = whole.get(list) || Array.from(list.options);
    whole.set(list, all);
    var answer = box.form.elements[box.dataset.follows];
    var chosen = answer ? answer.value : "";
    list.replaceChildren.apply(list, all.filter(function (one) {
      return !chosen || one.dataset.fits.split(" ").includes(chosen);
    }));
  }

  function narrowAll() { document.querySelectorAll("form input[data-follows]").forEach(narrow); }

  document.addEventListener("change", narrowAll);
  document.addEventListener("DOMContentLoaded", narrowAll);
  document.addEventListener("htmx:afterSettle", narrowAll);

  document.addEventListener("change", suitAll);
  document.addEventListener("DOMContentLoaded", suitAll);
  document.addEventListener("htmx:afterSettle", suitAll);

  document.addEventListener("input", function (event) { if (event.target.dataset.add) { add(event.target); } });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.dataset && event.target.dataset.add) { event.preventDefault(); }
  });
})();
