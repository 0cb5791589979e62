// A quotation, who says it, and the way to its place in the source.

import {nodes, occurrenceOf, partyName, sources, statements, titleOf, word} from "./data.js";
import {el, foreign} from "./dom.js";
import {direction, listed, quoted, spokenDate} from "./words.js";
import {href} from "./router.js";
import {stateOf} from "./answers.js";
import {isLater} from "./asof.js";

/**
 * The words as a link that opens their source beside the statement.
 * @param {string} id
 * @param {number} index of the occurrence
 * @param {string} [text] what to show instead of the whole quotation
 */
export function quoteLink(id, index, text) {
  const said = statements.get(id)?.occurrences[index];
  const source = said && sources.get(said.source);
  const attributes = {
    href: href(["node", id], index >= 0 ? {quote: index + 1} : {}),
    lang: source?.language ?? null,
    dir: direction(source?.language),
    "data-quote": index >= 0 ? `${id}#${index}` : null,
  };
  return el("a.quote", attributes, quoted(text ?? said?.quote ?? ""));
}

/**
 * Who says it, when, as who reports; and what the words do, where they do not assert.
 * @param {string} id
 * @param {number} index
 * @param {boolean} [verb] whether to say what the words do
 */
export function whoSays(id, index, verb = true) {
  const said = nodes.get(id)?.said[index];
  const occurrence = statements.get(id)?.occurrences[index];
  if (!said) return null;
  return el(
    "p.who",
    {},
    foreign(said.who),
    verb && said.verb !== "asserts" && ` · ${said.verb}`,
    later(occurrence?.date)
  );
}

/** @param {string|null|undefined} date */
export function later(date) {
  return isLater(date) ? el("span.flag", {}, "after the date chosen") : null;
}

/**
 * A statement's title as a link to its card, with its state.
 * @param {string} id
 * @param {boolean} [withState]
 */
export function statementLink(id, withState = false) {
  if (!statements.has(id)) return foreign(id);
  return el("span", {}, el("a.title", {href: href(["node", id])}, foreign(titleOf(id))), withState && stateChip(id));
}

/**
 * The reasoner's state as a word in a frame; nothing where there is none.
 * @param {string} id
 */
export function stateChip(id) {
  const state = stateOf(id);
  if (state === "none") return null;
  const label = word("states", state);
  const look = ["stands", "defeated", "open", "absent"].includes(state) ? state : "open";
  return el(`span.chip.${look}`, {}, label);
}

/**
 * One side of a clash: its answer, its quotation, who says it, who else does.
 * @param {import("./types").Saying} saying
 * @param {{ role?: boolean, state?: boolean }} [options]
 */
export function sayingBlock(saying, options = {}) {
  const index = occurrenceOf(saying.node, saying);
  const who = index >= 0 ? whoSays(saying.node, index) : plainWho(saying);
  return el(
    "div.saying",
    {},
    options.role !== false && saying.role && el("p.role", {}, foreign(saying.role)),
    saying.quote ? el("blockquote", {}, quoteLink(saying.node, index, saying.quote)) :
                   el("p", {}, statementLink(saying.node)),
    who,
    saying.others.length > 0 &&
      el("p.who", {}, "So too: ", foreign(listed(saying.others.map((party) => other(saying, party)))), "."),
    options.state && el("p.verdict", {}, statementLink(saying.node, true)),
  );
}

/** @param {import("./types").Saying} saying */
function plainWho(saying) {
  const via = saying.via ? `, as ${partyName(saying.via)} reports` : "";
  return el(
    "p.who",
    {},
    foreign(`${partyName(saying.by)}, ${spokenDate(saying.date, saying.date_inferred)}${via}`),
    later(saying.date)
  );
}

/**
 * @param {import("./types").Saying} saying
 * @param {string} party
 */
function other(saying, party) {
  const via = saying.others_via?.find((entry) => entry.party === party)?.via ?? [];
  return partyName(party) + (via.length > 0 ? ` (as ${listed(via.map(partyName))} reports)` : "");
}

/**
 * What a reply is: how far it goes, and why it does not count where it does not.
 * @param {import("./types").Reply} reply
 */
export function replyKind(reply) {
  const kind = reply.reply ? word("grades", reply.reply) : "reply";
  if (reply.bearing === "by-another") return `${kind}, by another than the one asked`;
  if (reply.bearing === "predates-question") return `${kind}, said before it was asked and so no answer to it`;
  return reply.bearing === "is-reported" ? `${kind}, as told by another` : kind;
}
