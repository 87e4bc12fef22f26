// The pair in view, and how it is counted. All sections but the network follow it.
const shownTies = DATA.ties.filter((tie) => tie.shown);
const firstTie = shownTies[0] ?? {a: "", b: ""};
const present = (field, order, lines) => {
  const values = new Set(lines.map((line) => line[field]));
  return order.filter((value) => values.has(value));
};
const untitled = DATA.lines.filter((line) => line.theme === ALL);
const granularities = present("granularity", ["year", "quarter", "month", "week", "day"], untitled);
const languages = Object.keys(DATA.head.languages).filter((code) => DATA.lines.some((line) => line.language === code));
const themeIds = [...new Set(DATA.lines.map((line) => line.theme))].filter((theme) => theme !== ALL);

const state = {
  a: firstTie.a, b: firstTie.b, basis: "article", time: "published", language: ALL, theme: ALL,
  granularity: readable(), measure: "share", at: null,
};

/** The shortest period by which the first pair has no more points than one can tell apart. */
function readable() {
  const few = untitled.filter((line) => line.a === firstTie.a && line.b === firstTie.b && line.language === ALL &&
    line.basis === "article" && line.time === "published" && ["month", "quarter", "year"].includes(line.granularity) && line.documents.length <= 84);
  return ["month", "quarter", "year"].find((g) => few.some((line) => line.granularity === g)) ?? granularities[0];
}

const followers = [];

function change(more) {
  Object.assign(state, {at: null}, more);
  followers.forEach((follow) => follow());
}

const lineOf = (s) => DATA.lines.find((line) =>
  ["a", "b", "theme", "basis", "time", "language", "granularity"].every((key) => line[key] === s[key]));

/**
 * The periods of a line: start, name, counts, and the share where anything was published. Where the
 * line leaps over a time that no row stands for, a point without a name stands between.
 */
function points(line) {
  const result = [];
  let start = null;
  for (let i = 0; i < line.documents.length; i++) {
    if (line.starts[i] !== undefined && i > 0) result.push({name: "…", leap: true, documents: 0, sentences: 0, total: 0, share: null});
    start = line.starts[i] ?? next(start, line.granularity);
    const total = line.total[i];
    result.push({start, name: periodName(start, line.granularity), leap: false, documents: line.documents[i], sentences: line.sentences[i],
      total, share: total === 0 ? null : share(line.documents[i], total)});
  }

  return result;
}

const holds = (point, day, granularity) => !point.leap && point.start <= day && day < next(point.start, granularity);

const unitOf = (s, n) => plural(n, s.basis === "story" ? "story" : "article").replace("storys", "stories");

function pointText(s, point) {
  if (point.leap) return "a time that is not spoken of";
  if (point.total === 0) return s.time === "published" ? "nothing was published: missing, not zero" : "no document speaks of it";
  const {value, low, high} = point.share;
  return `${unitOf(s, point.documents)} of ${number(point.total)} name both: ${percent(value)} (${percent(low)} to ${percent(high)}); ${plural(point.sentences, "sentence")}`;
}

/** Consecutive periods for which something holds, as [first, last] indices. */
function runs(list, holds) {
  const result = [];
  list.forEach((point, i) => {
    if (!holds(point)) return;
    const last = result[result.length - 1];
    if (last && last[1] === i - 1) last[1] = i;
    else result.push([i, i]);
  });
  return result;
}

const ofSeries = (turns, s) => s.theme !== ALL ? [] : turns.filter((turn) =>
  ["a", "b", "basis", "time", "language"].every((key) => turn[key] === s[key]));

/** Turning points are sought by week and by month; other lengths of period show those by month. */
const inView = (turns, s) =>
  ofSeries(turns, s).filter((turn) => turn.granularity === (s.granularity === "week" ? "week" : "month"));

/** A rectangle as wide as its periods; the whole height where it has no bounds. */
const stretch = (style) => (params, api) => {
  const [from, to, low, high] = [0, 1, 2, 3].map((i) => api.value(i));
  const width = api.size([1, 0])[0];
  const area = params.coordSys;
  const [x] = api.coord([from, 0]);
  const [end] = api.coord([to, 0]);
  if (low === high && api.coord([0, high])[1] < area.y) return null;
  const top = Number.isNaN(high) ? area.y : Math.max(area.y, api.coord([0, high])[1]);
  const bottom = Number.isNaN(low) ? area.y + area.height : api.coord([0, low])[1];
  const left = Math.max(area.x, x - width / 2);
  const right = Math.min(area.x + area.width, end + width / 2);
  if (right <= left) return null;
  return {type: "rect", silent: true, shape: {x: left, y: top, width: right - left, height: Math.max(1.5, bottom - top)}, style};
};

