// What held at a date: the differences of the data, added up to the stop chosen.

import {data, nodes} from "./data.js";
import {here} from "./router.js";

export const stops = data.changes.map((change) => change.date);

/** @type {{ stop: string|null, states: Map<string, string>, outcomes: Map<string, { open: boolean, verdict: string }|null> }} */
let held = {stop: null, states: new Map(), outcomes: new Map()};

/**
 * The date chosen, or null for everything. A date between two stops means the stop before it.
 * @returns {string|null}
 */
export function chosenStop() {
  const asked = here().query.get("asof");
  if (!asked || stops.length === 0) return null;
  return [...stops].reverse().find((stop) => stop <= asked) ?? stops[0];
}

/** Linear in the changes up to the stop; kept until another stop is chosen. */
function at() {
  const stop = chosenStop();
  if (stop === held.stop) return held;
  held = {stop, states: new Map(), outcomes: new Map()};
  if (stop === null) return held;
  for (const change of data.changes) {
    if (change.date > stop) break;
    for (const [id, state] of Object.entries(change.states)) held.states.set(id, state);
    for (const [id, outcome] of Object.entries(change.outcomes)) held.outcomes.set(id, outcome);
  }
  return held;
}

/**
 * A node's state at the date chosen: "stands", "defeated", "open", "none", or "absent" where it is not said by then.
 * @param {string} id
 * @returns {string}
 */
export function stateOf(id) {
  const now = at();
  if (now.stop === null) return nodes.get(id)?.state ?? "none";
  return now.states.get(id) ?? "absent";
}

/**
 * What became of a question by the date chosen; null where it is not asked by then.
 * @param {import("./types").Outcome} outcome
 * @returns {{ open: boolean, verdict: string }|null}
 */
export function outcomeOf(outcome) {
  const now = at();
  if (now.stop === null) return {open: outcome.open, verdict: data.outcomes[outcome.finding] ?? outcome.status};
  return now.outcomes.get(outcome.finding) ?? null;
}

/**
 * Whether something of this date is said after the date chosen. What has no date is not.
 * @param {string|null|undefined} date
 */
export function isLater(date) {
  const stop = chosenStop();
  return stop !== null && Boolean(date) && String(date).split("/")[0] > stop;
}
