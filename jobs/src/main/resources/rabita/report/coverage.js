// Steps of a scale that tells single documents and thousands apart.
const STEPS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000];

/** What was published: languages by period, sources by year. */
function coverageSection() {
  const section = byId("coverage");
  const {months, sources} = DATA.coverage;
  const dated = months.filter((m) => m.month !== null);
  section.append(el("p", {class: "note"}, "What a share is a share of. An empty field is a time in which nothing of the language was published."));
  if (dated.length > 0) languageChart(section, dated);
  const years = [...new Set(sources.flatMap((s) => Object.keys(s.years)))].sort((s, t) => s - t);
  section.append(table("Largest sources", [
    ["source", false, (s) => isolate(s.source)],
    ["language", false, (s) => languageName(s.language)],
    ["documents", true, (s) => number(s.documents)],
    ["without a day", true, (s) => number(s.undated)],
    ["days with documents", true, (s) => number(s.observedDays)],
    ["days without, between", true, (s) => number(s.missingDays)],
    ["by year", false, (s) => bars(s.years, years)],
  ], sources));
}

/** Periods that keep the chart readable: months, else quarters, else years. */
function periodsOf(dated) {
  const days = dated.map((m) => m.month).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  const span = (toDate(last) - toDate(first)) / DAY / 30.44;
  const granularity = span <= 60 ? "month" : span <= 150 ? "quarter" : "year";
  const begin = (day) => granularity === "month" ? day
    : granularity === "year" ? day.slice(0, 4) + "-01-01"
    : day.slice(0, 5) + String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0") + "-01";
  const periods = [];
  for (let day = begin(first); day <= last; day = next(day, granularity)) periods.push(day);
  return {granularity, begin, periods};
}

function languageChart(section, dated) {
  const {granularity, begin, periods} = periodsOf(dated);
  const codes = [...new Set(dated.map((m) => m.language))].reverse();
  const counts = new Map();
  for (const m of dated) {
    const key = `${m.language} ${begin(m.month)}`;
    counts.set(key, (counts.get(key) ?? 0) + m.documents);
  }

  const cells = codes.flatMap((code, y) => periods.map((day, x) => [x, y, counts.get(`${code} ${day}`) ?? 0])).filter((cell) => cell[2] > 0);
  const strength = (n) => 0.18 + 0.82 * (STEPS.filter((step) => n >= step).length / STEPS.length);
  const box = el("div", {class: "chart", role: "img", "aria-label": `Documents by language and ${granularity}; the table below has the same.`});
  box.style.height = `${70 + 30 * codes.length}px`;
  section.append(el("h3", {}, `Documents by language and ${granularity}`), el("figure", {}, box),
    folded("Show as table", () => table(`Documents by language and ${granularity}`, [
      [granularity, false, ([x]) => periodName(periods[x], granularity)],
      ["language", false, ([, y]) => languageName(codes[y])],
      ["documents", true, ([, , n]) => number(n)],
    ], [...cells].sort((s, t) => s[0] - t[0] || t[1] - s[1]))));
  const rectangle = (params, api) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const [width, height] = api.size([1, 1]);
    return {type: "rect", shape: {x: x - width / 2 + 0.5, y: y - height / 2 + 1, width: Math.max(1, width - 1), height: height - 2},
      style: {fill: "var(--accent)", opacity: strength(api.value(2))}};
  };
  chart(box).setOption(options({
    grid: {left: 4, right: 8, top: 6, bottom: 30, containLabel: true},
    xAxis: axis({type: "category", data: periods.map((day) => periodName(day, granularity))}),
    yAxis: axis({type: "category", data: codes.map(languageName), axisLine: {show: false}, axisLabel: {color: "var(--ink)", hideOverlap: false}}),
    tooltip: {formatter: ({data: [x, y, n]}) => lines(`${languageName(codes[y])}, ${periodName(periods[x], granularity)}`, plural(n, "document"))},
    series: [{type: "custom", renderItem: rectangle, data: cells, encode: {x: 0, y: 1}}],
  }));
}

/** Small bars, one a year; the tallest is the year with most documents. */
function bars(counts, years) {
  const svg = (tag, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };
  const most = Math.max(1, ...Object.values(counts));
  const step = Math.min(12, 160 / Math.max(1, years.length));
  const text = years.filter((year) => counts[year]).map((year) => `${year}: ${number(counts[year])}`).join(", ");
  if (text === "") return "–";
  const title = svg("title", {});
  title.textContent = text;
  return svg("svg", {class: "bars", role: "img", "aria-label": text, width: step * years.length, height: 26, viewBox: `0 0 ${step * years.length} 26`}, title,
    ...years.map((year, i) => {
      const height = counts[year] ? 2 + 24 * counts[year] / most : 0;
      return svg("rect", {x: i * step, y: 26 - height, width: Math.max(1, step - 1), height});
    }));
}