const stretches = (name, data, style, z) => ({
  type: "custom", name, silent: true, z, renderItem: stretch(style), data, encode: {x: [0, 1], y: []}, tooltip: {show: false},
});

function timelineOptions(s, list) {
  const shares = s.measure === "share";
  const value = (point) => (point.total === 0 ? null : shares ? point.share.value : point.documents);
  const index = (day) => list.findIndex((point) => holds(point, day, s.granularity));
  const bursts = inView(DATA.bursts, s).map((burst) => [index(burst.first), index(burst.last), NaN, NaN]).filter(([from]) => from >= 0);
  const missing = runs(list, (point) => point.total === 0).map(([from, to]) => [from, to, NaN, NaN]);
  // Of a zero only the upper end is drawn: many zeros in a row would else hide what is not zero.
  const bounds = list.flatMap((point, i) => (point.documents === 0 ? [] : [[i, i, point.share.low, point.share.high]]));
  const ends = list.flatMap((point, i) => (point.total === 0 || point.documents > 0 ? [] : [[i, i, point.share.high, point.share.high]]));
  const marks = inView(DATA.changes, s).map((turn) => index(turn.start)).filter((i) => i >= 0).map((i) => ({xAxis: i}));
  const highest = Math.max(0, ...list.filter((point) => point.documents > 0).map((point) => (shares ? point.share.high : point.documents)));
  const dots = list.map((point, i) => ({
    value: value(point),
    symbolSize: i === s.at ? 13 : point.documents > 0 ? 8 : 5,
    itemStyle: {color: point.documents > 0 ? "var(--accent)" : "var(--paper)", borderColor: i === s.at ? "var(--ink)" : "var(--accent)", borderWidth: i === s.at ? 3 : 1.5},
  }));
  const bars = list.map((point, i) => ({
    value: value(point), itemStyle: {color: "var(--accent)", borderColor: "var(--ink)", borderWidth: i === s.at ? 2 : 0},
  }));
  const main = shares
    ? {type: "line", name: "share", data: dots, connectNulls: false, symbol: "circle", showAllSymbol: true, lineStyle: {width: 1.5, color: "var(--accent)"}}
    : {type: "bar", name: "number", data: bars, barMaxWidth: 28, barMinHeight: 0};
  main.z = 5;
  main.emphasis = {disabled: true};
  main.markLine = {silent: true, symbol: "none", animation: false, label: {show: false}, lineStyle: {color: "var(--second)", type: [5, 4], width: 1.5}, data: marks};
  return options({
    grid: {left: 8, right: 26, top: 34, bottom: list.length > 80 ? 64 : 30, containLabel: true},
    xAxis: axis({type: "category", data: list.map((point) => point.name), boundaryGap: true, axisLabel: {interval: "auto"}}),
    yAxis: axis({type: "value", min: 0, max: highest > 0 ? undefined : 1, name: shares ? "share of documents that name both" : "documents that name both", minInterval: shares ? 0 : 1,
      nameGap: 16, axisLine: {show: false},
      axisLabel: {formatter: shares ? (v) => percent(v) : undefined}}),
    dataZoom: list.length > 80 ? [{type: "slider", height: 22, bottom: 8, borderColor: "var(--rule)", fillerColor: "var(--wash)", backgroundColor: "transparent",
      dataBackground: {lineStyle: {color: "var(--rule-strong)"}, areaStyle: {color: "var(--rule)"}}, selectedDataBackground: {lineStyle: {color: "var(--accent)"}, areaStyle: {color: "var(--wash)"}},
      handleStyle: {color: "var(--paper)", borderColor: "var(--rule-strong)"}, moveHandleStyle: {color: "var(--rule-strong)"}, textStyle: {color: "var(--soft)"}, emphasis: {}}] : [],
    tooltip: {trigger: "axis", axisPointer: {type: "line", lineStyle: {color: "var(--rule-strong)"}},
      formatter: ([first]) => (first ? lines(first.axisValue, ...pointText(s, list[first.dataIndex]).split("; ")) : "")},
    series: [
      stretches("missing", missing, {fill: "var(--missing)"}, 1),
      stretches("bursts", bursts, {fill: "var(--burst)"}, 2),
      ...(shares ? [stretches("interval", bounds, {fill: "var(--band)"}, 3), stretches("zero", ends, {fill: "var(--end)"}, 3)] : []),
      main,
    ],
  });
}
