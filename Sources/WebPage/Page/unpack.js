// What the page holds packed: text, compressed by gzip and written in base 64.

/**
 * @param {string} packed
 * @returns {Promise<string>}
 */
export async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
