// Which clause is cited by whom: clauses by parties. Only who has an own text here can be said not to cite.

import {data, partyName, statements} from "./data.js";
import {el, foreign, sliced, slicedTable} from "./dom.js";
import {plural} from "./words.js";
import {answers} from "./answers.js";
import {quoteLink, statementLink} from "./quotation.js";
import {dateNotice, partyChosen, partyNotice} from "./filters.js";

/** @typedef {import("./types").Clause} Clause */

/**
 * How much of the clause's words a citation has, most first.
 * @type {Record<string, string>}
 */
const HOW = {
  full: "all words",
  part: "part of the words",
  paraphrase: "in other words"
};

export function normsView() {
  const chosen = partyChosen();
  const {clauses, own_texts: own} = answers().norms;
  const citing = data.graph.parties.filter(
    (party) => clauses.some(
      (clause) => clause.cited_by.some((use) => use.party === party.id) || clause.never_cited_by.includes(party.id)
    )
  );
  const columns = citing.filter((party) => !chosen || party.id === chosen);
  /** @type {Map<string, Clause[]>} */
  const instruments = new Map();
  for (const clause of clauses)
    instruments.set(clause.instrument, [...(instruments.get(clause.instrument) ?? []), clause]);
  const byInstrument = [...instruments].flatMap(([instrument, list]) => [instrument, ...list]);
  /** @param {Clause|string} entry */
  const row = (entry) =>
    (typeof entry === "string" ?
       el(
         "tr",
         {},
         el("th.group", {scope: "colgroup", colspan: columns.length + 1}, foreign(entry || "No instrument named"))
       ) :
       clauseRow(entry, columns));
  const head = el("tr", {}, el("th", {scope: "col"}, "Clause"), columns.map((party) => {
    const texts = own.find((entry) => entry.party === party.id)?.texts ?? 0;
    return el(
      "th",
      {scope: "col"},
      el("abbr", {title: party.name}, party.id),
      el("span.who", {}, texts > 0 ? ` ${plural(texts, "own text")}` : " no own text")
    );
  }));
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Norms"),
    el(
      "p.lead",
      {},
      "Who cites which clause, with how many of its words. A dash says nothing: “not cited” is said only of a party with complete texts of its own here, and only of those texts. “In a range only”: a quotation names several clauses together and this one not by itself."
    ),
    partyNotice(),
    dateNotice(),
    clauses.length === 0 ?
      el("p", {}, "No norm is recorded here.") :
      el(
        "div.wide",
        {tabindex: 0, role: "region", "aria-label": "Table of clauses"},
        slicedTable(
          el("table.matrix.norms", {}, el("caption.unseen", {}, "Clauses and who cites them"), el("thead", {}, head)),
          byInstrument,
          row,
          50
        ),
      ),
    el(
      "dl.parties-key", {}, columns.map((party) => [el("dt", {}, party.id), el("dd", {}, foreign(party.name))]).flat()
    ),
    checks(),
  );
}

/**
 * @param {Clause} clause
 * @param {import("./types").Party[]} columns
 */
function clauseRow(clause, columns) {
  return el(
    "tr",
    {},
    el("th", {scope: "row"}, statementLink(clause.id), el("p.who", {}, foreign(clause.provision))),
    columns.map((party) => el("td", {}, clauseCell(clause, party.id)))
  );
}

/**
 * @param {Clause} clause
 * @param {string} party
 */
function clauseCell(clause, party) {
  const uses = clause.cited_by.filter((use) => use.party === party);
  if (uses.length > 0) {
    const best = Object.keys(HOW).find((how) => uses.some((use) => use.how === how)) ?? uses[0].how;
    return el(
      "details",
      {},
      el("summary", {}, HOW[best] ?? best),
      el(
        "ul",
        {},
        uses.map(
          (use) => el(
            "li",
            {},
            use.how === best ? null : `${HOW[use.how] ?? use.how}: `,
            statementLink(use.node),
            citedWords(use.node, party),
            wordChanges(use.differences)
          )
        )
      )
    );
  }
  const ranges = [...new Set(clause.named_in_ranges_by)].filter((id) => says(id, party));
  if (ranges.length > 0)
    return el(
      "details",
      {},
      el("summary", {}, "in a range only"),
      el("ul", {}, ranges.map((id) => el("li", {}, statementLink(id), citedWords(id, party))))
    );
  const perhaps = clause.perhaps_cited_by.includes(party) || clause.perhaps_cited_by.some((id) => says(id, party));
  if (perhaps) return "perhaps";
  if (clause.never_cited_by.includes(party))
    return el("span.slot.empty", {title: `in no own text of ${partyName(party)} here`}, "not cited");
  return "–";
}

/**
 * Where a citation's words are not the clause's.
 * @param {{ original: string, quoted: string }[]} differences
 */
function wordChanges(differences) {
  const changes = differences.map(({original, quoted: said}) => {
    if (!said) return `without “${original}”`;
    return original ? `“${said}” for “${original}”` : `adds “${said}”`;
  });
  return changes.length > 0 && el("p.who", {}, foreign(changes.join("; ")));
}

/**
 * @param {string} id
 * @param {string} party
 */
function citedWords(id, party) {
  const index = spoken(id).findIndex((said) => said.by === party);
  return index >= 0 ? el("blockquote", {}, quoteLink(id, index)) : null;
}

/**
 * @param {string} id
 * @param {string} party
 */
function says(id, party) {
  return spoken(id).some((said) => said.by === party);
}

/** @param {string} id */
function spoken(id) {
  return statements.get(id)?.occurrences ?? [];
}

function checks() {
  const {misquotations, selective, text_checks: texts} = answers().norms;
  return [
    selective.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, "Cited without a clause others rely on"),
        el(
          "ul", {}, selective.map((entry) => el("li", {}, foreign(entry.explanation), " ", statementLink(entry.omits)))
        )
      ),
    misquotations.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, "Quoted with other words"),
        el(
          "ul",
          {},
          misquotations.map((entry) => el("li", {}, foreign(entry.explanation), " ", statementLink(entry.node)))
        )
      ),
    texts.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, "Claims about texts, looked up"),
        sliced(el("ul"), texts, (entry) => el("li", {}, foreign(entry.explanation), " ", statementLink(entry.node)), 30)
      ),
  ];
}
