/// Sound texts that together use the whole language.
public let representativeInputs: [String] = [
    // Statements: defined, referred to, untitled, over several lines.
    "[A]: The first claim.\n\n[A]\n\nA sentence without a title.\n\n[Long title with 2 numbers]: Words\nthat go on\n   here.",
    // Arguments.
    "<A>: The first argument.\n\n<A>\n\n<Another one>: Words.\n  - <A>",
    // Every relation, with a statement below.
    "[A]: a\n  + [B]: b\n  - [C]: c\n  _ [D]: d\n  <+ [E]: e\n  <- [F]: f\n  <_ [G]: g\n  +> [H]: h\n  -> [I]: i\n  _> <J>: j\n  >< [K]: k",
    // Every relation, with an argument below.
    "<A>: a\n  + <B>: b\n  - <C>: c\n  _ <D>: d\n  <+ <E>: e\n  <- <F>: f\n  <_ <G>: g\n  +> <H>: h\n  -> <I>: i\n  _> <J>: j",
    // Levels.
    "[A]: a\n  + <B>: b\n    - [C]: c\n      + d\n    - [E]\n  - [F]: f\n\t+ [G]\n\t\t- [H]: h",
    // Headings and groups.
    "# One\n\n[A]: a\n\n## Two #tag\n\n[B]: b\n\n### Three {isGroup: true}\n\n[C]: c\n\n###### Six\n\n<D>: d",
    // A reconstruction.
    "<A>: Sketch.\n\n(1) First premise.\n(2) [Second]: Another premise.\n----\n(3) [End]: The conclusion.",
    // Two steps, rules and uses.
    "<A>\n\n(1) [P]: p\n(2) q\n-- modus ponens, instantiation {uses: [1, 2]} --\n(3) r\n(4) [S]: s\n--\nif it rains\n{uses: [3,4]}\n--\n(5) [T]: t",
    // Relations within a reconstruction.
    "<A>\n\n(1) [P]: p\n    - [Q]: q\n      + <R>: r\n(2) s\n--------\n  <_ <U>: an undercut\n(3) [T]: t\n    -> [V]: v\n\n<U>: u",
    // A reconstruction without a head, with a deductive step.
    "(1) a\n-- deductive --\n(2) b\n\n(1) c\n-- {deductive: true} --\n(2) d",
    // Lists.
    "* one\n* two\n    * three\n* [A]: four\n   - [B]: five\n\n1. first\n2. second @[A]",
    // Tags.
    "[A]: Claim #tag with #(a longer tag) in it. #end\n\n<B>: b #x-1 #y_2\n\n[C] #norm\n\n[D]: not a#tag nor c# nor #",
    // Flow metadata.
    "[A]: a {key: value, \"k 2\": \"a } b\", list: [1, two, \"three, four\"], map: {x: null, y: 'it''s'}}\n\n<B> {weight: 0.5, isInMap: false}\n\n[C]: c {a: 1} {b: 2} #t",
    // Metadata on the next line, and in block form.
    "[A]: a\n  {isCanonical: true}\n  + [B]: b\n    {x: [a, b]}\n\n[C]: c {\n  key: value\n  list:\n    - one\n    - two: 2\n}\n\n[D]: d {\n  a: 1,\n  b: \"2\"\n}",
    // YAML that the lexer leaves to a YAML reader.
    "[A]: a {x: !!str 3, y: \"two\n  lines\"}\n\n[B]: b {? complex : 1}\n\n[C]: c {z: \"\\e[0m\"}",
    // Mentions.
    "[A]: see @[B] and @<C>, also @[a title\nover two lines].\n\n[B]: b\n\n<C>: c (@[B]).\n\n[a title over two lines]: w",
    // Links and formatting.
    "[A]: A [link](https://example.org/a_b*c) and https://x.org/y//z, *em*, **strong**, _em_, __strong__, ***both***, 2 * 3, a_b_c.",
    // Escapes.
    "[A]: \\*no\\* \\#tag \\@[x] \\[y\\] \\{z\\} \\\\ \\/\\/ \\<b\\> \\é\\👍\n\n\\[not a title\\]: text\n\n\\# no heading\n\n\\- no relation\n\n\\(1\\) no premise",
    // Shortcodes.
    "[A]: p .->. q .v. r :bomb: .A. x .therefore. R.v.Smith 1:2:3 :?: e.g. this.",
    // Comments.
    "// at the start\n[A]: a // at the end\n  // between\n  + [B]: b /* inside */ more\n\n/* over\n\nlines */\n\n<!-- also\nthis -->\n[C]: c <!-- x --> d\n// last",
    // Frontmatter.
    "===\ntitle: A title\nmode: strict\nmodel:\n    shortcodes:\n        \":bomb:\": {unicode: \"💣\"}\ngroup:\n    groupDepth: 1\n===\n\n# S\n\n[A]: :bomb:\n  - [B]: b\n  + [C]: c\n  >< [D]",
    // Frontmatter without a blank line after it, with a mark inside.
    "===\ntitle: \"a === b\"\nauthor: x\n===\n[A]: a",
    // Text with brackets and braces.
    "In [2019] UKSC 41 he said [sic] that a < b > c, f(x) {see there} and so on.\n\n[2019] UKSC 41 is text.\n\n{braces} first",
    // Characters outside ASCII.
    "[Ärger]: Größe “zitiert” — naïve, 日本語, עברית, e\u{301}, 👩‍👩‍👧‍👦 🇩🇪. #日本 {wer: \"Ünü\"}\n  - <Füße>: ß\u{A0}x\u{2009}y\n\n[日本 語]: 語",
    // Line ends and blanks.
    "[A]: a  \r\n  + [B]: b\t\r\n\r\n\r\n<C>: c\r\n   goes on\r\n\r\n(1) d\r\n----\r\n(2) e\r\n",
    // Metadata of a dispute.
    "===\nparties:\n  RU: {name: Russia, side: A, speakers: [Sergey Lavrov]}\n  US: {name: United States}\n===\n\n[N]: A clause. #norm\n  {instrument: Charter, adopted: \"1999-11\", provision: \"para 8, sentence 5\", order: 5, force: prohibition, status: political}\n\n[Q]: How? #question {condition: [in writing, \"soon, please\"]}\n\n[R]: So, by @[N]. {answers: Q, reply: partial, unmet: in writing}\n  - [S]: No. {restates: [R], weight: 0.25}",
    // Defined twice.
    "[A]: first\n\n[A]: second {isCanonical: true}\n\n[A]: third\n  + [B]\n\n[A]\n  + [B]\n\n<A>: an argument of the same name",
]

/// Texts with mistakes that must cost no more than the block they stand in.
public let brokenInputs: [String] = [
    "  - [A]: under nothing\n\n[B]: b", "[A]: a\n{b: \n\n[C]: c", "----\n(1) x", "(1) a\n----\n\n[B]: b",
    "===\nnot: closed\n\n[A]: a",
    "[A]: a /* not closed\n\n[B]: b", "[A]: a\n  -\n\n[B]: b", "{only: data}\n\n[A]: a", "#tag alone\n\n[A]: a",
    "(1) <A>\n----\n(2) b",
    "[A]: a {\n  b: c\n\n[B]: b", "[A]: a {x: \"\n\n[B]: b", "[A]: a\n  > [B]", "[]: a\n\n<>: b\n\n[ ]", "-- x",
    "(1) a\n-- rule\n(2) b", "",
    "\u{FEFF}", "===", "=== x\n===", "[A]: a {b: c: d}\n\n[C]: c", "[A]: a {b\n: c",
]
