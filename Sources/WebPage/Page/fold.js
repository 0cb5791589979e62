// Folding of typography for search: what a reader types finds what a text prints.

/** @type {Record<string, string>} */
const PLAIN = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "′": "'",
  "“": "\"",
  "”": "\"",
  "„": "\"",
  "‟": "\"",
  "«": "\"",
  "»": "\"",
  "″": "\"",
  "‹": "'",
  "›": "'",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "ß": "ss",
  "æ": "ae",
  "œ": "oe",
  "ø": "o",
  "ł": "l",
  "đ": "d",
  "ı": "i",
};

/**
 * One character folded: compatibility forms, ligatures and width (NFKD), no diacritics, no ignorable characters, one form of
 * quotation marks and dashes, lower case; white space becomes a blank.
 * @param {string} character
 * @returns {string}
 */
function foldCharacter(character) {
  const code = character.charCodeAt(0);
  if (code < 128) return code <= 32 ? " " : character.toLowerCase();
  let out = "";
  for (const part of character.normalize("NFKD").toLowerCase()) {
    if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(part)) continue;
    out += PLAIN[part] ?? (/\s/u.test(part) ? " " : part);
  }
  return out;
}

/**
 * Folded text with, for each of its units, the place in the original it comes from (and one past the end).
 * @param {string} text
 * @returns {{ folded: string, places: number[] }}
 */
export function foldWithPlaces(text) {
  let folded = "";
  /** @type {number[]} */
  const places = [];
  let place = 0;
  for (const character of text) {
    for (const unit of foldCharacter(character)) {
      if (unit === " " && (folded === "" || folded.endsWith(" "))) continue;
      folded += unit;
      for (let count = 0; count < unit.length; count += 1) places.push(place);
    }
    place += character.length;
  }
  places.push(text.length);
  return {folded, places};
}

/**
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded.replace(/ +/g, " ").trim();
}
