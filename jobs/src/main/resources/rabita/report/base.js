"use strict";
// Texts of the input reach the page as text nodes alone; nothing here makes markup of a string.
const DATA = JSON.parse(document.getElementById("data").textContent);
const ALL = "*";
const Z = 1.959963984540054;
const DAY = 86400000;

/** An element; attributes whose name begins with "on" are listeners, null children are left out. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }

  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

const byId = (id) => document.getElementById(id);
const number = (value) => value.toLocaleString("en");
const percent = (value) => (100 * value).toLocaleString("en", {maximumSignificantDigits: 3}) + " %";
const ratio = (value) => (value === null ? "–" : value.toLocaleString("en", {maximumSignificantDigits: 3}));
const interval = (value, low, high) =>
  value === null ? "–" : low === null ? ratio(value) : `${ratio(value)} (${ratio(low)}–${ratio(high)})`;
const plural = (n, word) => `${number(n)} ${word}${n === 1 ? "" : "s"}`;
const nameOf = (id) => DATA.names[id] ?? id;
const pairName = (pair) => `${nameOf(pair.a)} – ${nameOf(pair.b)}`;
const languageName = (code) => (code === ALL ? "all languages" : code === "und" ? "other languages" : nameOf(code));
const isolate = (text) => el("bdi", {}, text);

/** Share with Wilson's 95 % interval, as rabita.counting.Share has it. */
function share(part, whole) {
  const p = part / whole;
  const zz = Z * Z;
  const centre = (p + zz / (2 * whole)) / (1 + zz / whole);
  const half = (Z / (1 + zz / whole)) * Math.sqrt((p * (1 - p)) / whole + zz / (4 * whole * whole));
  return {
    value: p,
    low: part === 0 ? 0 : Math.max(0, centre - half),
    high: part === whole ? 1 : Math.min(1, centre + half),
  };
}

// Days are ISO 8601 texts; sums are made in UTC.
const toDate = (day) => new Date(day + "T00:00:00Z");
const toDay = (date) => date.toISOString().slice(0, 10);
const plusDays = (day, n) => toDay(new Date(toDate(day).getTime() + n * DAY));

function plusMonths(day, n) {
  const date = toDate(day);
  date.setUTCMonth(date.getUTCMonth() + n);
  return toDay(date);
}

/** The first day of the period after the one that begins on a day. */
function next(day, granularity) {
  switch (granularity) {
    case "day": return plusDays(day, 1);
    case "week": return plusDays(day, 7);
    case "month": return plusMonths(day, 1);
    case "quarter": return plusMonths(day, 3);
    default: return plusMonths(day, 12);
  }
}

/** The name of a period, as `rabita explain --period` takes it. */
function periodName(start, granularity) {
  switch (granularity) {
    case "day": return start;
    case "week": {
      const thursday = plusDays(start, 3);
      const days = (toDate(thursday) - toDate(thursday.slice(0, 4) + "-01-01")) / DAY;
      return `${thursday.slice(0, 4)}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
    }
    case "month": return start.slice(0, 7);
    case "quarter": return `${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) + 2) / 3}`;
    default: return start.slice(0, 4);
  }
}

/** A table; columns are [heading, is a number, cell of a row]. */
function table(caption, columns, rows) {
  const cell = (row, [, numeric, content], i) =>
    el(i === 0 ? "th" : "td", {class: numeric ? "number" : null, scope: i === 0 ? "row" : null}, content(row));
  return el("div", {class: "scroll", role: "region", tabindex: "0", "aria-label": caption},
    el("table", {},
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, columns.map(([heading, numeric]) =>
        el("th", {scope: "col", class: numeric ? "number" : null}, heading)))),
      el("tbody", {}, rows.map((row) => el("tr", {}, columns.map((column, i) => cell(row, column, i)))))));
}

/** A table that stands behind a line to click, filled when it is opened. */
function folded(label, content) {
  const details = el("details", {}, el("summary", {}, label));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(content());
  });
  return details;
}

const MOST_BUTTONS = 12;

/** Radio buttons in a row, a list to choose from where they are many; options are [value, label]. */
function choice(name, label, options, chosen, change) {
  if (options.length > MOST_BUTTONS) {
    return el("label", {class: "choice"}, el("span", {class: "legend"}, label),
      el("select", {name, onchange: (event) => change(event.target.value)},
        options.map(([value, text]) => el("option", {value, selected: value === chosen}, text))));
  }

  return el("fieldset", {class: "choice"},
    el("legend", {}, label),
    el("div", {}, options.map(([value, text]) =>
      el("label", {},
        el("input", {type: "radio", name, value, checked: value === chosen, onchange: () => change(value)}),
        el("span", {}, text)))));
}

/** Gives the focus back to a choice that was made anew. */
const refocus = (box, name) => box.querySelector(`input[name="${name}"]:checked, select[name="${name}"]`)?.focus();

const charts = [];

/** A chart in a box of some height; `redraw` is called where it takes another size. */
function chart(box, redraw = () => {}) {
  const made = echarts.init(box, null, {renderer: "svg"});
  charts.push({made, redraw});
  return made;
}

const narrow = () => document.documentElement.clientWidth < 640;
const resized = (size) => charts.forEach(({made, redraw}) => {
  made.resize(size);
  redraw();
  made.getZr().refreshImmediately();
});
addEventListener("resize", () => resized());
// A sheet of A4 between its margins.
addEventListener("beforeprint", () => resized({width: 640}));
addEventListener("afterprint", () => requestAnimationFrame(() => resized()));

// Labels are measured before they are drawn, for which the name of the font must stand here.
const FONT = getComputedStyle(document.body).fontFamily;

/** What all charts have in common; colours are variables of the style sheet, so that they follow it. */
function options(more) {
  return {
    animation: false,
    textStyle: {fontFamily: FONT, color: "var(--ink)"},
    tooltip: {
      trigger: "item",
      confine: true,
      backgroundColor: "var(--raised)",
      borderColor: "var(--rule)",
      textStyle: {color: "var(--ink)", fontSize: 14},
      extraCssText: "box-shadow:none;max-width:22rem;white-space:normal",
      ...more.tooltip,
    },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== "tooltip")),
  };
}

const axis = ({axisLabel, ...more}) => ({
  axisLine: {lineStyle: {color: "var(--rule-strong)"}},
  axisTick: {show: false},
  axisLabel: {color: "var(--soft)", fontSize: 13, fontFamily: FONT, hideOverlap: true, ...axisLabel},
  splitLine: {lineStyle: {color: "var(--rule)"}},
  nameTextStyle: {color: "var(--soft)", fontSize: 13, fontFamily: FONT, align: "left"},
  ...more,
});

/** Lines of a tooltip. */
const lines = (...texts) => el("div", {}, texts.filter(Boolean).map((text, i) => el(i ? "div" : "strong", {}, text)));
