// What was said when.

import {data, occurrenceOf, partyName, word} from "./data.js";
import {el, foreign, sliced} from "./dom.js";
import {plural, spokenDate} from "./words.js";
import {changed} from "./router.js";
import {isLater} from "./asof.js";
import {quoteLink, statementLink, whoSays} from "./quotation.js";
import {partyChosen, partyNotice} from "./filters.js";

/** @typedef {import("./types").Entry} Entry */

export function timelineView() {
  const party = partyChosen();
  const all = data.timeline.entries.filter((entry) => !party || entry.by === party);
  const shown = all.filter((entry) => !isLater(entry.date));
  /** @type {Map<string|null, Entry[]>} */
  const days = new Map();
  for (const entry of shown) {
    const list = days.get(entry.date);
    if (list)
      list.push(entry);
    else
      days.set(entry.date, [entry]);
  }
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Timeline"),
    el("p.lead", {}, "What was said when; what has no date stands at the end."),
    partyNotice(),
    shown.length < all.length &&
      el(
        "p.notice",
        {},
        `${plural(all.length - shown.length, "entry", "entries")} after the date chosen not shown. `,
        el("a", {href: changed({asof: null})}, "Show all dates")
      ),
    data.timeline.straddling.length > 0 &&
      el(
        "section.day",
        {},
        el("h2", {}, "Perhaps later"),
        sliced(el("ol.quotations"), data.timeline.straddling, timelineItem, 12)
      ),
    sliced(el("div"), [...days], ([date, entries]) => day(date, entries), 20),
  );
}

/**
 * @param {string|null} date
 * @param {Entry[]} entries
 */
function day(date, entries) {
  return el(
    "section.day",
    {},
    el("h2", {}, spokenDate(date), el("span.who", {}, ` ${entries.length}`)),
    sliced(el("ol.quotations"), entries, timelineItem, 12)
  );
}

/** @type {(entry: Entry) => HTMLElement} */
const timelineItem = (entry) => {
  const index = occurrenceOf(entry.node, entry);
  return el(
    "li",
    {},
    el("p", {}, statementLink(entry.node)),
    index >= 0 ? [el("blockquote", {}, quoteLink(entry.node, index)), whoSays(entry.node, index)] :
                 el("p.who", {}, word("acts", entry.act), entry.by && [" · ", foreign(partyName(entry.by))]),
    entry.repeated && el("span.flag", {}, "said before"),
  );
};
