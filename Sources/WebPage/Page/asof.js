// The date chosen: one at which something was said, or none for all texts.

import {data} from "./data.js";
import {here} from "./router.js";

export const stops = data.dates;

/**
 * The date chosen, or null for everything. A date between two stops means the stop before it.
 * @returns {string|null}
 */
export function chosenStop() {
  const asked = here().query.get("asof");
  if (!asked || stops.length === 0) return null;
  return [...stops].reverse().find((stop) => stop <= asked) ?? stops[0];
}

/**
 * Whether something of this date is said after the date chosen. What has no date is not.
 * @param {string|null|undefined} date
 */
export function isLater(date) {
  const stop = chosenStop();
  return stop !== null && Boolean(date) && String(date).split("/")[0] > stop;
}
