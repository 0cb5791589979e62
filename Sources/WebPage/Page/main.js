// The page: what the address says is what is shown.

import {data} from "./data.js";
import {announce, byId, el, showAll} from "./dom.js";
import {here, href} from "./router.js";
import {homeView} from "./view-home.js";
import {clashView, clashesView} from "./view-clashes.js";
import {questionsView} from "./view-questions.js";
import {positionsView} from "./view-positions.js";
import {normsView} from "./view-norms.js";
import {areMapsMissing, fetchMaps, mapView} from "./view-map.js";
import {nearView} from "./view-near.js";
import {timelineView} from "./view-timeline.js";
import {statementsView} from "./view-statements.js";
import {sourceView, sourcesView} from "./view-sources.js";
import {nodeView} from "./view-node.js";
import {presentView} from "./present.js";
import {searchView, showQuery, startSearch} from "./search.js";
import {areDatesPacked, unpackDates} from "./answers.js";
import {showBar, showNav, startBar} from "./bar.js";
import {startKeys} from "./keys.js";

/** @type {Map<string, (place: import("./types").Place) => Node|null>} */
const VIEWS = new Map([
  ["", homeView],
  ["clashes", clashesView],
  ["clash", (place) => clashView(place.path[1] ?? "")],
  ["questions", questionsView],
  ["positions", positionsView],
  ["norms", normsView],
  ["map", mapView],
  ["near", nearView],
  ["timeline", timelineView],
  ["statements", statementsView],
  ["sources", sourcesView],
  ["source", (place) => sourceView(place.path[1] ?? "")],
  ["node", nodeView],
  ["search", searchView],
  ["present", presentView],
]);

/**
 * Where the reader was in each place left, for the way back.
 * @type {Map<string, { top: number, link: string|null }>}
 */
const left = new Map();
let shownHash = location.hash;
let shownPath = "";
let started = false;
/** Whether the next place is reached by a link of the page, not by the browser's own back and forward. */
let onward = false;

function missing() {
  return el(
    "div.single",
    {},
    el("h1", {id: "title", tabindex: -1}, "Not here"),
    el("p", {}, "This page has no such place. ", el("a", {href: href([])}, "To the first view"))
  );
}

function show() {
  const get = areDatesPacked() ? unpackDates : areMapsMissing() ? fetchMaps : null;
  if (get) {
    get().then(show);
    return;
  }
  const place = here();
  const main = byId("main");
  const focused = document.activeElement;
  const key = focused?.id || focused?.getAttribute("href") || null;
  left.set(shownHash, {top: scrollY, link: focused?.getAttribute("href") ?? null});
  const path = JSON.stringify(place.path);
  const moved = path !== shownPath;
  const view = VIEWS.get(place.path[0] ?? "")?.(place) ?? missing();
  document.body.classList.toggle("presenting", place.path[0] === "present");
  if (moved) main.classList.remove("with-verdicts");
  main.replaceChildren(view);
  showNav();
  showBar();
  showQuery(place);
  shownPath = path;
  shownHash = location.hash;
  const heading = byId("title").textContent ?? "";
  document.title = place.path.length === 0 ? data.title : `${heading} · ${data.title}`;
  if (!started)
    settleFirst();
  else if (place.path[0] === "search" && document.activeElement === byId("search")) {
    if (moved) scrollTo(0, 0);
    announce(document.getElementById("search-count")?.textContent ?? "");
  } else if (moved || place.query.has("quote"))
    settle(heading, moved);
  else
    refocus(key);
  started = true;
  onward = false;
}

/** On the first view of a session nothing takes the focus; an opened source is brought into view. */
function settleFirst() {
  reveal(document.querySelector("#pane mark"));
}

/**
 * Brings the marked words to the upper third: of the pane where it scrolls by itself, and into the window.
 * @param {Element|null} mark
 */
function reveal(mark) {
  if (!mark) return;
  const pane = byId("pane");
  if (getComputedStyle(pane).overflowY !== "visible") {
    pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }
  const {top, bottom} = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) mark.scrollIntoView({block: "center"});
}

/**
 * Brings the reader to what is new: the marked words, the place left before, or the heading of the view.
 * @param {string} heading
 * @param {boolean} moved
 */
function settle(heading, moved) {
  const before = onward ? undefined : left.get(location.hash);
  const mark = document.querySelector("#pane mark");
  if (mark && !before) {
    if (moved) scrollTo(0, 0);
    byId("pane").focus({preventScroll: true});
    reveal(mark);
    announce(`Source opened: ${byId("source-title").textContent}`);
    return;
  }
  if (!moved && !before) return;
  announce(heading);
  scrollTo(0, before?.top ?? 0);
  if (!onward) reveal(mark);
  if (!(before?.link && refocus(before.link))) byId("title").focus({preventScroll: true});
}

/**
 * Gives the focus back after the view was made anew.
 * @param {string|null} key an id, or the address of a link
 * @returns {boolean}
 */
function refocus(key) {
  if (!key) return false;
  const target = document.getElementById(key) ??
    [...document.querySelectorAll("a")].find((link) => link.getAttribute("href") === key);
  target?.focus({preventScroll: true});
  return Boolean(target);
}

history.scrollRestoration = "manual";
addEventListener("hashchange", show);
addEventListener("beforeprint", showAll);
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a")) onward = true;
});
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("main").focus();
});
byId("foot-note").textContent =
  `${data.tool} · ${data.as_of ? `texts up to ${data.as_of}` : "all texts"} · nothing is loaded, nothing is sent`;
startSearch();
startBar();
startKeys();
show();
