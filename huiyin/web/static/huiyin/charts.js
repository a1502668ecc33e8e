// Charts are drawn from the tables beside them, so that both always say the same. The arrow keys walk from point to
// point and say each in words; a click on a point opens the list that its number in the table opens.
(function () {
  "use strict";
  var COLOURS = ["--act", "--red", "--ok", "--soon"];
  var MARKS = ["circle", "rect", "triangle", "diamond"];
  var STROKES = ["solid", "dashed", "dotted", [8, 3, 2, 3]];

  // The colours of the page that the box stands on: a wall may be dark.
  function colourOf(box, token) { return getComputedStyle(box).getPropertyValue(token).trim(); }

  function cellsOf(row) { return Array.from(row.querySelectorAll("td")); }

  function read(table) {
    var heads = Array.from(table.tHead.rows[0].cells).slice(1);
    var rows = Array.from(table.tBodies[0].rows);
    return {
      names: rows.map(function (row) { return row.cells[0].textContent.trim(); }),
      rows: rows,
      series: heads.map(function (head, at) {
        return {
          name: head.textContent.trim(),
          data: rows.map(function (row) {
            var drawn = cellsOf(row)[at].dataset.drawn;
            return drawn === "" ? null : Number(drawn);
          })
        };
      })
    };
  }

  // Of a row without any number its name says why nothing is drawn.
  function named(box, read) {
    return read.names.map(function (name, at) {
      var empty = read.series.every(function (one) { return one.data[at] === null; });
      return empty && box.dataset.chart === "across" ? name + "（" + box.dataset.none + "）" : name;
    });
  }

  // How wide the longest name is that stands at the end of a line.
  function roomFor(read, size) {
    return 8 + Math.max.apply(null, read.series.map(function (one) {
      return Array.from(one.name).reduce(function (wide, sign) { return wide + (sign > "\u2e80" ? size : size * 0.6); }, 0);
    }));
  }

  // Names at the ends of lines that lie close together are moved apart, the upper line's upwards.
  function apart(read, size, tall, most) {
    var ends = read.series.map(function (one, at) {
      var told = one.data.filter(function (value) { return value !== null; });
      return { at: at, place: told.length ? tall * (1 - told[told.length - 1] / most) : null };
    }).filter(function (end) { return end.place !== null; }).sort(function (one, other) { return one.place - other.place; });
    var moved = {}, last = -Infinity;
    ends.forEach(function (end) {
      var here = Math.max(end.place, last + size * 1.4);
      moved[end.at] = here - end.place;
      last = here;
    });
    return moved;
  }

  // How many rows the names above the chart need.
  function rowsFor(read, box, size) {
    var wide = read.series.length * size * 4.5 + read.series.reduce(function (sum, one) { return sum + one.name.length * size; }, 0);
    return Math.ceil(wide / Math.max(box.clientWidth, 1));
  }

  function shown(box, read, size) {
    var top = size * (1.7 + 1.8 * rowsFor(read, box, size));
    var lines = box.dataset.chart === "lines";
    var across = box.dataset.chart === "across";
    var narrow = box.clientWidth < 560;
    var colours = COLOURS.map(function (token) { return colourOf(box, token); });
    var text = { color: colourOf(box, "--ink"), fontSize: size };
    var values = { type: "value", splitLine: { lineStyle: { color: colourOf(box, "--line") } }, min: 0, max: box.dataset.sign === "%" ? 100 : null, axisLabel: Object.assign({ formatter: "{value}" + box.dataset.sign }, text) };
    var names = { type: "category", data: named(box, read), axisLine: { lineStyle: { color: colourOf(box, "--line-2") } }, axisLabel: Object.assign({ hideOverlap: true, interval: across ? 0 : "auto" }, text) };
    var moved = lines ? apart(read, size, box.clientHeight - top - size * 2.5, box.dataset.sign === "%" ? 100 : Math.max(1, Math.max.apply(null, read.series.map(function (one) { return Math.max.apply(null, one.data); })))) : {};
    return {
      animation: false,
      color: colours,
      aria: { enabled: true, label: { enabled: false }, decal: { show: !lines } },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: lines && !narrow ? roomFor(read, size) : 12, top: top, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: size * 2, textStyle: text },
      tooltip: { trigger: "axis", renderMode: "richText", textStyle: text, backgroundColor: colourOf(box, "--paper"), borderColor: colourOf(box, "--line-2"), valueFormatter: function (value) {
        return value === null || value === undefined ? box.dataset.none : value + box.dataset.sign;
      } },
      xAxis: across ? values : names,
      yAxis: across ? Object.assign({ inverse: true }, names) : values,
      series: read.series.map(function (one, at) {
        return lines ? {
          type: "line", name: one.name, data: one.data, symbol: MARKS[at % 4], symbolSize: size * 0.65,
          lineStyle: { width: 2.5, type: STROKES[at % 4] }, connectNulls: false,
          endLabel: { show: !narrow, formatter: "{a}", color: colours[at % 4], fontSize: size, offset: [0, moved[at] || 0] }
        } : { type: "bar", name: one.name, data: one.data, barMaxWidth: size * 2 };
      })
    };
  }

  function walk(box, chart, found) {
    var here = -1;
    var said = box.parentNode.querySelector(".chart-said");
    box.addEventListener("keydown", function (event) {
      var by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!by) { return; }
      event.preventDefault();
      here = Math.min(Math.max(here + by, 0), found.names.length - 1);
      chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: here });
      said.textContent = found.names[here] + " " + found.series.map(function (one, at) {
        return one.name + " " + cellsOf(found.rows[here])[at].dataset.said;
      }).join("，");
    });
  }

  function draw(box) {
    if (box.dataset.drawnAt || !window.echarts || !box.clientWidth) { return; }
    box.dataset.drawnAt = "1";
    var found = read(box.parentNode.querySelector("table"));
    var chart = window.echarts.init(box, null, { renderer: "canvas" });
    chart.setOption(shown(box, found, parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.85));
    chart.on("click", function (point) {
      var link = cellsOf(found.rows[point.dataIndex])[point.seriesIndex].querySelector("a");
      if (link) { link.click(); }
    });
    walk(box, chart, found);
    window.addEventListener("resize", function () { if (box.isConnected) { chart.resize(); } });
  }

  // Where a table of months is wider than its window, the newest come first into sight.
  function newest(table) {
    if (!table.dataset.turned && table.clientWidth) { table.dataset.turned = "1"; table.parentNode.scrollLeft = table.scrollWidth; }
  }

  function drawAll() {
    document.querySelectorAll("[data-chart]").forEach(draw);
    document.querySelectorAll("table.heat").forEach(newest);
  }

  // A part in which somebody reads or types is not exchanged under the hands.
  document.addEventListener("htmx:beforeRequest", function (event) {
    var part = event.target;
    if (part.matches && part.matches(".board") && (part.contains(document.activeElement) || part.querySelector("details[open]"))) {
      event.preventDefault();
    }
  });
  document.addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSettle", drawAll);
  document.addEventListener("huiyin:shown", drawAll);
})();
