// All clashes in their groups, and one clash by itself.

import {data, word} from "./data.js";
import {el, foreign, sliced} from "./dom.js";
import {capital, plural} from "./words.js";
import {changed, href} from "./router.js";
import {answers} from "./answers.js";
import {clashBlock} from "./clash.js";
import {choice, dateNotice, notYet, partyChosen, partyNotice} from "./filters.js";

/** @param {import("./types").Place} place */
export function clashesView({query}) {
  const kind = query.get("kind") ?? "";
  const party = partyChosen();
  const {clashes: all} = answers();
  const ofParty = all.filter((clash) => !party || clash.parties.includes(party));
  const shown = ofParty.filter((clash) => !kind || clash.kind === kind);
  const groups = [...new Set(shown.map((clash) => clash.group))];
  const kinds = [...new Set(all.map((clash) => clash.kind))];
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Clashes"),
    el("p.lead", {}, data.notes.clashes),
    el(
      "div.filters",
      {},
      choice(
        "kind",
        "Kind",
        kinds.map((key) => ({
                    key,
                    label:
                      `${capital(word("clash_kinds", key))} (${ofParty.filter((clash) => clash.kind === key).length})`
                  })),
        kind
      )
    ),
    partyNotice(),
    dateNotice(),
    kind && el("p.definition", {}, foreign(data.words.clash_kinds?.[kind]?.definition ?? "")),
    el("p.count", {}, `${plural(shown.length, "clash", "clashes")} shown of ${all.length}`),
    groups.map(
      (group) => el(
        "section",
        {},
        el("h2", {}, capital(word("clash_groups", group))),
        sliced(el("div"), shown.filter((clash) => clash.group === group), (clash) => clashBlock(clash, "h3"), 12)
      ),
    ),
    shown.length === 0 &&
      el("p", {}, "No clash fits. ", el("a", {href: changed({kind: null, party: null})}, "Show all")),
  );
}

/** @param {string} id */
export function clashView(id) {
  const {clashes: all, clashById} = answers();
  const clash = clashById.get(id);
  if (!clash) return data.clashes.clashes.some((other) => other.id === id) ? notYet("clash") : null;
  const index = all.indexOf(clash);
  const view = clashBlock(clash, "h1", {state: true});
  const heading = view.querySelector("h1");
  heading?.setAttribute("id", "title");
  heading?.setAttribute("tabindex", "-1");
  return el(
    "div.single",
    {},
    el("p.kind", {}, el("a", {href: href(["clashes"])}, "Clashes"), ` · ${capital(word("clash_groups", clash.group))}`),
    view,
    el("p.definition", {}, foreign(data.words.clash_kinds?.[clash.kind]?.definition ?? "")),
    clash.issue && el("p", {}, el("a", {href: href(["positions", clash.issue])}, "Who holds what on this question")),
    el("p.who", {}, data.notes.standing),
    el("p", {}, el("a", {href: href(["present", index + 1])}, "Show it large")),
  );
}
