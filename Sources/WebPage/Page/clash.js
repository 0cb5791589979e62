// One clash: the question, both sides, how it is known.

import {parties, partyName, word} from "./data.js";
import {el, foreign} from "./dom.js";
import {capital, plural} from "./words.js";
import {href} from "./router.js";
import {sayingBlock} from "./quotation.js";

/** @typedef {import("./types").Clash} Clash */
/** @typedef {import("./types").Saying} Saying */

/**
 * The sayings of a clash by side: side A first, then side B, then who has no side; inside a side as the command orders them.
 * @param {Clash} clash
 * @returns {Saying[][]}
 */
export function bySide(clash) {
  /** @type {Map<string, Saying[]>} */
  const columns = new Map();
  for (const saying of clash.sayings) {
    const key = (saying.by && parties.get(saying.by)?.side) || "~";
    columns.set(key, [...(columns.get(key) ?? []), saying]);
  }
  return [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sayings]) => sayings);
}

/**
 * @param {Clash} clash
 * @param {string} heading tag of the heading
 * @param {{ brief?: boolean, state?: boolean }} [options] brief: the first quotation of each side
 */
export function clashBlock(clash, heading, options = {}) {
  const columns = bySide(clash);
  const several = columns.length > 1;
  const shown = options.brief ? columns.map((sayings) => firstOfEachRole(sayings)) : columns;
  const hidden = clash.sayings.length - shown.flat().length;
  return el(
    "article.clash",
    {},
    el(heading, {}, el("a", {href: href(["clash", clash.id])}, foreign(clash.headline))),
    el("p.known", {}, capital(word("clash_kinds", clash.kind)), " · ", word("known_by", clash.known_by)),
    el(
      `div.sides${several ? "" : ".one"}`,
      {},
      shown.map(
        (sayings) =>
          el("div.side", {}, several && sideLabel(sayings[0]), sayings.map((saying) => sayingBlock(saying, options)))
      ),
    ),
    hidden > 0 && el("p.who", {}, el("a", {href: href(["clash", clash.id])}, `${plural(hidden, "more quotation")}`)),
    clash.finding && el("p.finding", {}, foreign(clash.finding)),
    !options.brief && clash.innocent_reading && el("p.innocent", {}, foreign(clash.innocent_reading)),
  );
}

/** @param {Saying[]} sayings */
function firstOfEachRole(sayings) {
  return sayings.filter(
                  (saying, index) => sayings.findIndex((other) => other.role === saying.role) === index
  ).slice(0, 2);
}

/** @param {Saying} saying */
function sideLabel(saying) {
  const side = saying.by ? parties.get(saying.by)?.side : null;
  return el("p.label", {}, side ? `Side ${side} · ` : "No side · ", foreign(partyName(saying.by)));
}
