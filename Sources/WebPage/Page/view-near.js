// The neighbourhood of a statement as a map: what bears on it at the left, what it bears on at the right.

import {data, relationsFrom, relationsTo, statements, word} from "./data.js";
import {el, foreign, sliced} from "./dom.js";
import {capital} from "./words.js";
import {href} from "./router.js";
import {stateOf} from "./answers.js";
import {stateChip, whoSays} from "./quotation.js";
import {dateNotice} from "./filters.js";

/** A neighbour, and how it is tied to the statement in the middle, in words that go on from "It". */
/** @typedef {{ id: string, words: string, kind: string, editors: boolean }} Tie */

/** @param {import("./types").Place} place */
export function nearView({path}) {
  const node = statements.get(path[1] ?? "");
  if (!node) return null;
  const [before, after] = [ties(node.id, "in"), ties(node.id, "out")].map(
    (all) => all.filter((tie) => statements.has(tie.id) && stateOf(tie.id) !== "absent")
  );
  return el(
    "div",
    {},
    el(
      "p.kind",
      {},
      el("a", {href: href(["node", node.id])}, "Its card"),
      " · ",
      el("a", {href: href(["map"])}, "Maps of the whole")
    ),
    el("h1", {id: "title", tabindex: -1}, "Near ", foreign(`“${node.title}”`)),
    dateNotice(),
    el(
      "div.near",
      {onkeydown: move, role: "group", "aria-label": "Map of the neighbourhood"},
      column("before", "What bears on it", before),
      el("div.near-column.middle", {}, box(node.id, false, true)),
      column("after", "What it bears on", after)
    ),
    el("p.who", {}, "Arrow keys go from box to box, Enter opens the card."),
  );
}

/**
 * @param {string} id
 * @param {"in"|"out"} way
 * @returns {Tie[]}
 */
function ties(id, way) {
  const drawn = ((way === "in" ? relationsTo : relationsFrom).get(id) ?? []).map((relation) => {
    const table = relation.grade ? data.words.grades?.[relation.grade] : data.words.relations?.[relation.type];
    return {
      id: way === "in" ? relation.from : relation.to,
      words: table?.[way] ?? relation.type,
      kind: relation.type,
      editors: Boolean(relation.editors)
    };
  });
  const steps = data.graph.arguments.flatMap((argument) => argument.inferences.flatMap((step) => {
    const concludes = step.conclusion === id || argument.id === id;
    if (way === "in")
      return concludes ? step.premises.map((premise) => ({id: premise, words: "follows from", argument})) : [];
    const conclusion = step.premises.includes(id) || argument.id === id ? step.conclusion : null;
    return conclusion ? [{id: conclusion, words: "is a reason for", argument}] : [];
  })).filter((step) => step.id !== id);
  return [...drawn, ...steps.map((step) => ({id: step.id, words: step.words, kind: "supports", editors: false}))];
}

/**
 * @param {string} name
 * @param {string} heading
 * @param {Tie[]} list
 */
function column(name, heading, list) {
  const groups = [...new Set(list.map((tie) => tie.words))].map(
    (words) => ({words, ties: list.filter((tie) => tie.words === words)})
  );
  return el(
    `div.near-column.${name}`,
    {},
    el("h2", {}, heading),
    groups.length === 0 && el("p.slot.empty", {}, "nothing recorded here"),
    groups.map(
      ({words, ties: group}) => el(
        `section.near-group.${/^[a-z]+$/.test(group[0].kind) ? group[0].kind : "restates"}`,
        {},
        el("h3", {}, `It ${words}`),
        sliced(el("ul"), group, (tie) => el("li", {}, box(tie.id, tie.editors)), 12)
      )
    )
  );
}

/**
 * @param {string} id
 * @param {boolean} isEditors whether the line to it is the editor's
 */
function box(id, isEditors, isMiddle = false) {
  const node = statements.get(id);
  return el(
    `div.box.${/^[a-z]+$/.test(node?.kind ?? "") ? node?.kind : "claim"}`,
    {},
    el("p.kind", {}, capital(word("kinds", node?.kind)), isEditors && [" ", el("span.mark-editor", {}, "editor’s line")]),
    el("p", {}, el("a.title", {href: href(["node", id])}, foreign(node?.title ?? id)), stateChip(id)),
    node && node.occurrences.length > 0 ? whoSays(id, 0) : el("p.who", {}, "the editor’s own"),
    !isMiddle && el("p.who", {}, el("a", {href: href(["near", id])}, "What is near this"))
  );
}

/**
 * From box to box: up and down within a column, left and right to the next one.
 * @param {KeyboardEvent} event
 */
function move(event) {
  const steps = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};
  const [across, down] = steps[/** @type {keyof typeof steps} */ (event.key)] ?? [0, 0];
  const frame = event.currentTarget;
  if ((across === 0 && down === 0) || !(frame instanceof HTMLElement)) return;
  const columns = [...frame.querySelectorAll(".near-column")].map((found) => [...found.querySelectorAll("a.title")]);
  const links = columns.find((list) => list.includes(/** @type {Element} */ (document.activeElement)));
  if (!links) return;
  event.preventDefault();
  const row = links.indexOf(/** @type {Element} */ (document.activeElement));
  const target = across === 0 ? links[row + down] : columns[columns.indexOf(links) + across]?.[0];
  if (target instanceof HTMLElement) target.focus();
}
