// What the reader has chosen to see: one party, one kind.

import {data, partyName} from "./data.js";
import {el, foreign} from "./dom.js";
import {spokenDate} from "./words.js";
import {changed, go, here} from "./router.js";
import {chosenStop} from "./asof.js";

/** The party chosen, or null for all. */
export function partyChosen() {
  const party = here().query.get("party");
  return party && data.graph.parties.some((entry) => entry.id === party) ? party : null;
}

/** Says that a list shows one party only, and how to see all. */
export function partyNotice() {
  const party = partyChosen();
  return party &&
    el("p.notice",
       {},
       "Only ",
       foreign(partyName(party)),
       ". ",
       el("a", {href: changed({party: null})}, "Show all parties"));
}

/** Says, where a date is chosen, that what was said later is left aside. */
export function dateNotice() {
  const stop = chosenStop();
  return stop &&
    el("p.notice",
       {},
       `As it stood on ${spokenDate(stop)}: what is known to be said later is left aside. `,
       el("a", {href: changed({asof: null})}, "Show all dates"));
}

/**
 * Stands for what is found in all texts and not by the date chosen.
 * @param {string} what
 */
export function notYet(what) {
  return el(
    "div.single", {}, el("h1", {id: "title", tabindex: -1}, `This ${what} is not found by the date chosen`), dateNotice()
  );
}

/**
 * A labelled choice that changes a parameter of the address; empty means all.
 * @param {string} parameter
 * @param {string} label
 * @param {{ key: string, label: string }[]} options
 * @param {string} value
 * @param {string} [all]
 */
export function choice(parameter, label, options, value, all = "All") {
  const select = el("select", {
    id: `choose-${parameter}`,
    onchange: (/** @type {Event} */ event) => {
      if (event.target instanceof HTMLSelectElement) go(changed({[parameter]: event.target.value || null}));
    }
  });
  for (const option of [{key: "", label: all}, ...options]) {
    select.append(el("option", {value: option.key, selected: option.key === value}, option.label));
  }
  return el("label.choice", {}, el("span", {}, label), select);
}
