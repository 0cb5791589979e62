// All statements, narrowed by facets with counts.

import {data, partyName, sources, titleOf, word} from "./data.js";
import {el, foreign, sliced} from "./dom.js";
import {capital, plural, spokenDate} from "./words.js";
import {changed} from "./router.js";
import {stateOf} from "./answers.js";
import {chosenStop} from "./asof.js";
import {quoteLink, statementLink, whoSays} from "./quotation.js";
import {choice} from "./filters.js";

/** @typedef {import("./types").Statement} Statement */

/**
 * The facets: what a statement has under each, and how a value is written.
 * @type {Record<string, { label: string, of: (node: Statement) => string[], word: (key: string) => string }>}
 */
const FACETS = {
  party: {
    label: "Said by",
    of: (node) => node.occurrences.filter((said) => !["mentions", "denies"].includes(said.stance) && said.by).map((said) => said.by ?? ""),
    word: partyName
  },
  kind: {label: "Kind", of: (node) => [node.kind], word: (key) => capital(word("kinds", key))},
  source: {
    label: "Source",
    of: (node) => node.occurrences.map((said) => said.source),
    word: (key) => sources.get(key)?.title ?? key
  },
  state: {
    label: "State",
    of: (node) => [stateOf(node.id)],
    word: (key) => (key === "none" ? "no state" : word("states", key))
  },
  issue: {
    label: "On",
    of: (node) => node.occurrences.flatMap((said) => (said.positions ?? []).map((position) => position.issue)),
    word: titleOf
  },
};

/** @param {import("./types").Place} place */
export function statementsView({query}) {
  const keys = Object.keys(FACETS);
  const values = new Map(data.graph.nodes.map((node) => [node, keys.map((key) => [...new Set(FACETS[key].of(node))])]));
  const wanted = keys.map((key) => query.get(key) ?? "");
  /**
   * @param {Statement} node
   * @param {number} [except]
   */
  const fits = (node, except) =>
    wanted.every((value, index) => index === except || !value || values.get(node)?.[index].includes(value));
  const said =
    data.graph.nodes.filter((node) => stateOf(node.id) !== "absent" || wanted[keys.indexOf("state")] === "absent");
  const shown = said.filter((node) => fits(node));
  const absent = data.graph.nodes.filter((node) => stateOf(node.id) === "absent" && fits(node)).length;
  const facets = keys.map((key, index) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const node of said) {
      if (!fits(node, index)) continue;
      for (const value of values.get(node)?.[index] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (wanted[index] && !counts.has(wanted[index])) counts.set(wanted[index], 0);
    const options = [...counts].sort(
                                 (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
    ).map(([value, count]) => ({key: value, label: `${FACETS[key].word(value)} (${count})`}));
    return choice(key, FACETS[key].label, options, wanted[index]);
  });
  const none = Object.fromEntries(keys.map((key) => [key, null]));
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Statements"),
    el("div.filters", {}, facets),
    el(
      "p.count",
      {},
      `${plural(shown.length, "statement")} of ${data.graph.nodes.length}. `,
      wanted.some(Boolean) && el("a", {href: changed(none)}, "Show all")
    ),
    absent > 0 && wanted[keys.indexOf("state")] !== "absent" &&
      el("p.notice", {}, `${plural(absent, "statement")} not known to be said by ${spokenDate(chosenStop())}, not shown.`),
    sliced(el("ul.cards.compact"), shown, statementItem, 40),
  );
}

/** @type {(node: Statement) => HTMLElement} */
const statementItem = (node) => el(
  "li",
  {},
  el("p.kind", {}, capital(word("kinds", node.kind))),
  el("p", {}, statementLink(node.id, true)),
  node.occurrences.length > 0 ?
    [
      el("blockquote", {}, quoteLink(node.id, 0)),
      whoSays(node.id, 0),
      node.occurrences.length > 1 && el("p.who", {}, `and ${plural(node.occurrences.length - 1, "more quotation")}`)
    ] :
    el("p.text", {}, foreign(node.text), " ", el("span.mark-editor", {}, "editor’s words")),
);
