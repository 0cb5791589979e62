// The shapes of the page's data, as the command writes them.

/** What somebody said in a source; `start` and `end` are code points of the source's body, half-open. */
export type Occurrence = { act: string, by: string|null, date: string|null, source: string, speaker: string|null, stance: string,
  via: string|null, quote: string, start: number, end: number, line: number, file: string, irony?: string,
  inferred?: string[], to?: string[], positions?: { answer: string, issue: string }[], defines?: string,
  ranges?: { start: number, end: number }[] };

/** A node of the graph; `title` and `text` are the editor's words. */
export type Statement = { id: string, kind: string, title: string, text?: string|null, implicit?: boolean, section: string|null,
  tags: string[], occurrences: Occurrence[], to?: string[], rhetorical?: boolean,
  issue?: { exclusive: boolean, options: string[] },
  norm?: { instrument?: string, provision?: string, adopted?: string|null, force?: string, status?: string } };

export type Relation = { from: string, to: string, type: string, editors?: boolean, grade?: string };

export type Step = { conclusion: string|null, premises: string[], rules?: string[] };

export type Argument = { id: string, inferences: Step[] };

export type Party = { id: string, name: string, side: string|null, own_texts: string[] };

export type Source = { id: string, title: string, author: string|null, issuer: string|null, date: string|null, kind: string|null,
  language: string|null, complete: boolean, url: string|null, path: string, translation: string|null };

export type Segment = { start: number, line: number, text: string };

export type Body = { whole: boolean, segments: Segment[] };

export type Saying = { by: string|null, date: string|null, date_inferred: boolean, node: string, quote: string|null, role: string,
  source: string|null, via: string|null, others: string[], others_via?: { party: string, via: string[] }[] };

export type Clash = { id: string, kind: string, group: string, headline: string, finding: string, innocent_reading: string,
  issue: string|null, known_by: string, parties: string[], sayings: Saying[], variants: string[] };

export type Reply = { id: string, by: string|null, date: string|null, quote: string|null, reply: string|null, via: string|null,
  bearing?: string, testimony?: string, unmet: string[] };

export type Outcome = { finding: string, open: boolean, status: string, to: string|null, replies: Reply[], replies_aside: string[],
  explanation: string, unmet: string[] };

export type Question = { id: string, kind: string, by: string[], to: string[], open: boolean, first_asked: string|null,
  first_asked_inferred: boolean, times_asked: number, outcomes: Outcome[] };

export type Position = { party: string|null, answer: string, date: string|null, date_inferred: boolean, node: string, quote: string,
  source: string, via: string|null, irony: string|null, hearsay: boolean, act: string,
  answer_inferred?: boolean, act_inferred?: boolean };

export type Issue = { id: string, question: string, exclusive: boolean, options: string[], disagreement: boolean, shared_ground: string[],
  no_position: string[], perhaps_by_then: Position[],
  stands: { party: string|null, changed: boolean, inconsistent: boolean, latest: string[], positions: Position[] }[] };

export type Clause = { id: string, instrument: string, provision: string, in_corpus: boolean, unused: boolean,
  cited_by: { party: string|null, node: string, how: string, differences: { original: string, quoted: string }[] }[],
  denied_by: unknown[], named_in_ranges_by: string[], perhaps_cited_by: string[], never_cited_by: string[] };

export type Entry = { date: string|null, node: string, act: string|null, by: string|null, quote: string|null, source: string|null,
  stance: string|null, via: string|null, inferred: boolean, first: boolean, repeated: boolean };

/** What came of a question at one of those it was put to, in words. */
export type Verdict = { finding: string, open: boolean, verdict: string };

/** What is said of a node besides what the graph holds. */
export type Said = { id: string, state: string|null, flags: string[], ground: string, said: { who: string, verb: string }[] };

/** What the date governs. */
export type Documents = Pick<PageData, "clashes"|"nodes"|"norms"|"outcomes"|"positions"|"unanswered">;

/** Lists of a date hold the places of their items in the pool. */
export type DatedDocuments = { pool: unknown[], dates: Record<string, Record<string, Record<string, unknown>>> };

/** Pages as packed SVG. */
export type DrawnMap = { view: string, title: string, sentence: string, pages: string[] };

export type PageData = { title: string, tool: string, as_of: string|null,
  graph: { nodes: Statement[], relations: Relation[], parties: Party[], sources: Source[], arguments: Argument[] },
  clashes: { clashes: Clash[] },
  unanswered: { questions: Question[], rhetorical: Question[], uncertain: string[], note: string, counts: Record<string, number>,
  claims: { id: string, by: string|null, first_said: string|null, unanswered_by: string[] }[] },
  positions: { issues: Issue[], terms: { term: string, meanings: Position[] }[] },
  norms: { clauses: Clause[], own_texts: { party: string, texts: number, complete: number }[],
  misquotations: { id: string, node: string, norm: string, original: string, quoted: string, explanation: string }[],
  text_checks: { id: string, node: string, explanation: string, result: string }[],
    selective: { id: string, omits: string, explanation: string }[] },
  timeline: { entries: Entry[], straddling: Entry[] },
  bodies: Record<string, Body>,
  nodes: { nodes: Said[] },
  dated: string,
  outcomes: { outcomes: Verdict[] },
  dates: string[],
  maps: DrawnMap[]|string,
  words: Record<string, Record<string, any>>,
  notes: { reading: string[], unanswered: string, standing: string, clashes: string, reach: string[] } };

/** Where the reader is: `path` split at slashes, `query` after the question mark. */
export type Place = { path: string[], query: URLSearchParams };

declare global {
  /** Known to browsers, not yet to the compiler: the Compression Streams API. */
  class DecompressionStream implements GenericTransformStream {
    constructor(format: "gzip");
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<Uint8Array>;
  }
}
