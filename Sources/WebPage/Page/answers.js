// What the commands answer, of all texts or by the date chosen: their documents, and what is found in these by id.

import {data, grouped} from "./data.js";
import {chosenStop, outcomeOf} from "./asof.js";
import {unpacked} from "./unpack.js";

/** @typedef {import("./types").Documents} Documents */

/** @type {import("./types").DatedDocuments|null} */
let dated = null;

/** Whether a date is chosen whose documents are still packed. */
export function areDatesPacked() {
  return chosenStop() !== null && !dated;
}

export async function unpackDates() {
  dated = JSON.parse(await unpacked(data.dated));
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
function withIndexes({clashes: found, nodes, norms, positions, unanswered}) {
  // As the command orders them, the core of the dispute first.
  const clashes = [...found.clashes].sort((a, b) => Number(b.group === "core") - Number(a.group === "core"));
  const questions = [...unanswered.questions, ...unanswered.rhetorical];
  return {
    clashes,
    clashById: new Map(clashes.map((clash) => [clash.id, clash])),
    clashesOf: grouped(found.clashes, (clash) => [...new Set(clash.sayings.map((saying) => saying.node))]),
    nodeById: new Map(nodes.nodes.map((node) => [node.id, node])),
    norms,
    positions,
    questionById: new Map(questions.map((question) => [question.id, question])),
    unanswered
  };
}

/** Questions, demands and offers with no sufficient reply, of all texts or by the date chosen. */
export function openQuestions() {
  return answers().unanswered.questions.filter(
    (question) => question.outcomes.some((outcome) => outcomeOf(outcome)?.open)
  );
}
