// Words and dates as the page writes them.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * A date in words: "27 January 2022", "January 2022", "24 January 2022 to 30 January 2022", "undated".
 * @param {string|null|undefined} date ISO date, year, month, or two of them with a slash
 * @param {boolean} [inferred]
 * @returns {string}
 */
export function spokenDate(date, inferred = false) {
  if (!date) return "undated";
  if (date.includes("/"))
    return date.split("/").map((part) => spokenDate(part)).join(" to ") + (inferred ? " (inferred)" : "");
  const [year, month, day] = date.split("-");
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean);
  return parts.join(" ") + (inferred ? " (inferred)" : "");
}

/**
 * "1 question", "2 questions".
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * "a", "a and b", "a, b and c".
 * @param {string[]} items
 */
export function listed(items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** @param {string} text */
export function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]);

/**
 * The direction in which a language is written; "auto" where no language is given.
 * @param {string|null|undefined} language
 */
export function direction(language) {
  if (!language) return "auto";
  const [primary, ...rest] = language.toLowerCase().split("-");
  if (rest.includes("arab") || rest.includes("hebr")) return "rtl";
  return RIGHT_TO_LEFT.has(primary) && !rest.includes("latn") ? "rtl" : "ltr";
}

/**
 * Text without the quotation marks around it, as the page puts its own. Marks that belong to something inside stay.
 * @param {string} text
 */
export function quoted(text) {
  const inner = /^[“"«„]([^“”"«»„]*)[”"»“]$/su.exec(text.trim());
  return `“${inner ? inner[1] : text.trim()}”`;
}
