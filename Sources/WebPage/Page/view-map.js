// The maps, drawn beforehand: pages, zoom, moving by drag or keys; a box leads to its statement.

import {data, statements} from "./data.js";
import {byId, el, foreign} from "./dom.js";
import {changed, decoded, go, here, href} from "./router.js";
import {fetched, isElsewhere, unpacked} from "./unpack.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const STEPS = [0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.6, 2, 2.7, 3.5];

/** Below this the words of a map cannot be read; a narrow window scrolls instead. */
const LEAST = 0.6;

/**
 * The zoom the reader last chose; null fits the width.
 * @type {number|null}
 */
let zoomed = null;

/** @type {import("./types").DrawnMap[]} */
let maps = typeof data.maps === "string" ? [] : data.maps;

/** Whether the maps are wanted and still to be asked for. */
export function areMapsMissing() {
  return here().path[0] === "map" && maps.length === 0 && isElsewhere(data.maps);
}

export async function fetchMaps() {
  if (typeof data.maps === "string") maps = JSON.parse(await fetched(data.maps));
}

/** @param {import("./types").Place} place */
export function mapView({path}) {
  const map = maps.find((entry) => entry.view === path[1]) ?? maps[0];
  if (!map) return el("div", {}, el("h1", {id: "title", tabindex: -1}, "Map"), el("p", {}, "No map is in this file."));
  const page = Math.min(Math.max(Number(path[2] ?? 1) || 1, 1), map.pages.length);
  const frame =
    el("div.map", {id: "map-frame", tabindex: 0, role: "region", "aria-label": `${map.title}, page ${page}`});
  /** @type {SVGSVGElement|null} */
  let drawing = null;
  unpacked(map.pages[page - 1] ?? "").then(parsed).catch(() => null).then((root) => {
    drawing = root;
    frame.append(root ?? el("p", {}, "This map could not be read."));
    if (root) setZoom(frame, root, null);
  });
  /** @param {number} by */
  const zoom = (by) => drawing && setZoom(frame, drawing, by);
  listen(frame, zoom);
  return el(
    "div.map-view",
    {},
    el("h1", {id: "title", tabindex: -1}, foreign(map.title)),
    el("p.lead", {}, foreign(map.sentence)),
    el(
      "ul.tabs",
      {},
      maps.map(
        (entry) => el(
          "li",
          {},
          el(
            "a", {href: href(["map", entry.view]), "aria-current": entry === map ? "page" : null}, foreign(entry.title)
          )
        )
      )
    ),
    el(
      "div.tools",
      {},
      pageLink("Previous page", map.view, page - 1, map.pages.length),
      el("span", {}, `Page ${page} of ${map.pages.length}`),
      pageLink("Next page", map.view, page + 1, map.pages.length),
      el("button.small", {type: "button", onclick: () => zoom(-1)}, "Smaller"),
      el("button.small", {type: "button", onclick: () => zoom(1)}, "Larger"),
      el("button.small", {type: "button", onclick: () => zoom(0)}, "Fit"),
    ),
    frame,
    el(
      "p.who",
      {},
      "Drag or use the arrow keys to move, + and − to zoom, 0 to fit. Tab goes from box to box, arrow keys to the next box in that direction, Enter opens its card."
    ),
  );
}

/**
 * @param {string} label
 * @param {string} view
 * @param {number} page
 * @param {number} count
 */
function pageLink(label, view, page, count) {
  return page >= 1 && page <= count ? el("a", {href: href(["map", view, page])}, label) :
                                      el("span.who", {"aria-hidden": true}, label);
}

/**
 * The drawing as elements: what runs or loads is taken out before it comes into the page, links lead to cards.
 * @param {string} text of an SVG file
 * @returns {SVGSVGElement|null}
 */
function parsed(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg" || root.namespaceURI !== NAMESPACE) return null;
  for (const element of [root, ...root.querySelectorAll("*")]) {
    if (/^(script|style|foreignObject|iframe|image|use|animate.*|set)$/i.test(element.localName)) element.remove();
    for (const {name, value} of [...element.attributes]) {
      if (/^on|^style$/i.test(name) || (/href$/i.test(name) && !/^#map-/.test(value)))
        element.removeAttribute(name);
      else if (/href$/i.test(name))
        link(element, name, decodeURIComponent(value.slice("#map-".length)));
    }
  }
  root.setAttribute("role", "group");
  return /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(root, true)));
}

