// First view: what the dispute is about, between whom, what nobody answered, how far the texts reach.

import {data} from "./data.js";
import {el, foreign} from "./dom.js";
import {plural, spokenDate} from "./words.js";
import {href} from "./router.js";
import {answers, openQuestions} from "./answers.js";
import {chosenStop} from "./asof.js";
import {clashBlock} from "./clash.js";
import {dateNotice} from "./filters.js";

/** Clashes on the first view. */
const CORE = 4;

export function homeView() {
  const {clashes} = answers();
  const core = clashes.filter((clash) => clash.group === "core");
  const first = (core.length > 0 ? core : clashes).slice(0, CORE);
  const rest = clashes.length - first.length;
  return el(
    "div.home",
    {},
    el("h1", {id: "title", tabindex: -1}, foreign(data.title)),
    el("p.lead", {}, data.notes.reading.join(" ")),
    sides(),
    openBlock(),
    first.length > 0 &&
      el(
        "section",
        {"aria-labelledby": "core-title"},
        el("h2", {id: "core-title"}, "What is in dispute"),
        el("p.who", {}, data.notes.clashes),
        dateNotice(),
        first.map((clash) => clashBlock(clash, "h3", {brief: true})),
        rest > 0 &&
          el("p", {}, el("a", {href: href(["clashes"])}, `All ${plural(first.length + rest, "clash", "clashes")}`)),
      ),
    el(
      "section",
      {"aria-labelledby": "reach-title"},
      el("h2", {id: "reach-title"}, "How far the texts reach"),
      data.notes.reach.map((line) => el("p", {}, foreign(line)))
    ),
  );
}

function sides() {
  const named = [...new Set(data.graph.parties.map((party) => party.side).filter(Boolean))].sort();
  /** @param {string|null} side */
  const members = (side) => data.graph.parties.filter((party) => (party.side ?? null) === side);
  const groups = [
    ...named.map((side) => ({label: `Side ${side}`, list: members(side ?? null)})),
    {label: named.length > 0 ? "No side" : "Who speaks", list: members(null)}
  ];
  const shown = groups.filter((group) => group.list.length > 0);
  if (shown.length === 0) return null;
  return el(
    "section.parties",
    {"aria-label": "Who takes part"},
    shown.map(
      (group) => el(
        "div.party-group",
        {},
        el("h2", {}, group.label),
        el(
          "ul",
          {},
          group.list
            .map((party) => el("li", {}, el("a", {href: href(["statements"], {party: party.id})}, foreign(party.name))))
        )
      ),
    ),
  );
}

function openBlock() {
  const {questions} = answers().unanswered;
  if (questions.length === 0) return null;
  const open = openQuestions();
  const counts = [...new Set(questions.map((question) => question.kind))].map(
    (kind) => ({kind, count: open.filter((question) => question.kind === kind).length})
  );
  const stop = chosenStop();
  return el(
    "section.open-block",
    {"aria-labelledby": "open-title"},
    el(
      "h2",
      {id: "open-title"},
      stop ? `Without a sufficient reply by ${spokenDate(stop)}` : "Without a sufficient reply in these texts"
    ),
    el(
      "ul.counts",
      {},
      counts.map(
        ({kind, count}) => el(
          "li",
          {},
          el(
            "a", {href: href(["questions"], {kind})}, el("span.number", {}, count), " ", count === 1 ? kind : `${kind}s`
          )
        )
      ),
    ),
    el("p.who", {}, data.unanswered.note),
  );
}
