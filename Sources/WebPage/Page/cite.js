// A quotation as a citation, and the way to the clipboard.

import {partyName, sources} from "./data.js";
import {announce, el} from "./dom.js";
import {quoted, spokenDate} from "./words.js";

/**
 * The quotation with its speaker, title, publisher, date and place.
 * @param {import("./types").Occurrence} said
 * @returns {string}
 */
export function citation(said) {
  const source = sources.get(said.source);
  const by = said.by ? partyName(said.by) : "";
  const speaker =
    [said.speaker, by && (said.speaker ? `(${by})` : by), said.via && `as ${partyName(said.via)} reports`];
  const where = [
    speaker.filter(Boolean).join(" "),
    source?.author && source.author !== said.speaker ? `in: ${source.author}` : "",
    source ? `“${source.title}”` : said.source,
    source?.issuer,
    spokenDate(source?.date),
    `line ${said.line}`,
    source?.url,
  ];
  return `${quoted(said.quote)} ${where.filter(Boolean).join(", ")}.`;
}

/** @param {import("./types").Occurrence} said */
export function copyButton(said) {
  return copying("Copy as citation", () => citation(said));
}

/** @param {string} address */
export function copyLinkButton(address) {
  return copying("Copy link", () => address);
}

/**
 * A button that copies; where the browser refuses, the text stands beside it to be copied by hand.
 * @param {string} label
 * @param {() => string} text
 */
function copying(label, text) {
  const button = el("button.small", {type: "button"}, label);
  button.addEventListener("click", async () => {
    button.parentElement?.querySelector(".copied")?.remove();
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = "Copied";
      announce("Copied");
    } catch {
      const field = el("textarea.copied", {readonly: true, rows: 4, "aria-label": `${label}: text to copy`}, text());
      button.after(field);
      if (field instanceof HTMLTextAreaElement) field.select();
    }
  });
  return button;
}
