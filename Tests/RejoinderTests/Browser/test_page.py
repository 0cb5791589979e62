"""python3 test_page.py FILE.html [...]: quotations, search, dates, back, links, keys, console, network."""

import json
import re
import sys
from urllib.parse import quote

from browser import Checks, Keys, Page, unpacked, words

# Opens each quotation by its link's hash and reads the marked words, paragraph by paragraph.
OPEN_ALL = """
const [places, done] = arguments;
const out = [];
const next = () => {
  if (out.length === places.length) return done(out);
  addEventListener("hashchange", () => {
    const blocks = [...document.querySelectorAll("#pane .paragraph")].map((block) => [...block.querySelectorAll("mark")].map((mark) => mark.textContent).join(""));
    out.push(blocks.filter(Boolean).join(" "));
    setTimeout(next, 0);
  }, { once: true });
  location.hash = places[out.length];
};
next();
"""


def quotations(page, checks):
    """Every quotation opens at exactly its words, and these are the words of the source at its place."""
    wanted = [(node["id"], index, said) for node in page.data["graph"]["nodes"] for index, said in enumerate(node["occurrences"])]
    wrong = []
    page.go("#/sources")
    for start in range(0, len(wanted), 100):
        part = wanted[start : start + 100]
        places = [f"#/node/{quote(name, safe='')}?quote={index + 1}" for name, index, _ in part]
        for (name, index, said), marked in zip(part, page.driver.execute_async_script(OPEN_ALL, places)):
            if words(marked) != words(said["quote"]) or words(body(page.data, said)) != words(said["quote"]):
                wrong.append((name, index, marked))
    checks.check(f"all {len(wanted)} quotations open at exactly their words", not wrong, wrong[:3])
    if wanted:
        name = wanted[-1][0]
        page.go(f"#/node/{quote(name, safe='')}")
        page.one("a.quote[data-quote]").click()
        page.wait(lambda: page.one("#pane mark"))
        visible = page.run(
            """const mark = document.querySelector("#pane mark").getBoundingClientRect();
            const pane = document.querySelector("#pane").getBoundingClientRect();
            return mark.top >= Math.max(pane.top, 0) && mark.bottom <= Math.min(pane.bottom, innerHeight);"""
        )
        checks.check("a click on a quotation brings its words into view", visible)


def body(data, said):
    """The source's text at the place of a quotation."""
    for segment in data["bodies"][said["source"]]["segments"]:
        start = said["start"] - segment["start"]
        if 0 <= start < len(segment["text"]):
            inside = segment["text"][start : said["end"] - segment["start"]]
            return inside if said["end"] - segment["start"] <= len(segment["text"]) else said["quote"]
    return ""


def margins(page, checks):
    """Every quotation of a source has its mark in the margin, and it leads to its statement."""
    source = next((source["id"] for source in page.data["graph"]["sources"]), None)
    if source is None:
        return
    page.go(f"#/source/{quote(source, safe='')}")
    count = sum(said["source"] == source for node in page.data["graph"]["nodes"] for said in node["occurrences"])
    marks = page.run("return [...document.querySelectorAll('a.marginal')].map((mark) => mark.getAttribute('href'))")
    checks.check(f"all {count} quotations of a source have a mark in its margin", len(marks) == count, len(marks))
    if marks:
        page.one("a.marginal").click()
        page.wait(lambda: page.hash().startswith("#/node/"))
        checks.check("a mark in the margin leads to its statement and its words", page.one("#pane mark") is not None)


