// The source pane: a document's text, its quotations marked, each leading back to its statement.

import {data, parties, quotationsIn, sources, titleOf} from "./data.js";
import {el, foreign} from "./dom.js";
import {direction, plural, spokenDate} from "./words.js";
import {href} from "./router.js";

/** @typedef {import("./types").Statement} Statement */
/** @typedef {{ node: Statement, index: number, start: number, end: number }} Place */
/** @typedef {{ start: number, end: number }} Range */

/** Characters of a paragraph for each margin mark shown; the rest is folded away, three stand always. */
const ROOM = 110;

/**
 * @param {string} id of the source
 * @param {{ node: Statement, index: number }|null} open the quotation to mark
 * @param {string} heading tag of the heading
 */
export function sourceText(id, open, heading) {
  const source = sources.get(id);
  const body = data.bodies[id];
  const places = quotationsIn.get(id) ?? [];
  const marked = open ? rangesOf(open.node.occurrences[open.index]) : [];
  const text = el("div.document", {lang: source?.language ?? null, dir: direction(source?.language)});
  let end = 0;
  for (const paragraph of paragraphs(body?.segments ?? [])) {
    if (!body.whole && paragraph.start > end + 4) text.append(gap(paragraph.start - end));
    text.append(paragraphBlock(paragraph, places, marked, open));
    end = paragraph.start + paragraph.points.length;
  }
  if (body && !body.whole)
    text.append(el("p.gap", {lang: "en", dir: "ltr"}, "[What follows, if anything, is not in this file.]"));
  return el(
    "div.source",
    {},
    el(heading, {id: heading === "h1" ? "title" : "source-title", tabindex: -1}, foreign(source?.title ?? id)),
    el("p.who", {}, foreign(about(id))),
    source?.url && el("p.who", {}, foreign(source.url)),
    el("p.who", {}, coverage(id)),
    body && !body.whole &&
      el("p.notice", {}, "Not the whole text: only the quoted paragraphs and their neighbours are in this file."),
    source && !source.complete &&
      el("p.notice", {}, "The document is an extract; what it leaves out is not known here."),
    text,
  );
}

/** @param {string} id */
export function about(id) {
  const source = sources.get(id);
  if (!source) return id;
  const translation = source.translation && source.translation !== "none" ? `${source.translation} translation` : "";
  return [source.author, source.issuer, source.kind, spokenDate(source.date), translation].filter(Boolean).join(" · ");
}

/**
 * How much of the text the graph quotes.
 * @param {string} id
 */
export function coverage(id) {
  const body = data.bodies[id];
  const places = quotationsIn.get(id) ?? [];
  if (!body) return "The text is not in this file.";
  let all = 0;
  let covered = 0;
  for (const {start, points} of paragraphs(body.segments)) {
    let reach = start;
    for (const place of places) {
      const from = Math.max(place.start, reach);
      const to = Math.min(place.end, start + points.length);
      if (to > from) covered += to - from;
      reach = Math.max(reach, to);
    }
    all += points.length;
  }
  const share = all === 0 ? 0 : Math.round((100 * covered) / all);
  return `${plural(places.length, "quotation")}; they cover ${share} % of the text ${
    body.whole ? "of the document" : "shown"}.`;
}

/** @param {import("./types").Occurrence} said @returns {Range[]} */
function rangesOf(said) {
  return said.ranges ?? [{start: said.start, end: said.end}];
}

/**
 * The paragraphs of the segments with their places, as lists of code points.
 * @param {import("./types").Segment[]} segments
 * @returns {{ start: number, points: string[] }[]}
 */
function paragraphs(segments) {
  return [...segments].sort((a, b) => a.start - b.start).flatMap(({start, text}) => {
    let place = start;
    const out = [];
    for (const part of text.split(/(\n[^\S\n]*\n\s*|\n(?=[^\S\n]))/)) {
      const points = [...part];
      if (part.trim() !== "") out.push({start: place, points});
      place += points.length;
    }
    return out;
  });
}

/** @param {number} length */
function gap(length) {
  return el("p.gap", {lang: "en", dir: "ltr"}, `[${plural(length, "character")} not in this file]`);
}

/**
 * One paragraph: the marked words in <mark>, other quotations underlined, and the margin beside it.
 * @param {{ start: number, points: string[] }} paragraph
 * @param {Place[]} places
 * @param {Range[]} marked
 * @param {{ node: Statement, index: number }|null} open
 */
function paragraphBlock({start, points}, places, marked, open) {
  const end = start + points.length;
  const inside = places.filter((place) => place.start < end && place.end > start);
  const cuts = new Set([start, end]);
  for (const range of [...inside, ...marked]) {
    if (range.start > start && range.start < end) cuts.add(range.start);
    if (range.end > start && range.end < end) cuts.add(range.end);
  }
  const order = [...cuts].sort((a, b) => a - b);
  const block = el("p.words");
  for (let index = 0; index + 1 < order.length; index += 1) {
    const [from, to] = [order[index], order[index + 1]];
    const text = points.slice(from - start, to - start).join("");
    if (marked.some((range) => range.start <= from && range.end >= to))
      block.append(el("mark", {}, text));
    else if (inside.some((place) => place.start <= from && place.end >= to))
      block.append(el("span.also", {}, text));
    else
      block.append(text);
  }
  const starting =
    inside.filter((place) => place.start >= start && !(open && place.node === open.node && place.index === open.index));
  return el(
    "div.paragraph", {}, block, starting.length > 0 && margin(starting, Math.max(3, Math.floor(points.length / ROOM)))
  );
}

/**
 * @param {Place[]} places
 * @param {number} shown
 */
function margin(places, shown) {
  const items = places.map((place) => el("li", {}, marginMark(place)));
  const rest = items.slice(shown);
  return el(
    "div.margin",
    {lang: "en", dir: "ltr"},
    el("ul", {}, items.slice(0, shown)),
    rest.length > 0 &&
      el("details", {}, el("summary", {}, `${rest.length} more from this paragraph`), el("ul", {}, rest)),
  );
}

/** @param {Place} place */
function marginMark({node, index}) {
  const by = node.occurrences[index].by;
  const label = by && parties.has(by) ? `${by} · ` : "";
  return el("a.marginal", {href: href(["node", node.id], {quote: index + 1})}, label, foreign(titleOf(node.id)));
}
