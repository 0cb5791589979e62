// For a class: one clash at a time, large; what the reasoner says only when asked for.

import {data, parties, partyName, word} from "./data.js";
import {announce, byId, el, foreign} from "./dom.js";
import {capital} from "./words.js";
import {go, here, href} from "./router.js";
import {answers} from "./answers.js";
import {bySide} from "./clash.js";
import {sayingBlock} from "./quotation.js";

/** @param {import("./types").Place} place */
export function presentView({path}) {
  const all = answers().clashes;
  if (all.length === 0)
    return el("div.present", {}, el("h1", {id: "title", tabindex: -1}, "No clash is recorded here"));
  const number = Math.min(Math.max(Number(path[1] ?? 1) || 1, 1), all.length);
  const clash = all[number - 1];
  return el(
    "div.present",
    {},
    el("p.kind", {}, `${number} of ${all.length} · ${capital(word("clash_kinds", clash.kind))}`),
    el("h1", {id: "title", tabindex: -1}, foreign(clash.headline)),
    el(
      "div.sides",
      {},
      bySide(clash).map(
        (sayings) => el(
          "div.side",
          {},
          el("p.label", {}, sideName(sayings[0].by)),
          sayings.slice(0, 2).map((saying) => sayingBlock(saying, {state: true}))
        )
      )
    ),
    el(
      "div.verdict",
      {id: "verdicts"},
      clash.finding && el("p", {}, foreign(clash.finding)),
      clash.innocent_reading && el("p", {}, foreign(clash.innocent_reading)),
      el("p.who", {}, `How it is known: ${word("known_by", clash.known_by)}. `, data.notes.standing)
    ),
    el(
      "p.tools",
      {},
      number > 1 && el("a", {href: href(["present", number - 1]), id: "present-back"}, "Back ←"),
      number < all.length && el("a", {href: href(["present", number + 1]), id: "present-next"}, "Next →"),
      el(
        "button", {type: "button", id: "verdict-button", "aria-pressed": "false", onclick: toggleVerdicts}, "Verdicts V"
      ),
      el("a", {href: href(["clash", clash.id])}, "Leave P"),
    ),
  );
}

/** @param {string|null} party */
function sideName(party) {
  const side = party ? parties.get(party)?.side : null;
  return side ? `Side ${side}` : partyName(party);
}

/** Shows or hides what the reasoner says. */
export function toggleVerdicts() {
  const shown = byId("main").classList.toggle("with-verdicts");
  document.getElementById("verdict-button")?.setAttribute("aria-pressed", String(shown));
  announce(shown ? "Verdicts shown" : "Verdicts hidden");
}

/**
 * The address from which the mode was entered.
 * @type {string|null}
 */
let entered = null;

/** Enters the mode at the clash in view, or leaves it. */
export function togglePresent() {
  const {path} = here();
  if (path[0] === "present") {
    go(entered ?? href([]));
    return;
  }
  entered = location.hash || href([]);
  const index = path[0] === "clash" ? answers().clashes.findIndex((clash) => clash.id === path[1]) : 0;
  go(href(["present", Math.max(index, 0) + 1]));
}

/** @param {number} by */
export function stepPresent(by) {
  const target = document.getElementById(by > 0 ? "present-next" : "present-back");
  if (target) go(target.getAttribute("href") ?? "");
}
