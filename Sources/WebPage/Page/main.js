// The page: what the address says is what is shown.

import { announce, byId, el } from "./dom.js";
import { data, sources, statements } from "./data.js";
import { changed, here, href } from "./router.js";
import { statementCard } from "./card.js";
import { homeView } from "./view-home.js";
import { clashView, clashesView } from "./view-clashes.js";
import { sourceView, sourcesView } from "./view-sources.js";
import { sourceText } from "./source.js";

/** @typedef {import("./types").Place} Place */

/** @type {Record<string, (place: Place) => Node|null>} */
const VIEWS = {
  "": homeView,
  clashes: clashesView,
  clash: (place) => clashView(place.path[1] ?? ""),
  sources: sourcesView,
  source: (place) => sourceView(place.path[1] ?? ""),
  node: nodeView,
};

/** @param {Place} place */
function nodeView({ path, query }) {
  const node = statements.get(path[1] ?? "");
  if (!node) return null;
  const index = Number(query.get("quote") ?? 0) - 1;
  const said = node.occurrences[index];
  const card = statementCard(node, said ? index : -1);
  if (!said) return el("div.single", {}, card);
  const close = el("a.close", { href: changed({ quote: null }), id: "close-source" }, "Close the source");
  const text = sourceText(said.source, { node, index }, "h2");
  const pane = el("section.pane", { id: "pane", tabindex: 0, "aria-labelledby": "source-title" }, el("p.tools", {}, close, sources.has(said.source) && el("a", { href: href(["source", said.source]) }, "Whole source")), text);
  return el("div.beside", {}, card, pane);
}

function missing() {
  return el("div.single", {}, el("h1", { id: "title", tabindex: -1 }, "Not here"), el("p", {}, "This page has no such place. ", el("a", { href: href([]) }, "To the first view")));
}

let shownPath = "";

function show() {
  const place = here();
  const main = byId("main");
  const view = VIEWS[place.path[0] ?? ""]?.(place) ?? missing();
  const path = JSON.stringify(place.path);
  const moved = path !== shownPath;
  const focused = document.activeElement?.id ?? "";
  main.replaceChildren(view);
  shownPath = path;
  const heading = main.querySelector("h1")?.textContent ?? "";
  document.title = place.path.length === 0 ? data.title : `${heading} · ${data.title}`;
  for (const link of document.querySelectorAll("#nav a")) {
    if (link.getAttribute("data-view") === (place.path[0] ?? "")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  settle(place, moved, focused);
}

/**
 * Brings the reader to what is new: the marked words, or the heading of the view.
 * @param {Place} place
 * @param {boolean} moved
 * @param {string} focused id of what had the focus
 */
function settle(place, moved, focused) {
  const mark = document.querySelector("#pane mark");
  if (mark) {
    byId("pane").focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
    announce(`Source opened: ${byId("source-title").textContent}`);
    return;
  }
  if (!moved) {
    document.getElementById(focused)?.focus();
    return;
  }
  scrollTo(0, 0);
  if (started) byId("title").focus({ preventScroll: true });
}

let started = false;
addEventListener("hashchange", show);
show();
started = true;
