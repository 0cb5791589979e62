// What takes long to make: packed in a file; where a page is served, asked for under its path.

/**
 * Text, compressed by gzip and written in base 64.
 * @param {string} packed
 * @returns {Promise<string>}
 */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/** @param {unknown} value */
export function isElsewhere(value) {
  return typeof value === "string" && value.startsWith("/part/");
}

/**
 * A part of the data that is text, wherever it is.
 * @param {string} value
 * @returns {Promise<string>}
 */
export async function fetched(value) {
  return isElsewhere(value) ? (await fetch(value)).text() : value;
}
