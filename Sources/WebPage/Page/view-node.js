// A statement's card and, when a quotation is chosen, its source beside it.

import {sources, statements} from "./data.js";
import {el} from "./dom.js";
import {changed, href} from "./router.js";
import {statementCard} from "./card.js";
import {sourceText} from "./source.js";

/** @param {import("./types").Place} place */
export function nodeView({path, query}) {
  const node = statements.get(path[1] ?? "");
  if (!node) return null;
  const index = Number(query.get("quote") ?? 0) - 1;
  const said = node.occurrences[index];
  const card = statementCard(node, said ? index : -1);
  if (!said) return el("div.single", {}, card);
  const tools = el(
    "p.tools",
    {},
    el("a", {href: changed({quote: null}), id: "close-source"}, "Close the source"),
    sources.has(said.source) && el("a", {href: href(["source", said.source])}, "The document by itself"),
  );
  return el(
    "div.beside",
    {},
    card,
    el(
      "section.pane",
      {id: "pane", tabindex: 0, "aria-labelledby": "source-title"},
      tools,
      sourceText(said.source, {node, index}, "h2")
    )
  );
}
