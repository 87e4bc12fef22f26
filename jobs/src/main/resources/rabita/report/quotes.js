// The sentences behind a point.
const FIRST_SHOWN = 12;

/** The text of a quote, its names marked; it stands by itself, whichever way it is written. */
function passage(quote) {
  const parts = quote.parts.map((part, i) => (i % 2 ? el("mark", {}, el("bdi", {}, part)) : part));
  return el("p", {class: "passage", lang: quote.language === "und" ? null : quote.language, dir: "auto"}, parts);
}

function origin(quote) {
  const where = quote.sentence === null ? "in two sentences" : `sentence ${quote.sentence}`;
  const link = quote.link === null ? null
    : el("a", {href: quote.link, rel: "noopener noreferrer external", target: "_blank"}, "original");
  const pieces = [
    quote.day ?? "day unknown",
    isolate(quote.source ?? "source unknown"),
    languageName(quote.language),
    el("span", {}, isolate(quote.document), ", " + where),
    link,
  ].filter((piece) => piece !== null);
  return el("p", {class: "origin"}, pieces.flatMap((piece, i) => (i ? [" · ", piece] : [piece])));
}

const item = (quote) =>
  el("li", {}, quote.title === null ? null : el("p", {class: "headline", dir: "auto"}, quote.title),
    passage(quote), origin(quote));

/** Whether a quote is one of those that a point was counted from. */
function behind(quote, cell) {
  if (quote.a !== cell.a || quote.b !== cell.b) return false;
  if (cell.language !== ALL && quote.language !== cell.language) return false;
  if (cell.basis === "story" && !quote.lead) return false;
  if ((cell.theme ?? ALL) !== ALL && !quote.themes.includes(cell.theme)) return false;
  if (cell.start === null) return true;
  const end = plusDays(next(cell.start, cell.granularity), -1);
  const within = (first, last) => first !== null && first >= cell.start && last <= end;
  return cell.time === "published"
    ? within(quote.day, quote.day)
    : quote.spoken.some((time) => within(...time.split(" ")));
}

const quotesBehind = (cell) =>
  DATA.quotes.filter((quote) => behind(quote, cell))
    .sort((s, t) => compare(s.day ?? "9999", t.day ?? "9999") || compare(s.document, t.document) || (s.sentence ?? 0) - (t.sentence ?? 0));

const compare = (s, t) => (s < t ? -1 : s > t ? 1 : 0);

/** The command that prints all of them. */
function command(cell) {
  const period = cell.start === null ? "" : ` --period ${periodName(cell.start, cell.granularity)}`;
  const language = cell.language === ALL ? "" : ` --language ${cell.language}`;
  return `jobs/rabita explain ${cell.a} ${cell.b}${period}${language}`;
}

/** Fills a panel with the sentences of a cell; `numbers` says what was counted. */
function showQuotes(panel, cell, title, numbers) {
  const found = quotesBehind(cell);
  const list = el("ol", {class: "quotes"}, found.slice(0, FIRST_SHOWN).map(item));
  const rest = found.slice(FIRST_SHOWN);
  const more = rest.length === 0 ? null
    : el("button", {type: "button", class: "plain", onclick: () => {
        list.append(...rest.map(item));
        more.remove();
      }}, `Show ${number(rest.length)} more`);
  const published = cell.time === "published";
  panel.replaceChildren(
    el("h3", {tabindex: "-1"}, title),
    el("p", {class: "numbers"}, numbers),
    el("p", {class: "note"}, found.length === 0 ? "None of its sentences stands on this page. " : `${plural(found.length, "passage")} on this page. `,
      published ? "All of them: " : "All sentences of the pair: ",
      el("code", {}, command(published ? cell : {...cell, start: null}))),
    list, ...(more ? [more] : []));
  panel.hidden = false;
}
