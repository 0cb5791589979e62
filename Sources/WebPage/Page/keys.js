// The keys, and the list of them.

import {byId, el} from "./dom.js";
import {changed, go, here, href} from "./router.js";
import {stepPresent, togglePresent, toggleVerdicts} from "./present.js";
import {turnPage} from "./view-map.js";

/** @type {[string, string][]} */
const LIST = [
  ["/", "Search"],
  ["H", "First view"],
  ["1 – 8", "Clashes, questions, positions, norms, map, timeline, statements, sources"],
  ["J, K", "Next or previous quotation, statement or clash"],
  ["Enter", "Open what is focused"],
  ["Esc", "Close the source, leave the search"],
  ["[ ]", "Earlier or later date"],
  ["P", "Presentation: one clash at a time"],
  ["V", "In the presentation: show or hide verdicts"],
  ["← →", "In the presentation: back or next"],
  ["N, B", "On the map: next page, page before"],
  ["+ − 0", "On the map: larger, smaller, fit"],
  ["?", "This list"],
];
const VIEW_KEYS = ["clashes", "questions", "positions", "norms", "map", "timeline", "statements", "sources"];

/** Whether single keys act; a reader who dictates can turn them off. */
let active = true;

export function startKeys() {
  const help = /** @type {HTMLDialogElement} */ (byId("help"));
  const close = el("button", {type: "button", onclick: () => help.close()}, "Close");
  const toggle = el("input", {
    type: "checkbox",
    id: "keys-active",
    checked: true,
    onchange: () => {
      active = !active;
    }
  });
  help.append(
    el("h2", {id: "help-title"}, "Keys"),
    el("dl", {}, LIST.map(([key, what]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, what)]).flat()),
    el("label.choice", {}, toggle, "Single keys act"),
    close
  );
  byId("help-button").addEventListener("click", () => help.showModal());
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open) return;
    const target = event.target;
    if (target instanceof HTMLInputElement && target.type === "range" && event.key.startsWith("Arrow")) return;
    if (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !(target instanceof HTMLInputElement && target.type === "range")) {
      if (event.key === "Escape") byId("main").focus();
      return;
    }
    if ((active || event.key === "Escape") && pressed(event.key, help)) event.preventDefault();
  });
}

/**
 * @param {string} key
 * @param {HTMLDialogElement} help
 * @returns {boolean} whether the key was used
 */
function pressed(key, help) {
  const presenting = here().path[0] === "present";
  if (presenting && (key === "ArrowRight" || key === "ArrowLeft"))
    stepPresent(key === "ArrowRight" ? 1 : -1);
  else if (key === "/")
    byId("search").focus();
  else if (key === "?")
    help.showModal();
  else if (/^[1-8]$/.test(key))
    go(href([VIEW_KEYS[Number(key) - 1]]));
  else if (key === "h" || key === "H")
    go(href([]));
  else if (key === "p" || key === "P")
    togglePresent();
  else if ((key === "v" || key === "V") && presenting)
    toggleVerdicts();
  else if (key === "j" || key === "J")
    step(1);
  else if (key === "k" || key === "K")
    step(-1);
  else if (key === "n" || key === "N")
    turnPage(1);
  else if (key === "b" || key === "B")
    turnPage(-1);
  else if (key === "[" || key === "]")
    slide(key === "]" ? 1 : -1);
  else if (key === "Escape" && here().query.has("quote"))
    go(changed({quote: null}));
  else
    return false;
  return true;
}

/**
 * Moves the focus along quotations and titles of the view.
 * @param {number} by
 */
function step(by) {
  const stops = [...byId("main").querySelectorAll("a.quote, a.title, h2 a, h3 a, th a")].filter(
    (link) => link.getClientRects().length > 0
  );
  const now = document.activeElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops[now < 0 ? (by > 0 ? 0 : stops.length - 1) : now + by];
  if (next instanceof HTMLElement) next.focus();
}

/** @param {number} by */
function slide(by) {
  const slider = document.getElementById("asof");
  if (!(slider instanceof HTMLInputElement)) return;
  slider.value = String(Number(slider.value) + by);
  slider.dispatchEvent(new Event("input"));
  slider.dispatchEvent(new Event("change"));
}
