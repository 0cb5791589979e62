// The bar under the header: one party, and the date up to which things were said.

import {data, titleOf, word} from "./data.js";
import {announce, byId, el, foreign} from "./dom.js";
import {plural, spokenDate} from "./words.js";
import {changed, go, here, href} from "./router.js";
import {changesSinceStop} from "./answers.js";
import {chosenStop, stops} from "./asof.js";
import {choice, partyChosen} from "./filters.js";

const VIEW_LINKS = [
  ["clashes", "Clashes"],
  ["questions", "Questions"],
  ["positions", "Positions"],
  ["norms", "Norms"],
  ["map", "Map"],
  ["timeline", "Timeline"],
  ["statements", "Statements"],
  ["sources", "Sources"],
];

/** Changes listed before the rest is counted. */
const LISTED = 60;

/** The links of the header, the present view marked, with the date and party chosen. */
export function showNav() {
  const now = here().path[0] ?? "";
  byId("brand").setAttribute("href", href([]));
  byId("nav").replaceChildren(...VIEW_LINKS.map(
    ([view, label]) =>
      el("a", {id: `nav-${view}`, href: href([view]), "aria-current": view === now ? "page" : null}, label)
  ));
}

/** Opens the choices where there is room for them. */
export function startBar() {
  byId("choices").toggleAttribute("open", matchMedia("(min-width: 40.01rem)").matches);
}

/** The slider and the choice of a party; a list of statements has its own. */
export function showBar() {
  const party = data.graph.parties.map(({id, name}) => ({key: id, label: name}));
  const byParty =
    here().path[0] === "statements" ? "" : choice("party", "Party", party, partyChosen() ?? "", "All parties");
  byId("bar").replaceChildren(byParty, ...(stops.length > 0 ? slider() : []));
}

function slider() {
  const stop = chosenStop();
  const position = stop === null ? stops.length : stops.indexOf(stop);
  const text = stop === null ? "all texts" : spokenDate(stop);
  const output = el("output", { for: "asof"
  }, text);
  const input = el(
    "input", {type: "range", id: "asof", min: 0, max: stops.length, step: 1, value: position, "aria-valuetext": text}
  );
  if (input instanceof HTMLInputElement) {
    input.addEventListener("input", () => {
      const next = stops[Number(input.value)] ?? null;
      const words = next === null ? "all texts" : spokenDate(next);
      output.textContent = words;
      input.setAttribute("aria-valuetext", words);
    });
    input.addEventListener("change", () => {
      go(changed({asof: stops[Number(input.value)] ?? null}), true);
    });
  }
  return [
    el(
      "div.asof",
      {},
      el(
        "label",
        { for: "asof"
        },
        "Up to"
      ),
      input,
      output
    ),
    stop === null ? "" : changesBlock(position)
  ];
}

/**
 * What is different from the stop before.
 * @param {number} position of the stop chosen
 */
function changesBlock(position) {
  const {outcomes, states} = changesSinceStop();
  const total = states.length + outcomes.length;
  announce(`Up to ${spokenDate(stops[position])}: ${plural(total, "change")} since the stop before`);
  return el(
    "details.changes",
    {},
    el(
      "summary", {}, `What changed since ${position > 0 ? spokenDate(stops[position - 1]) : "the beginning"} (${total})`
    ),
    el(
      "ul",
      {},
      outcomes.slice(0, LISTED).map(({finding, verdict}) => {
        const [kind, id, to] = finding.split(":");
        return el(
          "li",
          {},
          `${kind}: `,
          el("a", {href: href(["node", id])}, foreign(titleOf(id))),
          to && ` (${to})`,
          ": ",
          foreign(verdict)
        );
      }),
      states.slice(0, LISTED).map(
        ({id, state}) => el(
          "li",
          {},
          el("a", {href: href(["node", id])}, foreign(titleOf(id))),
          ": ",
          state === "none" ? "said" : word("states", state)
        )
      ),
    ),
    total > 2 * LISTED && el("p", {}, `The first ${LISTED} of each kind are listed.`),
    el("p", {}, "The date governs what is found and judged; maps and sources are of all texts."),
  );
}
