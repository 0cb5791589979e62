// Who holds what on which question: a table, and the history of each question with its quotations.

import {data, occurrenceOf, partyName} from "./data.js";
import {el, foreign, slicedTable} from "./dom.js";
import {listed, spokenDate} from "./words.js";
import {href} from "./router.js";
import {answers} from "./answers.js";
import {later, quoteLink, statementLink, whoSays} from "./quotation.js";
import {dateNotice, notYet, partyChosen, partyNotice} from "./filters.js";

/** @typedef {import("./types").Issue} Issue */
/** @typedef {import("./types").Position} Position */

/** @param {import("./types").Place} place */
export function positionsView({path}) {
  const issue = answers().positions.issues.find((entry) => entry.id === path[1]);
  if (path[1] && !issue)
    return data.positions.issues.some((entry) => entry.id === path[1]) ? notYet("question") : null;
  if (issue)
    return el(
      "div.single", {}, el("p.kind", {}, el("a", {href: href(["positions"])}, "Positions")), issueHistory(issue, "h1")
    );
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Positions"),
    el(
      "p.lead",
      {},
      "Who holds which answer, latest first in the table; open a question for what was said when. A change is not a contradiction."
    ),
    partyNotice(),
    dateNotice(),
    positionTable(),
    terms()
  );
}

function positionTable() {
  const {issues} = answers().positions;
  const chosen = partyChosen();
  const speaking = data.graph.parties.filter(
    (party) => issues.some(
      (issue) => issue.no_position.includes(party.id) || issue.stands.some((stand) => stand.party === party.id)
    )
  );
  const columns = speaking.filter((party) => !chosen || party.id === chosen);
  if (issues.length === 0) return el("p", {}, "No question here has positions.");
  const head = el(
    "tr",
    {},
    el("th", {scope: "col"}, "Question"),
    columns.map((party) => el("th", {scope: "col"}, el("abbr", {title: party.name}, party.id)))
  );
  /** @param {Issue} issue */
  const row = (issue) => el(
    "tr",
    {},
    el("th", {scope: "row"}, el("a", {href: href(["positions", issue.id])}, foreign(issue.question))),
    columns.map((party) => positionCell(issue, party.id))
  );
  return el(
    "div.wide",
    {tabindex: 0, role: "region", "aria-label": "Table of positions"},
    slicedTable(
      el(
        "table.matrix",
        {},
        el("caption", {}, foreign(listed(columns.map((party) => `${party.id}: ${party.name}`)))),
        el("thead", {}, head)
      ),
      issues,
      row,
      40
    )
  );
}

/**
 * @param {Issue} issue
 * @param {string} party
 */
function positionCell(issue, party) {
  const stand = issue.stands.find((entry) => entry.party === party);
  if (!stand) return el("td", {}, issue.no_position.includes(party) ? el("span.slot.empty", {}, "no position") : "–");
  const said = stand.positions;
  return el(
    "td",
    {},
    stand.latest.length > 0 ? foreign(stand.latest.join(" / ")) : "–",
    said.length > 0 && said.every((position) => position.via) && el("p.who", {}, "reported"),
    said.length > 0 && said.every((position) => position.answer_inferred || position.act_inferred) &&
      el("p.who", {}, "(inferred)"),
    stand.changed && el("p.flag", {}, "changed"),
    stand.inconsistent && el("p.flag", {}, "differs within one text or date")
  );
}

/**
 * @param {Issue} issue
 * @param {string} heading
 */
function issueHistory(issue, heading) {
  return el(
    "article",
    {},
    el(heading, {id: "title", tabindex: -1}, foreign(issue.question)),
    el(
      "p.who",
      {},
      "Answers: ",
      foreign(listed(issue.options.map((option) => `“${option}”`))),
      ". ",
      issue.exclusive ? "Only one can hold." : "Several can hold together."
    ),
    dateNotice(),
    issue.shared_ground.length > 0 &&
      el(
        "p.notice",
        {},
        "Shared ground: of each side that speaks to it, all hold ",
        foreign(listed(issue.shared_ground.map((answer) => `“${answer}”`))),
        "."
      ),
    issue.no_position.length > 0 &&
      el("p.notice", {}, "No position in its own texts here: ", foreign(listed(issue.no_position.map(partyName))), "."),
    issue.perhaps_by_then.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, "Perhaps held by then"),
        el("ol.quotations", {}, issue.perhaps_by_then.map(positionEntry))
      ),
    el(
      "div.sides",
      {},
      issue.stands.map(
        (stand) => el(
          "section.side",
          {},
          el(
            "h2",
            {},
            foreign(partyName(stand.party)),
            stand.changed && el("span.flag", {}, "changed"),
            stand.inconsistent && el("span.flag", {}, "differs within one text or date")
          ),
          el("ol.quotations", {}, stand.positions.map(positionEntry))
        ),
      )
    ),
    el("p", {}, statementLink(issue.id)),
  );
}

/**
 * One position of a history.
 * @type {(position: Position) => HTMLElement}
 */
const positionEntry = (position) => {
  const index = occurrenceOf(position.node, position);
  return el(
    "li",
    {},
    el(
      "p.role",
      {},
      foreign(position.answer),
      (position.answer_inferred || position.act_inferred) && " (inferred)",
      position.irony && el("span.flag", {}, "ironic about ", foreign(position.irony))
    ),
    el("blockquote", {}, quoteLink(position.node, index, position.quote)),
    index >= 0 ? whoSays(position.node, index) :
                 el("p.who", {}, spokenDate(position.date, position.date_inferred), later(position.date)),
    el("p.who", {}, statementLink(position.node)),
  );
};

function terms() {
  const {terms: all} = answers().positions;
  if (all.length === 0) return null;
  return el(
    "section",
    {},
    el("h2", {}, "Who means what by a term"),
    all.map(
      ({term, meanings}) => el(
        "details",
        {},
        el("summary", {}, foreign(term), ` (${meanings.length})`),
        el("ol.quotations", {}, meanings.map((meaning) => {
          const index = occurrenceOf(meaning.node, meaning);
          return el(
            "li",
            {},
            el("blockquote", {}, quoteLink(meaning.node, index, meaning.quote)),
            index >= 0 && whoSays(meaning.node, index)
          );
        }))
      )
    ),
  );
}
