// Who asked whom what, and what came of it: an empty slot is an absence in these texts, no more.

import {data, partyName, statements, titleOf} from "./data.js";
import {el, foreign, sliced, slicedTable} from "./dom.js";
import {capital, listed, plural, spokenDate} from "./words.js";
import {changed, here} from "./router.js";
import {answers, outcomeOf} from "./answers.js";
import {later, quoteLink, replyKind, statementLink, whoSays} from "./quotation.js";
import {choice, dateNotice, partyChosen, partyNotice} from "./filters.js";

/** @typedef {import("./types").Question} Question */
/** @typedef {import("./types").Outcome} Outcome */

/** @param {import("./types").Place} place */
export function questionsView({query}) {
  const kind = query.get("kind") ?? "";
  const openOnly = query.get("open") !== "no";
  const party = partyChosen();
  const {questions, uncertain} = answers().unanswered;
  const all = questions.filter(
    (question) => !party || question.by.includes(party) || question.to.includes(party)
  );
  const ofKind = all.filter((question) => !kind || question.kind === kind);
  const shown = ofKind.filter((question) => !openOnly || question.outcomes.some((outcome) => outcomeOf(outcome)?.open));
  const kinds = [...new Set(questions.map((question) => question.kind))];
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Questions, demands, offers"),
    el("p.lead", {}, data.unanswered.note),
    data.notes.reach.map((line) => el("p.who.reach", {}, foreign(line))),
    el(
      "div.filters",
      {},
      choice(
        "kind",
        "Kind",
        kinds.map(
          (key) => ({key, label: `${capital(key)}s (${all.filter((question) => question.kind === key).length})`})
        ),
        kind
      ),
      choice(
        "open", "Show", [{key: "no", label: "Answered ones too"}], openOnly ? "" : "no", "Without a sufficient reply"
      ),
    ),
    partyNotice(),
    dateNotice(),
    el("p.count", {}, `${shown.length} shown of ${questions.length}`),
    shown.length > 0 ?
      questionTable(shown) :
      el("p", {}, "Nothing fits. ", el("a", {href: changed({kind: null, party: null, open: "no"})}, "Show all")),
    uncertain.length > 0 &&
      el(
        "section",
        {},
        el("h2", {}, "Perhaps said later"),
        el("ul", {}, uncertain.map((id) => el("li", {}, statementLink(id))))
      ),
    rhetorical(),
    claims(),
  );
}

/** @param {Question[]} list */
function questionTable(list) {
  const head = el("tr", {role: "row"}, [
    "Who to whom",
    "The question",
    "What came of it"
  ].map((text) => el("th", {scope: "col", role: "columnheader"}, text)));
  const table = el(
    "table.exchange",
    {role: "table"},
    el("caption.unseen", {}, "Questions, demands and offers with what came of each"),
    el("thead", {role: "rowgroup"}, head)
  );
  return slicedTable(table, list, questionRow, 40);
}

/** @param {Question} question */
function questionRow(question) {
  const node = statements.get(question.id);
  return el(
    "tr",
    {role: "row"},
    el(
      "td",
      {role: "cell"},
      el("p.label", {}, capital(question.kind)),
      el("p", {}, foreign(listed(question.by.map(partyName)))),
      question.to.length > 0 && el("p", {}, "to ", foreign(listed(question.to.map(partyName)))),
      el("p.who", {}, spokenDate(question.first_asked, question.first_asked_inferred), " ", later(question.first_asked))
    ),
    el(
      "td",
      {role: "cell"},
      el("p", {}, statementLink(question.id)),
      node?.occurrences.slice(0, 2)
        .map((_, index) => [el("blockquote", {}, quoteLink(question.id, index)), whoSays(question.id, index)])
        .flat()
    ),
    el("td", {role: "cell"}, question.outcomes.map(slot)),
  );
}

/**
 * One addressee's slot; dashed while it holds no sufficient reply.
 * @type {(outcome: Outcome) => HTMLElement}
 */
const slot = (outcome) => {
  const now = outcomeOf(outcome);
  const replies = outcome.replies.filter((reply) => statements.has(reply.id));
  return el(
    `div.slot${now?.open !== false ? ".empty" : ""}`,
    {},
    outcome.to && el("p.label", {}, foreign(partyName(outcome.to))),
    el("p", {}, now ? foreign(capital(now.verdict)) : "Not known to be asked by the date chosen"),
    replies.map((reply) => {
      const index = replyIndex(reply.id, reply.quote);
      return el(
        "div.reply",
        {},
        el("p.who", {}, `${capital(replyKind(reply))}:`, " ", later(reply.date)),
        index >= 0 ? el("blockquote", {}, quoteLink(reply.id, index)) : el("p", {}, statementLink(reply.id)),
        index >= 0 && whoSays(reply.id, index)
      );
    }),
    outcome.replies_aside.length > 0 &&
      el(
        "p.who", {}, "May have been given by then: ", outcome.replies_aside.map((id) => [" ", statementLink(id)]).flat()
      ),
    outcome.unmet.length > 0 && el("p.who", {}, "Unmet: ", foreign(listed(outcome.unmet))),
  );
};

/**
 * @param {string} id
 * @param {string|null} quote
 */
function replyIndex(id, quote) {
  return (statements.get(id)?.occurrences ?? []).findIndex((said) => said.quote === quote);
}

function rhetorical() {
  const list = answers().unanswered.rhetorical;
  return list.length > 0 &&
    el("section",
       {},
       el("h2", {}, "Rhetorical questions"),
       el(
         "ul",
         {},
         list.map((question) => el("li", {}, statementLink(question.id), ` (${listed(question.by.map(partyName))})`))
       ));
}

function claims() {
  const list = answers().unanswered.claims.filter((claim) => claim.unanswered_by.length > 0);
  if (list.length === 0 || here().query.get("kind")) return null;
  return el(
    "section",
    {},
    el("h2", {}, `${plural(list.length, "claim")} left without an answer`),
    sliced(
      el("ul"),
      list,
      (claim) => el(
        "li",
        {},
        el("a", {href: `${statementHref(claim.id)}`}, foreign(titleOf(claim.id))),
        el(
          "span.who",
          {},
          foreign(` (${partyName(claim.by)}; no answer by ${
            listed(claim.unanswered_by.map(partyName))} in its texts here)`)
        )
      ),
      30
    ),
  );
}

/** @param {string} id */
function statementHref(id) {
  return statementLink(id).querySelector("a")?.getAttribute("href") ?? "#/";
}
