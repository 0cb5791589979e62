// Making elements. Text goes in as text nodes only, so nothing in a file can become markup.

/** @typedef {Node|string|number|null|undefined|false} Child */

/**
 * An element: `el("p.note", { id: "a" }, "text", child)`. Attributes that are null or false are left out; `onclick` and its
 * like are listeners. Nested lists of children are flattened.
 * @param {string} name tag with classes
 * @param {Record<string, any>} [attributes]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function")
      element.addEventListener(key.slice(2), value);
    else
      element.setAttribute(key, value === true ? "" : String(value));
  }
  put(element, ...children);
  return element;
}

/**
 * Appends children to an element.
 * @param {Element} element
 * @param {...(Child|Child[])} children
 */
export function put(element, ...children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * Words from a file: kept apart from their surroundings in direction.
 * @param {string|null|undefined} text
 * @param {string} [name]
 */
export function foreign(text, name = "bdi") {
  return el(name, {dir: "auto"}, text ?? "");
}

/**
 * The element of that id in the page's own markup.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element #${id}`);
  return element;
}

/**
 * Says something to a reader who does not see the page.
 * @param {string} message
 */
export function announce(message) {
  byId("live").textContent = message;
}

/** Makes long lists whole: on paper nothing can be asked for. */
export function showAll() {
  for (;;) {
    const more = document.querySelector("button.more:not([hidden])");
    if (!(more instanceof HTMLElement)) return;
    more.click();
  }
}

/**
 * Appends the first items of a long list and a button for the next ones, so that a list of thousands stays quick.
 * @template T
 * @param {HTMLElement} list where the items go
 * @param {T[]} items
 * @param {(item: T, index: number) => Node} make
 * @param {number} [size]
 * @returns {DocumentFragment} the list and, while there is more, its button
 */
export function sliced(list, items, make, size = 100) {
  const out = document.createDocumentFragment();
  let shown = 0;
  const more = el("button.more", {type: "button", onclick: () => extend(true)});
  /** @param {boolean} move */
  function extend(move) {
    const part = document.createDocumentFragment();
    for (const end = Math.min(shown + size, items.length); shown < end; shown += 1)
      part.append(make(items[shown], shown));
    const first = part.firstElementChild;
    list.append(part);
    more.hidden = shown >= items.length;
    more.textContent = `Show more (${items.length - shown} left)`;
    const target = move && first instanceof HTMLElement ? first.querySelector("a, button") : null;
    if (target instanceof HTMLElement) target.focus();
  }
  extend(false);
  out.append(list, more);
  return out;
}

/**
 * The same for the rows of a table.
 * @template T
 * @param {HTMLElement} table to which a body is added
 * @param {T[]} items
 * @param {(item: T, index: number) => Node} make
 * @param {number} size
 * @returns {HTMLElement} the table and, while there is more, its button
 */
export function slicedTable(table, items, make, size) {
  const body = el("tbody", {role: "rowgroup"});
  const out = el("div", {}, sliced(body, items, make, size));
  out.prepend(table);
  table.append(body);
  return out;
}
