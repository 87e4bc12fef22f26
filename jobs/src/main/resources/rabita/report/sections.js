function summarySection() {
  const {head} = DATA;
  byId("summary").append(
    `${plural(head.documents, "document")} in ${number(Object.keys(head.languages).length)} languages, `.replace(" in 1 languages", " in one language"),
    head.first === null ? "none with a day of publication" : `published ${head.first} to ${head.last}`,
    head.undated > 0 && head.first !== null ? ` (${number(head.undated)} without a day)` : "",
    `; ${plural(head.stories, "story").replace("storys", "stories")}, ${plural(head.sentences, "sentence")}; `,
    `${plural(head.refused, "record")} refused.`);
  byId("sections").append(...[...document.querySelectorAll("main > section:not([hidden])")].map((section) =>
    el("a", {href: "#" + section.id}, section.querySelector("h2").textContent)));
}

const measureOf = (tie, unit, basis, language) =>
  tie.measures.find((m) => m.unit === unit && m.basis === basis && m.language === language);

const day = (value) => el("span", {class: "day"}, value ?? "unknown");

/** A lift with its interval; few counts are said to be few. */
function lift(measure) {
  if (!measure) return "–";
  const text = interval(measure.lift, measure.low, measure.high);
  return measure.lowSupport ? el("span", {class: "few", title: "Under 5 counts: trust no ratio"}, text, " few") : text;
}

function tiesSection(timeline) {
  const section = byId("ties");
  section.append(el("p", {class: "note"},
    "How often the states in focus are named together, all time. Lift is 1 where two names meet as often as chance would have it; npmi lies between −1 and 1."));
  const of = (tie, unit, basis = "article") => measureOf(tie, unit, basis, ALL);
  const view = (tie) => {
    change({a: tie.a, b: tie.b, language: ALL, theme: ALL});
    timeline.showAll();
  };
  section.append(table("Ties of the focus", [
    ["tie", false, (tie) => tie.shown ? el("button", {type: "button", class: "link", onclick: () => view(tie)}, pairName(tie)) : pairName(tie)],
    ["documents", true, (tie) => number(tie.documents)],
    ["stories", true, (tie) => number(of(tie, "document", "story")?.both ?? 0)],
    ["sentences", true, (tie) => number(tie.sentences)],
    ["first day", false, (tie) => day(tie.first)],
    ["last day", false, (tie) => day(tie.last)],
    ["lift, documents (95 %)", true, (tie) => lift(of(tie, "document"))],
    ["lift, sentences (95 %)", true, (tie) => lift(of(tie, "sentence"))],
    ["npmi, documents", true, (tie) => ratio(of(tie, "document")?.npmi ?? null)],
    ["npmi, sentences", true, (tie) => ratio(of(tie, "sentence")?.npmi ?? null)],
  ], DATA.ties));
  section.append(folded("By language", () => {
    const rows = DATA.ties.flatMap((tie) => tie.measures.filter((m) => m.basis === "article" && m.language !== ALL).map((m) => ({tie, ...m})));
    return table("Ties by language", [
      ["tie", false, (row) => pairName(row.tie)],
      ["language", false, (row) => languageName(row.language)],
      ["unit", false, (row) => row.unit],
      ["name both", true, (row) => number(row.both)],
      ["name the first", true, (row) => number(row.ofA)],
      ["name the second", true, (row) => number(row.ofB)],
      ["all", true, (row) => number(row.all)],
      ["lift (95 %)", true, lift],
      ["npmi", true, (row) => ratio(row.npmi)],
    ], rows);
  }));
}

