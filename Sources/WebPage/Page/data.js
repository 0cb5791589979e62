// The data of the page and its indexes, made once.

/** @typedef {import("./types").Statement} Statement */
/** @typedef {import("./types").Relation} Relation */

/** @type {import("./types").PageData} */
export const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}");

export const statements = new Map(data.graph.nodes.map((node) => [node.id, node]));
export const sources = new Map(data.graph.sources.map((source) => [source.id, source]));
export const parties = new Map(data.graph.parties.map((party) => [party.id, party]));
/** What is said of each node of all texts. */
export const nodes = new Map(data.nodes.nodes.map((node) => [node.id, node]));

/**
 * Quotations of each source in the order of the text.
 * @type {Map<string, { node: Statement, index: number, start: number, end: number }[]>}
 */
export const quotationsIn = new Map();
for (const source of data.graph.sources) quotationsIn.set(source.id, []);
for (const node of data.graph.nodes) {
  node.occurrences.forEach((said, index) => {
    quotationsIn.get(said.source)?.push({node, index, start: said.start, end: said.end});
  });
}
for (const list of quotationsIn.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);

/** @type {Map<string, Relation[]>} */
export const relationsFrom = grouped(data.graph.relations, (relation) => [relation.from]);
/** @type {Map<string, Relation[]>} */
export const relationsTo = grouped(data.graph.relations, (relation) => [relation.to]);

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string[]} keys
 * @returns {Map<string, T[]>}
 */
export function grouped(items, keys) {
  /** @type {Map<string, T[]>} */
  const out = new Map();
  for (const item of items) {
    for (const key of keys(item)) {
      const list = out.get(key);
      if (list)
        list.push(item);
      else
        out.set(key, [item]);
    }
  }
  return out;
}

/**
 * The word of the data's dictionary for a key, the key itself without one.
 * @param {string} table
 * @param {string|null|undefined} key
 * @returns {string}
 */
export function word(table, key) {
  const entry = data.words[table]?.[key ?? ""];
  return (typeof entry === "string" ? entry : entry?.word) ?? (key ?? "").replaceAll("-", " ");
}

/**
 * A party's name; an unknown or missing party is "unnamed speaker".
 * @param {string|null|undefined} id
 */
export function partyName(id) {
  return (id && parties.get(id)?.name) || id || "unnamed speaker";
}

/** @param {string} id */
export function titleOf(id) {
  return statements.get(id)?.title ?? id;
}

/**
 * Which quotation of its node a saying, position, entry or reply shows; -1 if none is found.
 * @param {string} id
 * @param {{ quote: string|null, source?: string|null, by?: string|null, party?: string|null, date?: string|null }} saying
 */
export function occurrenceOf(id, saying) {
  const all = statements.get(id)?.occurrences ?? [];
  if (!saying.quote) return -1;
  const by = saying.by ?? saying.party;
  const same = all.map((said, index) => ({said, index})).filter(({said}) => said.quote === saying.quote);
  const exact = same.filter(({said}) => (!saying.source || said.source === saying.source) && (!by || said.by === by));
  return (exact.find(({said}) => said.date === saying.date) ?? exact[0] ?? same[0])?.index ?? -1;
}
