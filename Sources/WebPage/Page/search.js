// Search over titles, texts and quotations; typography, case and diacritics make no difference.

import {data, word} from "./data.js";
import {byId, el, foreign, sliced} from "./dom.js";
import {capital, plural} from "./words.js";
import {go, here, href} from "./router.js";
import {fold, foldWithPlaces} from "./fold.js";
import {quoteLink, stateChip, whoSays} from "./quotation.js";

/** @typedef {import("./types").Statement} Statement */

/** Characters shown on either side of what was found. */
const AROUND = 90;

/** @type {Map<Statement, { title: string, text: string, quotes: string[], all: string }>|null} */
let index = null;

/** Every statement's words, folded; made while the reader does nothing, at the latest when needed. */
function indexed() {
  index ??= new Map(data.graph.nodes.map((node) => {
    const [title, text, ...quotes] =
      [node.title, node.text ?? "", ...node.occurrences.map((said) => said.quote)].map(fold);
    return [node, {title, text, quotes, all: [title, text, ...quotes].join("\n")}];
  }));
  return index;
}

/**
 * Statements that hold every word of the query, those with it in the title first.
 * @param {string} query
 * @returns {Statement[]}
 */
export function found(query) {
  const words = fold(query).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  /** @type {Statement[]} */
  const inTitle = [];
  /** @type {Statement[]} */
  const elsewhere = [];
  for (const [node, entry] of indexed()) {
    if (!words.every((part) => entry.all.includes(part))) continue;
    (words.every((part) => entry.title.includes(part)) ? inTitle : elsewhere).push(node);
  }
  return [...inTitle, ...elsewhere];
}

/** @param {import("./types").Place} place */
export function searchView({query}) {
  const asked = query.get("q") ?? "";
  const results = found(asked);
  const words = fold(asked).split(" ").filter(Boolean);
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Search"),
    el(
      "p.count",
      {id: "search-count"},
      asked ? [`${plural(results.length, "statement")} for `, foreign(asked)] : "Type what to look for."
    ),
    sliced(el("ul.cards.compact"), results, (node) => hit(node, words), 50),
  );
}

/**
 * @param {Statement} node
 * @param {string[]} words
 */
function hit(node, words) {
  const entry = indexed().get(node);
  const matches = (/** @type {string} */ text) => words.some((part) => text.includes(part));
  const quotes =
    (entry?.quotes ?? []).map((text, place) => ({text, place})).filter(({text}) => matches(text)).slice(0, 3);
  return el(
    "li",
    {},
    el("p.kind", {}, capital(word("kinds", node.kind))),
    el("p", {}, el("a.title", {href: href(["node", node.id])}, lit(node.title, words)), stateChip(node.id)),
    entry && matches(entry.text) &&
      el("p.text", {}, lit(node.text ?? "", words), " ", el("span.mark-editor", {}, "editor’s words")),
    quotes
      .map(({place}) => {
        const link = quoteLink(node.id, place);
        link.replaceChildren("“", lit(node.occurrences[place].quote, words), "”");
        return [el("blockquote", {}, link), whoSays(node.id, place)];
      })
      .flat(),
  );
}

/**
 * A text with the words found set off, cut around the first of them when long.
 * @param {string} text
 * @param {string[]} words
 */
function lit(text, words) {
  const {folded, places} = foldWithPlaces(text);
  /** @type {[number, number][]} */
  const spans = [];
  for (const part of words) {
    for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
      let last = at + part.length - 1;
      while (last + 1 < places.length - 1 && places[last + 1] === places[last]) last += 1;
      spans.push([places[at], places[last + 1]]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const out = el("bdi", {dir: "auto"});
  let done = spans.length > 0 && spans[0][0] > 2 * AROUND ? text.indexOf(" ", spans[0][0] - AROUND) + 1 : 0;
  if (done > (spans[0]?.[0] ?? 0)) done = 0;
  if (done > 0) out.append("… ");
  for (const [from, to] of spans) {
    if (from < done) continue;
    out.append(text.slice(done, from), el("b.hit", {}, text.slice(from, to)));
    done = to;
  }
  out.append(text.slice(done));
  return out;
}

/** Connects the field of the header. */
export function startSearch() {
  const field = byId("search");
  if (!(field instanceof HTMLInputElement)) return;
  const ask = () => go(href(["search"], {q: field.value}), here().path[0] === "search");
  requestIdleCallback(() => indexed());
  field.addEventListener("input", ask);
  byId("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
    const first = document.querySelector("#main .cards a");
    if (first instanceof HTMLElement) first.focus();
  });
}

/**
 * Shows in the field what the address asks for.
 * @param {import("./types").Place} place
 */
export function showQuery({path, query}) {
  const field = byId("search");
  if (!(field instanceof HTMLInputElement) || document.activeElement === field) return;
  field.value = path[0] === "search" ? query.get("q") ?? "" : "";
}