/** Themes of the pair in view: lift with interval on a scale of logarithms. */
function themesSection(timeline) {
  if (DATA.themes.length === 0) return;
  const section = byId("themes");
  section.hidden = false;
  const title = el("h3", {});
  const box = el("div", {class: "chart"});
  const empty = el("p", {class: "note"}, "No theme is spoken of with this pair in this choice.");
  const twin = el("div", {});
  section.append(title, el("p", {class: "note"}, "How many times more often than chance the pair and the theme meet; bars are 95 % intervals, 1 is chance. Follows the switches of the timeline."),
    empty, el("figure", {}, box), twin);
  const made = chart(box);
  const whisker = (params, api) => {
    const y = api.coord([1, api.value(0)])[1];
    const [from, to] = [api.coord([api.value(1), 0])[0], api.coord([api.value(2), 0])[0]];
    return {type: "rect", silent: true, shape: {x: from, y: y - 4, width: Math.max(1, to - from), height: 8, r: 4}, style: {fill: "var(--band)"}};
  };
  const update = () => {
    const rows = DATA.themes.filter((t) => t.a === state.a && t.b === state.b && t.basis === state.basis && t.language === state.language && t.lift > 0)
      .sort((s, t) => s.lift - t.lift);
    title.textContent = `${pairName(state)}, ${state.basis === "story" ? "by story" : "by article"}, ${languageName(state.language)}`;
    empty.hidden = rows.length > 0;
    box.hidden = twin.hidden = rows.length === 0;
    if (rows.length === 0) return;
    box.style.height = `${60 + 28 * rows.length}px`;
    made.resize();
    made.setOption(options({
      grid: {left: 4, right: 24, top: 8, bottom: 30, containLabel: true},
      xAxis: axis({type: "log", axisLabel: {formatter: ratio}}),
      yAxis: axis({type: "category", data: rows.map((t) => t.name), axisLabel: {color: "var(--ink)", hideOverlap: false, formatter: (name) => (narrow() && name.length > 18 ? name.slice(0, 17) + "…" : name)}}),
      tooltip: {formatter: ({dataIndex}) => lines(rows[dataIndex].name, `lift ${interval(rows[dataIndex].lift, rows[dataIndex].low, rows[dataIndex].high)}`, plural(rows[dataIndex].sentences, "sentence"))},
      series: [
        {type: "custom", silent: true, renderItem: whisker, encode: {x: [1, 2], y: 0}, data: rows.map((t, i) => [i, t.low ?? t.lift, t.high ?? t.lift])},
        {type: "scatter", emphasis: {disabled: true}, symbolSize: 10, data: rows.map((t, i) => ({value: [t.lift, i],
          itemStyle: {color: t.lowSupport ? "var(--paper)" : "var(--accent)", borderColor: "var(--accent)", borderWidth: 1.5}})),
          markLine: {silent: true, symbol: "none", label: {show: false}, lineStyle: {color: "var(--second)", type: "solid"}, data: [{xAxis: 1}]}},
      ],
    }), true);
    twin.replaceChildren(folded("Show as table", () => table(title.textContent, [
      ["theme", false, (t) => themeIds.includes(t.theme) ? el("button", {type: "button", class: "link", onclick: () => {
        change({theme: t.theme});
        byId("timeline").scrollIntoView();
      }}, t.name) : t.name],
      ["sentences", true, (t) => number(t.sentences)],
      ["documents", true, (t) => number(t.documents)],
      ["lift (95 %)", true, lift],
      ["share", true, (t) => (t.share === null ? "–" : percent(t.share))],
    ], [...rows].reverse())));
  };
  followers.push(update);
  update();
}

/** Bursts and changes of the series in view. */
function turnsSection(timeline) {
  const section = byId("turns");
  const body = el("div", {});
  section.append(el("p", {class: "note"}, "Bursts (Kleinberg 2002): stretches of time in which the share lies above its usual level. Changes (PELT; Killick 2012): periods from which on it is another. Both are sought in the series by week and by month; those of the timeline's choice are listed."), body);
  const period = (turn, start) =>
    el("button", {type: "button", class: "link", onclick: () => timeline.select(start)}, periodName(start, turn.granularity));
  const update = () => {
    const bursts = ofSeries(DATA.bursts, state).sort((s, t) => compare(s.granularity, t.granularity) || compare(s.first, t.first));
    const turns = ofSeries(DATA.changes, state).sort((s, t) => compare(s.granularity, t.granularity) || compare(s.start, t.start));
    body.replaceChildren(
      el("h3", {}, `${pairName(state)}, ${state.basis === "story" ? "by story" : "by article"}, ${languageName(state.language)}`),
      bursts.length === 0 ? el("p", {}, "No burst in this choice.") : table("Bursts", [
        ["from", false, (b) => period(b, b.first)],
        ["to", false, (b) => day(b.last)],
        ["by", false, (b) => b.granularity],
        ["documents", true, (b) => number(b.documents)],
        ["weight (nats)", true, (b) => ratio(b.weight)],
      ], bursts),
      turns.length === 0 ? el("p", {}, "No change in this choice.") : table("Changes", [
        ["from", false, (t) => period(t, t.start)],
        ["by", false, (t) => t.granularity],
        ["share before", true, (t) => percent(t.before)],
        ["share after", true, (t) => percent(t.after)],
        ["a burst agrees", false, (t) => (t.agrees ? "yes" : "no")],
      ], turns));
  };
  followers.push(update);
  update();
}

function rejectsSection() {
  const section = byId("rejects");
  if (DATA.rejects.length === 0) {
    section.append(el("p", {}, "No record was refused."));
    return;
  }

  section.append(el("p", {class: "note"}, "Every input record is a document or stands here. Where only a date was dropped, the document stays."),
    table("Refused records by reason", [
      ["reason", false, (r) => r.reason],
      ["records", true, (r) => number(r.records)],
      ["document", false, (r) => (r.refused ? "refused" : "kept")],
      ["examples", false, (r) => el("ul", {class: "examples"}, r.examples.map((e) => el("li", {},
        isolate(e.uri), e.record === null ? "" : `, record ${number(e.record)}`, ": ", isolate(e.message),
        e.excerpt === "" ? null : [" ", el("q", {}, isolate(e.excerpt))].flat())))],
    ], DATA.rejects));
}

function aboutSection() {
  byId("about").append(
    el("ul", {}, DATA.leftOut.map((text) => el("li", {}, text))),
    el("p", {class: "note"}, "The Parquet tables beside this page hold everything; jobs/rabita tables explains their columns. Study ", isolate(DATA.head.study), `, fingerprint ${DATA.head.fingerprint}.`));
}
