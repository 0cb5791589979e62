// The card of a statement: who says it, in which words, what bears on it, how it stands.

import {data, nodes, partyName, relationsFrom, relationsTo, word} from "./data.js";
import {el, foreign, sliced} from "./dom.js";
import {capital, listed, plural, spokenDate} from "./words.js";
import {changed, href} from "./router.js";
import {answers, outcomeOf, stateOf} from "./answers.js";
import {chosenStop} from "./asof.js";
import {later, quoteLink, replyKind, stateChip, statementLink, whoSays} from "./quotation.js";
import {copyButton, copyLinkButton} from "./cite.js";

/** @typedef {import("./types").Statement} Statement */
/** @typedef {import("./types").Relation} Relation */

/**
 * @param {Statement} node
 * @param {number} open index of the quotation whose source is open, -1 for none
 */
export function statementCard(node, open) {
  return el(
    "article.card",
    {},
    el(
      "p.kind", {}, capital(word("kinds", node.kind)), node.rhetorical && " · rhetorical", node.norm && normLine(node)
    ),
    el("h1", {id: "title", tabindex: -1}, foreign(node.title)),
    node.text && el("p.text", {}, foreign(node.text), " ", el("span.mark-editor", {}, "editor’s words")),
    flags(node),
    standing(node),
    quotationsOf(node, open),
    replies(node),
    relations(node),
    clashLinks(node),
    el(
      "p.tools",
      {},
      copyLinkButton(location.href.replace(/#.*$/s, "") + href(["node", node.id])),
      el("a", {href: changed({quote: null})}, "Permalink")
    ),
  );
}

/** @param {Statement} node */
function normLine(node) {
  const parts = [node.norm?.instrument, node.norm?.provision, node.norm?.adopted && spokenDate(node.norm.adopted)];
  return el("span", {}, " · ", foreign(parts.filter(Boolean).join(", ")));
}

/** @param {Statement} node */
function flags(node) {
  const all = answers().nodeById.get(node.id)?.flags ?? [];
  return all.length > 0 && el("ul.flags", {}, all.map((flag) => el("li.flag", {}, foreign(flag))));
}

/** @param {Statement} node */
function standing(node) {
  const state = stateOf(node.id);
  const stop = chosenStop();
  if (state === "absent") return el("p.standing", {}, `Not known to be said by ${spokenDate(stop)}.`);
  if (state === "none") return null;
  const ground = answers().nodeById.get(node.id)?.ground;
  const later = nodes.get(node.id)?.state ?? "none";
  return el(
    "div.standing",
    {},
    el(
      "p",
      {},
      stateChip(node.id),
      " ",
      stop && `by ${spokenDate(stop)}. `,
      ground && [foreign(ground), " "],
      stop && later !== state && `In all texts here: ${word("states", later)}.`
    ),
    el("p.who", {}, data.notes.standing),
  );
}

/**
 * @param {Statement} node
 * @param {number} open
 */
function quotationsOf(node, open) {
  if (node.occurrences.length === 0) return el("p.who", {}, "No quotation: this is the editor’s own.");
  return el(
    "section",
    {},
    el("h2", {}, plural(node.occurrences.length, "quotation")),
    el(
      "ol.quotations",
      {},
      node.occurrences.map(
        (said, index) => el(
          `li${index === open ? ".open" : ""}`,
          {},
          el("blockquote", {}, current(quoteLink(node.id, index), index === open)),
          whoSays(node.id, index, false),
          el(
            "p.who",
            {},
            capital(word("acts", nodes.get(node.id)?.said[index]?.verb ?? said.act)),
            said.to && said.to.length > 0 && [" to ", foreign(listed(said.to.map(partyName)))],
            said.irony && [" · ironic about ", foreign(said.irony)],
            (said.positions ?? [])
              .map((position) => [" · holds ", foreign(`“${position.answer}”`), " on ", statementLink(position.issue)])
              .flat(),
          ),
          copyButton(said),
        ),
      ),
    ),
  );
}

/**
 * @param {HTMLElement} link
 * @param {boolean} open
 */
function current(link, open) {
  if (open) link.setAttribute("aria-current", "true");
  return link;
}

/** @param {Statement} node */
function replies(node) {
  const question = answers().questionById.get(node.id);
  if (!question) return null;
  return el(
    "section",
    {},
    el("h2", {}, "What came of it"),
    el("ul", {}, question.outcomes.map((outcome) => {
      const now = outcomeOf(outcome);
      return el(
        "li",
        {},
        outcome.to && [foreign(partyName(outcome.to)), ": "],
        now ? foreign(now.verdict) : "not known to be asked by the date chosen",
        outcome.replies.length > 0 &&
          el(
            "ul", {}, outcome.replies.map(
              (reply) => el("li", {}, `${capital(replyKind(reply))}: `, statementLink(reply.id), " ", later(reply.date))
            )
          ),
      );
    })),
    el("p.who", {}, data.unanswered.note),
  );
}

/**
 * Each relation of the node as a sentence that begins with "It".
 * @param {Statement} node
 */
function relations(node) {
  const steps = data.graph.arguments.flatMap((argument) => stepSentences(argument, node));
  const drawn = [
    ...(relationsFrom.get(node.id) ?? []).map((relation) => () => sentence(relation, "out", relation.to)),
    ...(relationsTo.get(node.id) ?? []).map((relation) => () => sentence(relation, "in", relation.from)),
  ];
  if (drawn.length + steps.length === 0) return null;
  return el(
    "section",
    {},
    el("h2", {}, "What bears on it"),
    sliced(el("ul.relations", {}, steps), drawn, (make) => make(), 60),
    el("p", {}, el("a", {href: href(["near", node.id])}, "Show it as a map"))
  );
}

/**
 * @param {Relation} relation
 * @param {"in"|"out"} way
 * @param {string} other
 */
function sentence(relation, way, other) {
  const table = relation.grade ? data.words.grades?.[relation.grade] : data.words.relations?.[relation.type];
  const words = table?.[way] ?? relation.type;
  const group = /^[a-z]+$/.test(relation.type) ? relation.type : "restates";
  return el(
    `li.relation.${group}`,
    {},
    el("span.way", {}, capital(words)),
    " ",
    statementLink(other, true),
    relation.editors && [" ", el("span.mark-editor", {}, "editor’s line")],
  );
}

/**
 * @param {import("./types").Argument} argument
 * @param {Statement} node
 */
function stepSentences(argument, node) {
  const own = argument.id === node.id;
  return argument.inferences.flatMap((step) => {
    const from = step.premises.map((premise) => el("li", {}, statementLink(premise, true)));
    if (own || step.conclusion === node.id) {
      const heading = own ? ["It concludes ", step.conclusion && statementLink(step.conclusion, true), " from"] :
                            ["Follows by ", statementLink(argument.id, true), " from"];
      return [el(
        "li.relation.supports",
        {},
        heading,
        el("ul", {}, from),
        step.rules?.length ? el("p.who", {}, "Rule: ", foreign(listed(step.rules))) : null
      )];
    }
    if (!step.premises.includes(node.id)) return [];
    return [el("li.relation.supports", {}, "Premise of ", statementLink(argument.id, true), step.conclusion && [
      ", which concludes ",
      statementLink(step.conclusion, true)
    ])];
  });
}

/** @param {Statement} node */
function clashLinks(node) {
  const all = answers().clashesOf.get(node.id) ?? [];
  const issue = answers().positions.issues.find((entry) => entry.id === node.id);
  if (all.length === 0 && !issue && !node.norm) return null;
  return el(
    "section",
    {},
    el("h2", {}, "Where it comes up"),
    el(
      "ul",
      {},
      node.norm && el("li", {}, el("a", {href: href(["norms"])}, "Who cites which clause with which words")),
      issue && el("li", {}, el("a", {href: href(["positions", issue.id])}, "Who holds what on this")),
      all.map(
        (clash) => el(
          "li",
          {},
          el("a", {href: href(["clash", clash.id])}, foreign(clash.headline)),
          ` (${word("clash_kinds", clash.kind)})`
        )
      ),
    ),
  );
}
