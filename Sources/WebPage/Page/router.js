// The place of the reader, kept in the address: "#/node/ID?asof=…&party=…".

/** @typedef {import("./types").Place} Place */

/** Kept from one view to the next. */
const LASTING = ["asof", "party"];

/**
 * @returns {Place}
 */
export function here() {
  const hash = location.hash.replace(/^#\/?/, "");
  const cut = hash.indexOf("?");
  const path = (cut < 0 ? hash : hash.slice(0, cut)).split("/").filter(Boolean).map(decoded);
  return {path, query: new URLSearchParams(cut < 0 ? "" : hash.slice(cut + 1))};
}

/**
 * A part of an address as written; itself where it is no proper encoding.
 * @param {string} part
 */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The address of a view; the date and the party chosen stay. A null removes a parameter.
 * @param {(string|number)[]} path
 * @param {Record<string, string|number|null>} [parameters]
 */
export function href(path, parameters = {}) {
  const query = new URLSearchParams();
  const now = here().query;
  for (const key of LASTING) {
    const value = now.get(key);
    if (value) query.set(key, value);
  }
  for (const [key, value] of Object.entries(parameters)) {
    if (value === null || value === "")
      query.delete(key);
    else
      query.set(key, String(value));
  }
  const text = query.toString();
  return `#/${path.map((part) => encodeURIComponent(part)).join("/")}${text ? `?${text}` : ""}`;
}

/**
 * The present address with some parameters changed.
 * @param {Record<string, string|number|null>} parameters
 */
export function changed(parameters) {
  const place = here();
  /** @type {Record<string, string|number|null>} */
  const all = Object.fromEntries(place.query);
  return href(place.path, {...all, ...parameters});
}

/**
 * Goes to an address; `replace` leaves no step to come back to.
 * @param {string} address
 * @param {boolean} [replace]
 */
export function go(address, replace = false) {
  if (address === location.hash) return;
  if (replace) {
    history.replaceState(null, "", address);
    dispatchEvent(new Event("hashchange"));
  } else {
    location.hash = address;
  }
}
