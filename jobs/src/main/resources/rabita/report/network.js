/**
 * Places for nodes in a box of some width and height: springs along the edges, every node pushing
 * every other away (Fruchterman and Reingold 1991), from a circle on, the same each time.
 */
function layout(ids, edges, width, height) {
  const at = new Map(ids.map((id, i) => {
    const turn = (2 * Math.PI * i) / ids.length;
    return [id, [Math.cos(turn) * (1 + (i % 3) / 10), Math.sin(turn) * (1 + (i % 3) / 10)]];
  }));
  const ideal = 1.6 / Math.sqrt(ids.length);
  for (let step = 0; step < 400; step++) {
    const moves = new Map(ids.map((id) => [id, [0, 0]]));
    const push = (a, b, force) => {
      const [dx, dy] = [at.get(a)[0] - at.get(b)[0], at.get(a)[1] - at.get(b)[1]];
      const distance = Math.max(0.01, Math.hypot(dx, dy));
      const f = force(distance) / distance;
      moves.get(a)[0] += dx * f; moves.get(a)[1] += dy * f;
      moves.get(b)[0] -= dx * f; moves.get(b)[1] -= dy * f;
    };
    ids.forEach((a, i) => ids.slice(i + 1).forEach((b) => push(a, b, (d) => (ideal * ideal) / d)));
    edges.forEach((e) => push(e.a, e.b, (d) => (-0.35 * d * d) / ideal));
    const heat = 0.12 * (1 - step / 400);
    ids.forEach((id) => {
      const [x, y] = moves.get(id);
      const [px, py] = at.get(id);
      const length = Math.max(1e-9, Math.hypot(x - 0.4 * px, y - 0.4 * py));
      const part = Math.min(length, heat) / length;
      at.set(id, [px + (x - 0.4 * px) * part, py + (y - 0.4 * py) * part]);
    });
  }

  const span = (k) => [Math.min(...ids.map((id) => at.get(id)[k])), Math.max(...ids.map((id) => at.get(id)[k]))];
  const [[left, right], [top, bottom]] = [span(0), span(1)];
  const scaled = (value, low, high, size) => (high - low < 1e-9 ? size / 2 : ((value - low) / (high - low)) * size);
  return new Map(ids.map((id) => [id, [scaled(at.get(id)[0], left, right, width), scaled(at.get(id)[1], top, bottom, height)]]));
}

/** Who is named with whom in one sentence. */
function networkSection() {
  const section = byId("network");
  if (DATA.networks.length === 0) {
    section.append(el("p", {}, "No sentence names two actors."));
    return;
  }

  const focus = new Set(DATA.ties.flatMap((tie) => [tie.a, tie.b]));
  const levels = [...new Set(DATA.networks.map((net) => net.level))];
  const view = {level: levels[0], period: "all"};
  const controls = el("form", {class: "controls", onsubmit: (event) => event.preventDefault()});
  const box = el("div", {class: "chart tall", role: "img"});
  const told = el("div", {class: "panel", role: "status", hidden: true});
  const twin = el("div", {});
  section.append(el("p", {class: "note"}, "A line joins two actors named in one sentence, the thicker the more sentences; a circle is the larger the more sentences name the actor. States in focus are filled."),
    controls, el("figure", {}, box), told, twin);
  const made = chart(box, () => draw());
  const net = () => DATA.networks.find((one) => one.level === view.level && one.period === view.period);
  const kept = () => net().edges.slice(0, narrow() ? 24 : 60);
  const numbers = (e) => `${plural(e.both, "sentence")} name both; lift ${ratio(e.lift)}, npmi ${ratio(e.npmi)}`;

  function tell(edge) {
    const cell = {a: edge.a, b: edge.b, language: ALL, basis: "article", time: "published", granularity: "year",
      start: view.period === "all" ? null : view.period.padStart(4, "0") + "-01-01"};
    showQuotes(told, cell, `${pairName(edge)}, ${view.period === "all" ? "all time" : view.period}`, numbers(edge));
  }

  function draw() {
    const edges = kept();
    const nodes = new Map();
    for (const e of edges) {
      nodes.set(e.a, e.ofA);
      nodes.set(e.b, e.ofB);
    }

    const most = Math.max(...edges.map((e) => e.both));
    const largest = Math.max(...nodes.values());
    box.setAttribute("aria-label", `Network of ${plural(nodes.size, "actor")} and ${plural(edges.length, "edge")}; the table below has the same.`);
    const margin = {left: 24, right: narrow() ? 84 : 120, top: 18, bottom: 18};
    const size = [made.getWidth() - margin.left - margin.right, made.getHeight() - margin.top - margin.bottom];
    const places = layout([...nodes.keys()], edges, ...size);
    made.setOption(options({
      tooltip: {formatter: ({dataType, data}) => dataType === "edge"
        ? lines(pairName(data.edge), numbers(data.edge)) : lines(nameOf(data.id), `${plural(nodes.get(data.id), "sentence")}`)},
      series: [{
        type: "graph", layout: "none", roam: false, ...margin,
        label: {show: true, position: "right", color: "var(--ink)", fontSize: narrow() ? 11 : 13, formatter: ({data}) => nameOf(data.id)},
        labelLayout: {hideOverlap: true},
        emphasis: {focus: "none", scale: false},
        data: [...nodes].map(([id, n]) => ({
          id, name: id, x: places.get(id)[0], y: places.get(id)[1], symbolSize: 8 + 26 * Math.sqrt(n / largest),
          itemStyle: {color: focus.has(id) ? "var(--accent)" : "var(--paper)", borderColor: "var(--accent)", borderWidth: 1.5},
          label: {fontWeight: focus.has(id) ? "bold" : "normal"},
        })),
        links: edges.map((e) => ({source: e.a, target: e.b, value: e.both, edge: e,
          lineStyle: {width: 0.8 + 7 * Math.sqrt(e.both / most), color: "var(--edge)", opacity: 1, curveness: 0}})),
      }],
    }), true);
  }

  function update() {
    draw();
    twin.replaceChildren(folded("Show as table", () => table(`Pairs named in one sentence, ${view.period === "all" ? "all time" : view.period}`, [
      ["pair", false, (e) => el("button", {type: "button", class: "link", onclick: () => {
        tell(e);
        told.querySelector("h3").focus();
      }}, pairName(e))],
      ["sentences", true, (e) => number(e.both)],
      ["name the first", true, (e) => number(e.ofA)],
      ["name the second", true, (e) => number(e.ofB)],
      ["lift", true, (e) => ratio(e.lift)],
      ["npmi", true, (e) => ratio(e.npmi)],
      ...(net().edges.some((e) => e.backbone) ? [["backbone", false, (e) => (e.backbone ? "yes" : "no")]] : []),
    ], net().edges)));
  }

  function refresh() {
    const set = (key) => (value) => {
      Object.assign(view, {[key]: value});
      if (!net()) view.period = "all";
      told.hidden = true;
      refresh();
      refocus(controls, `net-${key}`);
    };
    const periods = DATA.networks.filter((one) => one.level === view.level).map((one) => one.period).sort();
    const years = [["all", "all time"], ...periods.filter((p) => p !== "all").map((p) => [p, p])];
    controls.replaceChildren(
      choice("net-level", "Actors", levels.map((level) => [level, level === "country" ? "states" : "states, persons, bodies, places"]), view.level, set("level")),
      choice("net-period", "Time", years, view.period, set("period")));
    update();
  }

  made.on("click", ({dataType, data}) => {
    if (dataType === "edge") tell(data.edge);
  });
  refresh();
}
