// What the commands answer, of all texts or by the date chosen: their documents, and what is found in these by id.

import {data, grouped} from "./data.js";
import {chosenStop, stops} from "./asof.js";
import {fetched, unpacked} from "./unpack.js";

/** @typedef {import("./types").Documents} Documents */

/** @type {import("./types").DatedDocuments|null} */
let dated = null;

/** Whether a date is chosen whose documents are still packed. */
export function areDatesPacked() {
  return chosenStop() !== null && !dated;
}

export async function unpackDates() {
  dated = JSON.parse(await unpacked(await fetched(data.dated)));
}

/** @type {{ stop: string|null, answers: ReturnType<typeof withIndexes> }|null} */
let answered = null;

/** The answers at the date chosen; kept until another is. */
export function answers() {
  const stop = chosenStop();
  if (answered?.stop !== stop || !answered) answered = {stop, answers: withIndexes(stop === null ? data : documentsAt(stop))};
  return answered.answers;
}

/**
 * @param {string} stop
 * @returns {Documents}
 */
function documentsAt(stop) {
  const pool = dated?.pool ?? [];
  /** @param {any} value the places of items in the pool, or a value as it is */
  const whole = (value) => Array.isArray(value) ? value.map((item) => typeof item === "number" ? pool[item] : item) :
                                                  value;
  /** @type {any} */
  const documents = {};
  for (const [name, members] of Object.entries(dated?.dates[stop] ?? {})) {
    documents[name] = Object.fromEntries(Object.entries(members).map(([key, value]) => [key, whole(value)]));
  }
  return documents;
}

/** @param {Documents} documents */
function withIndexes({clashes: found, nodes, norms, outcomes, positions, unanswered}) {
  // As the command orders them, the core of the dispute first.
  const clashes = [...found.clashes].sort((a, b) => Number(b.group === "core") - Number(a.group === "core"));
  const questions = [...unanswered.questions, ...unanswered.rhetorical];
  return {
    clashes,
    clashById: new Map(clashes.map((clash) => [clash.id, clash])),
    clashesOf: grouped(found.clashes, (clash) => [...new Set(clash.sayings.map((saying) => saying.node))]),
    nodeById: new Map(nodes.nodes.map((node) => [node.id, node])),
    norms,
    outcomeById: new Map(outcomes.outcomes.map((outcome) => [outcome.finding, outcome])),
    positions,
    questionById: new Map(questions.map((question) => [question.id, question])),
    unanswered
  };
}

/**
 * A node's state at the date chosen: "stands", "defeated", "open", "none", or "absent" where it is not said by then.
 * @param {string} id
 * @returns {string}
 */
export function stateOf(id) {
  return stateIn(answers().nodeById, id);
}

/**
 * @param {Map<string, import("./types").Said>} nodeById
 * @param {string} id
 */
function stateIn(nodeById, id) {
  const node = nodeById.get(id);
  return node ? node.state ?? "none" : "absent";
}

/**
 * What became of a question by the date chosen; null where it is not asked by then.
 * @param {import("./types").Outcome} outcome
 * @returns {import("./types").Verdict|null}
 */
export function outcomeOf(outcome) {
  return answers().outcomeById.get(outcome.finding) ?? null;
}

/** States and outcomes at the date chosen that are not those of the stop before, what is no longer there left out. */
export function changesSinceStop() {
  const now = answers();
  const before = stops[stops.indexOf(chosenStop() ?? "") - 1];
  const then = before === undefined ? null : withIndexes(documentsAt(before));
  const states = [...now.nodeById.keys()].map((id) => ({id, state: stateIn(now.nodeById, id)}));
  return {
    outcomes: [...now.outcomeById.values()].filter(
      ({finding, verdict}) => then?.outcomeById.get(finding)?.verdict !== verdict
    ),
    states: states.filter(({id, state}) => (then ? stateIn(then.nodeById, id) : "absent") !== state)
  };
}

/** Questions, demands and offers with no sufficient reply, of all texts or by the date chosen. */
export function openQuestions() {
  return answers().unanswered.questions.filter(
    (question) => question.outcomes.some((outcome) => outcomeOf(outcome)?.open)
  );
}
