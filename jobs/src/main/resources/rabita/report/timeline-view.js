/** The timeline of the pair in view: switches, chart, table, sentences. */
function timelineSection() {
  const section = byId("timeline");
  const controls = el("form", {class: "controls", onsubmit: (event) => event.preventDefault()});
  const title = el("h3", {});
  const box = el("div", {class: "chart", tabindex: "0", role: "application", "aria-roledescription": "timeline"});
  const legend = el("p", {class: "legend"});
  const empty = el("p", {class: "note"});
  const spoken = el("p", {class: "unseen", role: "status"});
  const twin = el("div", {});
  const panel = el("div", {class: "panel", id: "quotes", hidden: true});
  section.append(controls, title, empty, el("figure", {}, box, el("figcaption", {}, legend)), spoken, twin, panel);
  const made = chart(box);
  let list = [];

  const words = () => `${pairName(state)}, ${state.basis === "story" ? "by story" : "by article"}, ${languageName(state.language)}` +
    (state.theme === ALL ? "" : `, theme ${nameOf(state.theme)}`) + (state.time === "mentioned" ? ", by the time spoken of" : "");

  function select(i, focus) {
    state.at = i;
    const point = list[i];
    draw();
    spoken.textContent = `${point.name}: ${pointText(state, point)}`;
    showQuotes(panel, {...state, start: point.start}, `${pairName(state)}, ${point.name}`, pointText(state, point));
    if (focus) panel.querySelector("h3").focus();
  }

  function draw() {
    made.setOption(timelineOptions(state, list), true);
  }

  function keys(event) {
    const last = list.length - 1;
    const at = state.at ?? (event.key === "ArrowLeft" ? list.length : -1);
    const beside = (i, step) => i + (list[i + step]?.leap ? 2 : 1) * step;
    const to = {ArrowRight: Math.min(last, beside(at, 1)), ArrowLeft: Math.max(0, beside(at, -1)), Home: 0, End: last}[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      select(to, false);
    } else if ((event.key === "Enter" || event.key === " ") && last >= 0) {
      event.preventDefault();
      select(state.at ?? last, true);
    }
  }

  box.addEventListener("keydown", keys);
  made.getZr().on("click", (event) => {
    const at = [event.offsetX, event.offsetY];
    if (!made.containPixel("grid", at)) return;
    const i = made.convertFromPixel({seriesName: state.measure}, at)[0];
    if (list[i] && !list[i].leap) select(i, false);
  });

  function switches() {
    const set = (key) => (value) => change({[key]: value});
    const pairs = shownTies.map((tie) => [`${tie.a} ${tie.b}`, pairName(tie)]);
    return [
      choice("pair", "Pair", pairs, `${state.a} ${state.b}`, (value) => change({a: value.split(" ")[0], b: value.split(" ")[1]})),
      choice("time", "By the time", [["published", "published"], ["mentioned", "spoken of"]], state.time, set("time")),
      choice("basis", "Count", [["article", "articles"], ["story", "stories"]], state.basis, set("basis")),
      choice("language", "Language", [[ALL, "all"], ...languages.map((code) => [code, nameOf(code)])], state.language, set("language")),
      themeIds.length === 0 ? null
        : choice("theme", "Theme", [[ALL, "all"], ...themeIds.map((id) => [id, nameOf(id)])], state.theme, set("theme")),
      choice("granularity", "Period", granularities.map((g) => [g, g]), state.granularity, set("granularity")),
      choice("measure", "Show", [["share", "share"], ["number", "number"]], state.measure, set("measure")),
    ].filter(Boolean);
  }

  function update() {
    const line = lineOf(state);
    list = line ? points(line) : [];
    title.textContent = words();
    box.hidden = legend.hidden = twin.hidden = list.length === 0;
    empty.textContent = list.length > 0 ? "" : state.language === ALL && state.theme === ALL
      ? "No dated document names both." : "No dated document names both in this choice.";
    panel.hidden = true;
    if (list.length > 0) {
      made.resize();
      draw();
      box.setAttribute("aria-label", `${words()}, by ${state.granularity}: ${plural(list.filter((point) => !point.leap).length, "period")}. Arrow keys choose a period and show its sentences, Enter goes to them.`);
    }

    const swatch = (name, text) => [el("span", {class: `swatch ${name}`, "aria-hidden": "true"}), text];
    legend.replaceChildren(
      ...(state.measure === "share" ? [el("span", {}, swatch("band", "95 % interval (of a zero its upper end)"))] : []),
      el("span", {}, swatch("missing", state.time === "published" ? "nothing published: missing, not zero" : "not spoken of")),
      ...(inView(DATA.bursts, state).length ? [el("span", {}, swatch("burst", "burst"))] : []),
      ...(inView(DATA.changes, state).length ? [el("span", {}, swatch("turn", "share changes"))] : []),
      el("span", {}, "From the first to the last period that names both. Click a period for its sentences."));
    twin.replaceChildren(list.length === 0 ? "" : folded("Show as table", () => pointTable()));
  }

  function pointTable() {
    return table(words(), [
      ["period", false, (p) => el("button", {type: "button", class: "link", onclick: () => select(list.indexOf(p), true)}, p.name)],
      ["name both", true, (p) => number(p.documents)],
      ["sentences", true, (p) => number(p.sentences)],
      ["of", true, (p) => (p.total === 0 ? "missing" : number(p.total))],
      ["share", true, (p) => (p.share ? percent(p.share.value) : "–")],
      ["95 % interval", true, (p) => (p.share ? `${percent(p.share.low)} to ${percent(p.share.high)}` : "–")],
    ], list.filter((point) => !point.leap));
  }

  const refresh = () => {
    const focused = document.activeElement?.name;
    controls.replaceChildren(...switches());
    if (focused) refocus(controls, focused);
    update();
  };
  followers.push(refresh);
  refresh();
  return {
    /** Shows the sentences of the period that holds a day. */
    select: (day) => {
      const i = list.findIndex((point) => holds(point, day, state.granularity));
      if (i >= 0) select(i, true);
    },
    /** Shows the sentences of the pair in view, the undated among them. */
    showAll: () => {
      const tie = DATA.ties.find((one) => one.a === state.a && one.b === state.b);
      showQuotes(panel, {...state, time: "published", start: null}, `${pairName(state)}, all time`,
        `${plural(tie.documents, "document")}, ${plural(tie.sentences, "sentence")}`);
      panel.querySelector("h3").focus();
    },
  };
}