/**
 * A box that names no statement of this page keeps no link.
 * @param {Element} element
 * @param {string} name of the attribute
 * @param {string} id of the node
 */
function link(element, name, id) {
  element.removeAttribute(name);
  const node = [id, decoded(id)].find((name) => statements.has(name));
  if (node) element.setAttribute("href", href(["node", node]));
}

/**
 * @param {HTMLElement} frame
 * @param {SVGSVGElement} drawing
 * @param {number|null} by steps; 0 fits the width, null keeps what was chosen
 */
function setZoom(frame, drawing, by) {
  const width = drawing.viewBox.baseVal.width || 800;
  const height = drawing.viewBox.baseVal.height || 600;
  const fit = Math.max((frame.clientWidth - 2) / width, LEAST);
  const now = zoomed ?? fit;
  if (by === 0)
    zoomed = null;
  else if (by === 1)
    zoomed = STEPS.find((step) => step > now * 1.01) ?? now;
  else if (by === -1)
    zoomed = [...STEPS].reverse().find((step) => step < now * 0.99) ?? now;
  const next = zoomed ?? fit;
  const middle = [(frame.scrollLeft + frame.clientWidth / 2) / now, (frame.scrollTop + frame.clientHeight / 2) / now];
  drawing.setAttribute("width", String(width * next));
  drawing.setAttribute("height", String(height * next));
  if (by === 1 || by === -1)
    frame.scrollTo(middle[0] * next - frame.clientWidth / 2, middle[1] * next - frame.clientHeight / 2);
}

/**
 * Keys and dragging.
 * @param {HTMLElement} frame
 * @param {(by: number) => void} zoom
 */
function listen(frame, zoom) {
  frame.addEventListener("keydown", (event) => {
    const by = {"+": 1, "=": 1, "-": -1, 0: 0}[event.key];
    if (by !== undefined && !event.ctrlKey && !event.metaKey)
      zoom(by);
    else if (!moveToBox(frame, event.key))
      return;
    event.preventDefault();
  });
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1 : -1);
  }, {passive: false});
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType !== "mouse" || (event.target instanceof Element && event.target.closest("a")))
      return;
    const [x, y] = [event.clientX + frame.scrollLeft, event.clientY + frame.scrollTop];
    /** @param {PointerEvent} move */
    const drag = (move) => frame.scrollTo(x - move.clientX, y - move.clientY);
    frame.setPointerCapture(event.pointerId);
    frame.addEventListener("pointermove", drag);
    frame.addEventListener("pointerup", () => frame.removeEventListener("pointermove", drag), {once: true});
  });
}

/**
 * With a box focused, an arrow key goes to the nearest box in that direction.
 * @param {HTMLElement} frame
 * @param {string} key
 * @returns {boolean} whether the key was used
 */
function moveToBox(frame, key) {
  const way = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[key];
  const from = document.activeElement?.closest("a");
  if (!way || !from || !frame.contains(from)) return false;
  const middle = (/** @type {Element} */ box) => {
    const {left, top, width, height} = box.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = middle(from);
  let best = Infinity;
  /** @type {Element|null} */
  let next = null;
  for (const box of frame.querySelectorAll("a[href]")) {
    const [along, across] = middle(box).map(
                                         (value, axis) => value - [x, y][axis]
    ).reduce(([a, b], value, axis) => [a + value * way[axis], b + Math.abs(value * way[1 - axis])], [0, 0]);
    const distance = along + 2 * across;
    if (along > 4 && distance < best) [best, next] = [distance, box];
  }
  if (next instanceof SVGElement) next.focus();
  return next !== null;
}

/**
 * Goes to another page of the map from anywhere in the view.
 * @param {number} by
 */
export function turnPage(by) {
  const links = [...byId("main").querySelectorAll(".map-view .tools a")];
  const target = links.find((entry) => entry.textContent === (by > 0 ? "Next page" : "Previous page"));
  if (target) go(target.getAttribute("href") ?? changed({}));
}