def search(page, checks):
    nodes = page.data["graph"]["nodes"]
    said = next((node for node in nodes if node["occurrences"]), None)
    if said is None:
        return
    page.go("#/")
    page.press("/")
    checks.check("/ goes to the search field", page.run("return document.activeElement.id") == "search")
    for name, query in (
        ("a title", said["title"]),
        ("a title in capitals", said["title"].upper()),
        ("words of a quotation", " ".join(said["occurrences"][0]["quote"].split()[:6])),
        ("full width letters", "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in said["title"])),
        ("a soft hyphen inside", said["title"][:3] + "\u00ad" + said["title"][3:]),
        ("plain quotation marks", said["title"].translate(str.maketrans("“”‘’–", "\"\"''-"))),
    ):
        page.run("const field = document.querySelector('#search'); field.value = arguments[0]; field.dispatchEvent(new Event('input'));", query)
        page.wait(lambda: page.run("return new URLSearchParams(location.hash.split('?')[1]).get('q')") == query)
        found = page.run("return [...document.querySelectorAll('#main .cards a.title')].map((link) => link.getAttribute('href'))")
        wanted = f"#/node/{page.encoded(said['id'])}"
        checks.check(f"search finds {name}", wanted in found, (query, found[:3]))
    page.run("const field = document.querySelector('#search'); field.value = 'qqxqq'; field.dispatchEvent(new Event('input'));")
    checks.check("search finds nothing where nothing is", page.wait(lambda: page.text("#search-count").startswith("0 ")))


def links(page, checks):
    """A link shows the same as the way to it; back returns to the place left, in view and scroll."""
    page.go("#/")
    page.go("#/clashes")
    first = page.one("#main .clash a.quote")
    if first is None:
        return
    page.run("arguments[0].scrollIntoView()", first)
    target, top = first.get_attribute("href"), page.run("return scrollY")
    first.send_keys(Keys.ENTER)
    page.wait(lambda: page.one("#pane"))
    shown = page.text("#main")
    page.driver.back()
    page.wait(lambda: page.hash() == "#/clashes" and page.text("#title") == "Clashes")
    checks.check("back returns to the place left", abs(page.run("return scrollY") - top) < 60, (page.run("return scrollY"), top))
    checks.check("back gives the focus to the link followed", page.run("return document.activeElement.href") == target)
    page.driver.forward()
    page.wait(lambda: page.one("#pane"))
    page.driver.get("about:blank")
    page.driver.get(target)
    page.wait(lambda: page.one("#pane"))
    checks.check("a link opened by itself shows the same", page.text("#main") == shown)
    page.go("#/node/%E0%A4%A")
    checks.check("a broken link says so", page.text("#title") == "Not here")


def dates(page, checks):
    """At each stop the states and open questions are those of its documents."""
    dated, held, wrong, count = json.loads(unpacked(page.data["dated"])), {}, [], 0
    for date in page.data["dates"]:
        nodes, outcomes = (
            [dated["pool"][place] for place in dated["dates"][date][name][name]] for name in ("nodes", "outcomes")
        )
        states = {node["id"]: node["state"] or "none" for node in nodes}
        for name in [name for name, state in states.items() if held.get(name) != state][:8]:
            page.go(f"#/node/{quote(name, safe='')}?asof={date}")
            state = states[name]
            text = page.text(".standing")
            word = "" if state == "none" else page.data["words"]["states"].get(state, state)
            count += 1
            looks = {"stands": "solid", "defeated": "solid", "open": "dashed"}.get(state)
            if looks and page.run("return getComputedStyle(document.querySelector('.standing .chip')).borderTopStyle") != looks:
                wrong.append((date, name, state, "looks"))
            if word not in text or (state == "none" and text):
                wrong.append((date, name, state, text))
        held = states
        for absent in [node["id"] for node in page.data["nodes"]["nodes"] if node["id"] not in states][:1]:
            page.go(f"#/node/{quote(absent, safe='')}?asof={date}")
            if not page.text(".standing").startswith("Not known to be said by"):
                wrong.append((date, absent, "absent", page.text(".standing")))
        page.go(f"#/questions?asof={date}")
        asked = {outcome["finding"] for outcome in outcomes if outcome["open"]}
        questions = [dated["pool"][place] for place in dated["dates"][date]["unanswered"]["questions"]]
        open_now = [q["id"] for q in questions if any(o["finding"] in asked for o in q["outcomes"])]
        rows = len(page.all("table.exchange tbody tr"))
        if rows != min(len(open_now), 40):
            wrong.append((date, "questions", rows, len(open_now)))
    checks.check(f"{count} states and the open questions at {len(page.data['dates'])} dates", not wrong, wrong[:3])
    documents(page, checks)
    if page.data["dates"]:
        page.go("#/")
        slider = page.one("#asof")
        slider.send_keys(Keys.ARROW_LEFT)
        page.wait(lambda: "asof=" in page.hash())
        checks.check("the slider chooses a date and keeps the focus", page.run("return document.activeElement.id") == "asof")
        checks.check("it says what changed since the stop before", page.text("details.changes summary").startswith("What changed since"))


def documents(page, checks):
    """At each stop the views show the documents of that date: their clashes, issues and clauses, and what a state hangs on."""
    dated, wrong = json.loads(unpacked(page.data["dated"])), []
    for date, found in dated["dates"].items():

        def items(document, member):
            return [dated["pool"][place] for place in found[document][member]]

        for path, selector, expected in (
            ("clashes", "p.count", f"{len(items('clashes', 'clashes'))} "),
            ("positions", "table.matrix tbody", "".join(issue["question"] for issue in items("positions", "issues")[:1])),
            ("norms", "table.norms tbody", "".join(clause["provision"] for clause in items("norms", "clauses")[:1])),
        ):
            page.go(f"#/{path}?asof={date}")
            if expected not in page.text(selector):
                wrong.append((date, path, expected, page.text(selector)[:80]))
        for node in [node for node in items("nodes", "nodes") if node["ground"]][:5]:
            page.go(f"#/node/{quote(node['id'], safe='')}?asof={date}")
            if node["ground"] not in page.text(".standing"):
                wrong.append((date, node["id"], node["ground"]))
        held = {clash["id"] for clash in items("clashes", "clashes")}
        for clash in [clash["id"] for clash in page.data["clashes"]["clashes"] if clash["id"] not in held][:2]:
            page.go(f"#/clash/{quote(clash, safe='')}?asof={date}")
            if "not found by the date" not in page.text("#title"):
                wrong.append((date, clash, page.text("#title")))
    checks.check(f"clashes, positions, norms and grounds at {len(dated['dates'])} dates", not wrong, wrong[:3])


def keyboard(page, checks):
    """All views without a mouse."""
    page.driver.get("about:blank")
    page.driver.get(page.url)
    page.wait(lambda: page.one("#title"))
    page.press(Keys.TAB)
    checks.check("the first Tab reaches the link to the content", page.run("return document.activeElement.id") == "skip")
    for link in ("clashes", "questions", "positions", "norms", "map", "timeline", "statements", "sources"):
        reached = page.tab_to(f"#nav-{link}")
        page.press(Keys.ENTER)
        shown = page.wait(lambda: page.hash().startswith(f"#/{link}"))
        focus = page.run("return document.activeElement.id")
        checks.check(f"Tab and Enter open {link}, focus on its heading", reached is not None and shown and focus == "title", focus)
        targets = "#main :is(a[href], select, button:not([hidden]), [tabindex='0'], summary)"
        if page.one(targets):
            checks.check(f"Tab goes on inside {link}", page.tab_to(targets, 3) is not None)
        page.run("document.activeElement.blur(); document.querySelector('#skip').focus()")
    for number, link in enumerate(("clashes", "questions", "positions", "norms", "map", "timeline", "statements", "sources"), 1):
        page.press(str(number))
        checks.check(f"key {number} opens {link}", page.wait(lambda: page.hash().startswith(f"#/{link}")))
    page.press("7")
    page.wait(lambda: page.one("a.quote") if any(n["occurrences"] for n in page.data["graph"]["nodes"]) else True)
    if page.one("a.quote"):
        page.tab_to("#main a.quote")
        page.press(Keys.ENTER)
        page.wait(lambda: page.one("#pane mark"))
        checks.check("Enter on a quotation opens its source and goes there", page.run("return document.activeElement.id") == "pane")
        page.press(Keys.ESCAPE)
        checks.check("Esc closes the source", page.wait(lambda: page.one("#pane") is None))
    page.press("?")
    checks.check("? shows the keys", page.wait(lambda: page.run("return document.querySelector('#help').open")))
    page.press(Keys.ESCAPE)
    page.wait(lambda: not page.run("return document.querySelector('#help').open"))
    page.press("5")
    page.wait(lambda: page.hash().startswith("#/map"))
    if page.one("#map-frame svg a[href]"):
        page.tab_to("#map-frame svg a[href]")
        page.press(Keys.ENTER)
        checks.check("Enter on a box of the map opens its card", page.wait(lambda: page.hash().startswith("#/node/")))


def boxes(page, checks):
    """No box of a map leads nowhere; in rows each is a statement, elsewhere some stand for a closed group."""
    known, wrong, count, bare = {node["id"] for node in page.data["graph"]["nodes"]}, [], 0, 0
    for drawn in page.data["maps"]:
        for number in range(1, len(drawn["pages"]) + 1):
            page.go(f"#/map/{drawn['view']}/{number}")
            links = page.run("return [...document.querySelectorAll('#map-frame svg a[href]')].map((link) => decodeURIComponent(link.getAttribute('href').split('/')[2]))")
            count += len(links)
            unlinked = len(page.all("#map-frame svg a:not([href])"))
            bare += unlinked
            if drawn["view"] != "overview" and unlinked:
                wrong.append(f"{unlinked} boxes without a link on page {number} of {drawn['view']}")
            wrong += [link for link in links if link not in known]
    checks.check(f"{count} boxes of maps lead to their statements", not wrong, wrong[:3])
    if bare:
        print(f"note {bare} boxes stand for closed groups and have no link")


def near(page, checks):
    """Around a statement stand all that the graph ties to it, each on its side; keys go from box to box."""
    graph, wrong = page.data["graph"], []
    known = {node["id"] for node in graph["nodes"]}
    tied = [node["id"] for node in graph["nodes"] if any(node["id"] in (line["from"], line["to"]) for line in graph["relations"])]
    for name in tied[:12]:
        page.go(f"#/near/{quote(name, safe='')}")
        page.run("for (let more; (more = [...document.querySelectorAll('button.more')].find((button) => !button.hidden));) more.click();")
        shown = page.run(
            """return ["before", "after"].map((side) =>
                [...document.querySelectorAll(`.near-column.${side} a.title`)].map((link) => decodeURIComponent(link.getAttribute("href").split("/")[2])))"""
        )
        steps = [(argument["id"], step) for argument in graph["arguments"] for step in argument["inferences"]]
        before = [line["from"] for line in graph["relations"] if line["to"] == name]
        before += [premise for owner, step in steps if name in (step["conclusion"], owner) for premise in step["premises"] if premise != name]
        after = [line["to"] for line in graph["relations"] if line["from"] == name]
        after += [step["conclusion"] for owner, step in steps if (name in step["premises"] or owner == name) and step["conclusion"] not in (None, name)]
        for side, expected, found in (("before", before, shown[0]), ("after", after, shown[1])):
            if sorted(found) != sorted(other for other in expected if other in known):
                wrong.append((name, side, found, expected))
    checks.check(f"what is near {len(tied[:12])} statements stands around them", not wrong, wrong[:2])
    if tied:
        page.tab_to(".near-column.middle a.title")
        page.press(Keys.ARROW_LEFT)
        left = page.run("return Boolean(document.activeElement.closest('.near-column.before')) || !document.querySelector('.near-column.before a.title')")
        checks.check("an arrow key goes to the next box", left)


def presentation(page, checks):
    if not page.data["clashes"]["clashes"]:
        return
    page.go("#/")
    page.press("p")
    page.wait(lambda: page.hash().startswith("#/present/1"))
    hidden = "return getComputedStyle(document.querySelector('.present .verdict')).visibility"
    checks.check("P shows one clash, verdicts hidden", page.run(hidden) == "hidden")
    page.press("v")
    checks.check("V shows the verdicts", page.run(hidden) == "visible")
    if len(page.data["clashes"]["clashes"]) > 1:
        page.press(Keys.ARROW_RIGHT)
        page.wait(lambda: page.hash().startswith("#/present/2"))
        checks.check("the next clash hides them again", page.run(hidden) == "hidden")
    page.press("p")
    checks.check("P leaves", page.wait(lambda: not page.hash().startswith("#/present")))


def names(page, checks):
    """The files are written into one module: no name of theirs may hide one of the browser's."""
    script = re.search(r'<script type="module">(.*?)</script>', page.path.read_text(encoding="utf-8"), re.S).group(1)
    own = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", script, re.M)
    hidden = page.run("return arguments[0].filter((name) => name in window && !document.getElementById(name))", own)
    checks.check("no name hides one of the browser's", not hidden and own, hidden)


def printing(page, checks):
    import base64

    for view, place in page.places().items():
        page.go(place)
        pdf = base64.b64decode(page.driver.execute_cdp_cmd("Page.printToPDF", {})["data"])
        if not checks.check(f"{view} prints", pdf.startswith(b"%PDF") and len(pdf) > 2000, len(pdf)):
            return


def copying(page, checks):
    """A quotation can be copied with who says it and where; where the browser refuses, the text stands beside."""
    name = next((node["id"] for node in page.data["graph"]["nodes"] if node["occurrences"]), None)
    if name is None:
        return
    page.go(f"#/node/{quote(name, safe='')}")
    said = next(node for node in page.data["graph"]["nodes"] if node["id"] == name)["occurrences"][0]
    source = next(source for source in page.data["graph"]["sources"] if source["id"] == said["source"])
    page.run("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    button = page.one(".quotations .small")
    page.run("arguments[0].click()", button)
    copied = page.wait(lambda: page.run("return window.copied")) or ""
    checks.check("a citation holds the words, the title and the line", all(part in words(copied) for part in (words(said["quote"])[:60], words(source["title"]), f"line {said['line']}")), copied)
    checks.check("the button says so", page.wait(lambda: button.text == "Copied"), button.text)
    page.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.run("arguments[0].click()", button)
    page.wait(lambda: page.one("textarea.copied"))
    checks.check("where nothing can be copied the citation is shown", page.run("return document.querySelector('textarea.copied')?.value") == copied)


def whole(page, checks):
    """On paper a long list is whole."""
    page.go("#/statements")
    count = len(page.data["graph"]["nodes"])
    page.driver.execute_cdp_cmd("Page.printToPDF", {})
    shown = len(page.all("#main .cards > li"))
    checks.check(f"all {count} statements are printed", shown == count, shown)


def main():
    checks = Checks()
    for path in sys.argv[1:]:
        print(f"# {path}")
        with Page(path) as page:
            checks.check(f"first view after {page.first_view():.0f} ms", page.first_view() < 1000)
            for part in (names, quotations, margins, search, links, dates, keyboard, boxes, near, presentation, printing, copying, whole):
                part(page, checks)
            errors, asked = page.errors(), page.requested()
            checks.check("the console is silent", not errors, errors[:3])
            checks.check("nothing is requested", not [url for url in asked if url != "about:blank"], asked[:3])
    checks.end()


if __name__ == "__main__":
    main()
