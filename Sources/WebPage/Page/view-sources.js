// The documents, and one of them whole.

import {data, partyName, quotationsIn, sources} from "./data.js";
import {el, foreign} from "./dom.js";
import {href} from "./router.js";
import {about, coverage, sourceText} from "./source.js";

export function sourcesView() {
  return el(
    "div",
    {},
    el("h1", {id: "title", tabindex: -1}, "Sources"),
    data.notes.reach.map((line) => el("p", {}, foreign(line))),
    el(
      "ul.cards.compact",
      {},
      data.graph.sources.map(
        (source) => el(
          "li",
          {},
          el("h2", {}, el("a", {href: href(["source", source.id])}, foreign(source.title))),
          el("p.who", {}, foreign(about(source.id))),
          el("p.who", {}, coverage(source.id)),
          owner(source.id),
          !source.complete && el("p.flag", {}, "extract"),
          !data.bodies[source.id]?.whole && el("p.flag", {}, "not whole here"),
        ),
      ),
    ),
  );
}

/** @param {string} id */
function owner(id) {
  const owners = data.graph.parties.filter((party) => party.own_texts.includes(id));
  return owners.length > 0 &&
    el("p.who", {}, "Own text of ", foreign(owners.map((party) => partyName(party.id)).join(", ")));
}

/** @param {string} id */
export function sourceView(id) {
  if (!sources.has(id)) return null;
  return el(
    "div.single",
    {},
    el(
      "p.kind", {}, el("a", {href: href(["sources"])}, "Sources"), ` · ${quotationsIn.get(id)?.length ?? 0} quotations`
    ),
    sourceText(id, null, "h1")
  );
}
