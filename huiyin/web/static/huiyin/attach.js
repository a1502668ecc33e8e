// Files go up while the form is still being filled in: in pieces, by the tus protocol, on from the last byte after a
// break. Without this the form itself carries the files. Nothing is remembered in the browser.
(function () {
  "use strict";
  var PIECE = 1048576, FIRST_WAIT = 1000, LONGEST_WAIT = 15000;

  function send(method, url, box, headers, body, done, moved) {
    var call = new XMLHttpRequest();
    call.open(method, url);
    call.setRequestHeader("Tus-Resumable", "1.0.0");
    call.setRequestHeader("X-Holder", box.dataset.holder);
    call.setRequestHeader("X-CSRFToken", box.form.querySelector("[name=csrfmiddlewaretoken]").value);
    Object.keys(headers).forEach(function (name) { call.setRequestHeader(name, headers[name]); });
    if (moved) { call.upload.onprogress = function (event) { moved(event.loaded); }; }
    call.timeout = 60000;
    call.onloadend = function () { done(call); };
    call.send(body);
    return call;
  }

  function coded(name) { return window.btoa(unescape(encodeURIComponent(name))); }

  function reason(call, box) {
    var plain = (call.getResponseHeader("Content-Type") || "").indexOf("text/plain") === 0;
    return plain && call.responseText ? call.responseText : box.dataset.failed;
  }

  // Read out to those who do not see the list; what concerns the whole form is shown to everybody.
  function say(box, words, shown) {
    var status = box.querySelector("[data-say]");
    status.className = shown ? "notice notice-yellow" : "visually-hidden";
    status.textContent = words;
  }

  function button(words, act) {
    var made = document.createElement("button");
    made.type = "button"; made.className = "btn btn-plain"; made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  function lineOf(box, file) {
    var line = document.createElement("li"), name = document.createElement("span"), words = document.createElement("span");
    var bold = document.createElement("b"), bar = document.createElement("progress");
    name.className = "name"; bold.textContent = file.name; bold.translate = false; words.className = "quiet";
    bar.max = 100; bar.value = 0; bar.setAttribute("aria-label", file.name);
    name.append(bold, " ", words, bar);
    line.append(name);
    return { line: line, words: words, bar: bar };
  }

  // The list of what is kept comes from the server, whoever added or dropped.
  function refresh(box, then) {
    send("GET", box.dataset.attach, box, {}, null, function (call) {
      if (call.status !== 200) { window.setTimeout(function () { refresh(box, then); }, FIRST_WAIT * 3); return; }
      var list = box.querySelector("[data-list]"), fresh = new DOMParser().parseFromString(call.responseText, "text/html").body;
      fresh.querySelectorAll("[data-broken]").forEach(function (line) { if (box.sends(line.dataset.broken)) { line.remove(); } });
      list.replaceChildren.apply(list, Array.from(fresh.childNodes));
      if (then) { then(); }
    });
  }

  function Upload(box, file, ended, known) {
    var shown = lineOf(box, file), at = 0, url = known || "", wait = FIRST_WAIT, call = null, timer = 0, state = "waits";
    var pause = button(box.dataset.pause, toggle), cancel = button(box.dataset.cancel, drop), self = { start: start, node: shown.line, is: function (other) { return url === other; } };
    cancel.append(hidden(" " + file.name)); pause.append(hidden(" " + file.name));
    shown.line.append(pause, cancel); tell("waits");

    function hidden(words) { var made = document.createElement("span"); made.className = "visually-hidden"; made.textContent = words; return made; }
    function tell(now, sent) {
      var percent = Math.floor(100 * Math.min(sent === undefined ? at : sent, file.size) / file.size);
      state = now; shown.bar.value = percent;
      shown.words.textContent = percent === 100 && now === "sending" ? box.dataset.checking : box.dataset[now].replace("{}", percent);
      pause.hidden = now === "waits";
      pause.firstChild.textContent = now === "paused" ? box.dataset.resume : box.dataset.pause;
    }
    function toggle() { if (state === "paused") { start(); } else { tell("paused"); stop(); } }
    function stop() { window.clearTimeout(timer); if (call) { call.onloadend = null; call.abort(); call = null; } }
    function drop() {
      stop(); say(box, box.dataset.dropped.replace("{}", file.name));
      if (url) { send("DELETE", url, box, {}, null, function () {}); }
      leave(true);
    }
    function leave(dropped) { var had = shown.line.contains(document.activeElement); shown.line.remove(); if (had) { box.files.focus(); } ended(self, dropped); }
    function start() { window.clearTimeout(timer); tell("sending"); if (url) { ask(); } else { begin(); } }
    function begin() {
      var head = { "Upload-Length": String(file.size), "Upload-Metadata": "filename " + coded(file.name) };
      call = send("POST", box.dataset.attach, box, head, null, function (got) {
        if (got.status !== 201) { wrong(got); return; }
        url = got.getResponseHeader("Location"); at = 0; piece();
      });
    }
    function ask() {
      call = send("HEAD", url, box, {}, null, function (got) {
        if (got.status === 404) { url = ""; begin(); return; }
        if (got.status !== 200) { wrong(got); return; }
        at = Number(got.getResponseHeader("Upload-Offset")); wait = FIRST_WAIT;
        piece();
      });
    }
    function piece() {
      var head = { "Upload-Offset": String(at), "Content-Type": "application/offset+octet-stream" };
      call = send("PATCH", url, box, head, file.slice(at, at + PIECE), function (got) {
        if (got.status === 409) { ask(); return; }
        if (got.status !== 204) { wrong(got); return; }
        at = Number(got.getResponseHeader("Upload-Offset")); wait = FIRST_WAIT;
        if (at < file.size) { tell("sending"); piece(); } else { whole(); }
      }, function (sent) { tell("sending", at + sent); });
      tell("sending");
    }
    function whole() { refresh(box, function () { say(box, box.dataset.done.replace("{}", file.name)); leave(false); }); }
    // A broken link or a server that restarts is waited for; a refusal is shown with its sentence and ends the upload.
    function wrong(got) {
      if (got.status === 0 || got.status >= 500) {
        tell("lost"); say(box, shown.words.textContent);
        timer = window.setTimeout(start, wait); wait = Math.min(wait * 2, LONGEST_WAIT);
        return;
      }
      refuse(reason(got, box));
    }
    function refuse(words) {
      url = ""; state = "refused"; shown.bar.remove(); pause.remove();
      if (words.indexOf(file.name) >= 0) { shown.line.querySelector("b").remove(); }
      shown.words.className = "mistake"; shown.words.textContent = words;
      cancel.firstChild.textContent = box.dataset.hide; say(box, words); ended(self, true);
    }
    window.addEventListener("online", function () { if (state === "lost") { start(); } });
    self.refuse = refuse;
    return self;
  }

  function ready(box) {
    if (box.form === null || box.working) { return; }
    var queue = [], list = box.querySelector("[data-sending-list]"), submitter = null;
    box.files = box.querySelector("input[type=file]");
    box.working = function () { return queue.length > 0; };
    box.sends = function (url) { return queue.some(function (one) { return one.is(url); }); };

    function next() { if (queue.length) { queue[0].start(); } else if (submitter) { var pressed = submitter; submitter = null; pressed.click(); } }
    function ended(upload, dropped) {
      var first = queue[0] === upload;
      queue = queue.filter(function (one) { return one !== upload; });
      if (dropped) { submitter = null; }
      list.hidden = !list.children.length;
      if (first) { next(); }
    }
    function add(file) {
      var idle = !queue.length, held = box.querySelectorAll("[data-list] li").length + queue.length;
      var broken = Array.from(box.querySelectorAll("[data-broken]")).find(function (line) {
        return line.dataset.name === file.name && line.dataset.size === String(file.size);
      });
      if (broken) { broken.remove(); held -= 1; }
      var upload = new Upload(box, file, ended, broken && broken.dataset.broken);
      list.append(upload.node); list.hidden = false;
      if (file.size > Number(box.dataset.largest)) { upload.refuse(box.dataset.large); return; }
      if (held >= Number(box.dataset.most)) { upload.refuse(box.dataset.many); return; }
      queue.push(upload);
      if (idle) { next(); }
    }
    box.addEventListener("change", function (event) {
      if (event.target.type !== "file") { return; }
      Array.from(event.target.files).forEach(add);
      event.target.value = "";
    });
    box.addEventListener("click", function (event) {
      var pressed = event.target.closest("[name=drop_file]");
      if (!pressed) { return; }
      event.preventDefault();
      send("DELETE", box.dataset.attach + pressed.value + "/", box, {}, null, function (call) {
        if (call.status !== 204 && call.status !== 404) { say(box, reason(call, box)); return; }
        refresh(box, function () { say(box, box.dataset.dropped.replace("{}", pressed.closest("li").querySelector("b").textContent)); box.files.focus(); });
      });
    });
    // What is still on its way is waited for, then the form goes on by itself.
    document.addEventListener("submit", function (event) {
      if (event.target !== box.form || !box.working()) { return; }
      event.preventDefault(); event.stopImmediatePropagation();
      submitter = event.submitter || box.form.querySelector(".btn-primary");
      say(box, box.dataset.unsent, true);
    }, true);
  }

  function readyAll(within) { within.querySelectorAll("[data-attach]").forEach(ready); }
  document.addEventListener("htmx:load", function (event) { readyAll(event.target); });
  document.addEventListener("DOMContentLoaded", function () { readyAll(document); });
})();
