"""python3 test_hostile.py FILE.html [...]: the same page with hostile data runs nothing and loads nothing."""

import json
import sys
import tempfile
from pathlib import Path

from browser import Checks, Page, changed_page, packed, unpacked, words

MARKUP = '"><script>window.ran = 1</script><img src="http://evil.invalid/a.png" onerror="window.ran = 1"><a href="javascript:window.ran=1">x</a>'
STYLE = "</style></script><style>*{display:none}</style>--><!-- ]]> &lt;b&gt; &amp;"
BIDI = "\u202eesrever\u2066 and \u2067more\u200f"
LONG = "x" * 10_000
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" onload="window.ran = 1">'
    '<script>window.ran = 1</script><style>*{display:none}</style><image href="http://evil.invalid/b.png" width="9" height="9"/>'
    '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://evil.invalid/"></iframe></foreignObject>'
    '<a xlink:href="javascript:window.ran=1"><text x="9" y="20">click</text></a><a xlink:href="#map-NODE" onclick="window.ran = 1"><rect width="40" height="40"/></a>'
    '<rect width="10" height="10" style="fill:url(http://evil.invalid/c)"><set attributeName="href" to="javascript:window.ran=1"/></rect></svg>'
)


def poison_item(item, number):
    """Makes the words of one item of a document hostile: a clash, an issue, a clause, or what is said of a node."""
    hostile = [MARKUP, STYLE, BIDI, LONG]
    if "headline" in item:
        item["headline"], item["finding"] = MARKUP, STYLE
        for saying in item["sayings"]:
            saying["role"] = MARKUP
    elif "options" in item:
        item["question"] = MARKUP
    elif "provision" in item:
        item["provision"] = MARKUP
    elif "verdict" in item:
        item["verdict"] = MARKUP
    elif "said" in item:
        item["ground"], item["flags"] = MARKUP, [MARKUP]
        for said in item["said"]:
            said["who"] = hostile[number % 4]


def poisoned(data):
    """The data with every text of the files made hostile; ids and the order stay."""
    hostile = [MARKUP, STYLE, BIDI, LONG]
    graph = data["graph"]
    data["title"] = MARKUP + BIDI
    for index, node in enumerate(graph["nodes"]):
        node["title"] = hostile[index % 4] + node["title"]
        node["text"] = hostile[(index + 1) % 4]
    for index, party in enumerate(graph["parties"]):
        party["name"] = hostile[index % 4]
    for index, source in enumerate(graph["sources"]):
        source["title"] = hostile[index % 4]
        source["url"] = "javascript:window.ran=1"
        source["language"] = '"><script>'
        source["author"] = MARKUP
    dated = json.loads(unpacked(data["dated"]))
    lists = [data["clashes"]["clashes"], data["nodes"]["nodes"], data["norms"]["clauses"], data["positions"]["issues"], data["outcomes"]["outcomes"]]
    for items in [*lists, dated["pool"]]:
        for index, item in enumerate(items):
            poison_item(item, index)
    data["dated"] = packed(json.dumps(dated))
    for key in data["notes"]:
        data["notes"][key] = [MARKUP] if isinstance(data["notes"][key], list) else MARKUP
    for name, body in data["bodies"].items():
        first = body["segments"][0] if body["segments"] else None
        if first:
            rest = first["text"]
            first["text"] = rest[: -len(MARKUP)] + MARKUP if len(rest) > 2 * len(MARKUP) else rest
    node = graph["nodes"][0]["id"] if graph["nodes"] else ""
    pages = [packed(text) for text in (SVG.replace("NODE", node), "<svg", "<html/>")] + ["<svg"]
    data["maps"] = [{"view": "x", "title": MARKUP, "sentence": STYLE, "pages": pages}]
    return data


def main():
    checks = Checks()
    for path in sys.argv[1:]:
        print(f"# {path}")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "hostile.html"
            data = changed_page(path, poisoned, file)
            with Page(file) as page:
                places = {**page.places(), "a broken map": "#/map/x/2", "no map": "#/map/x/3", "no packed map": "#/map/x/4", "hostile hash": "#/search?q=" + page.encoded(MARKUP)}
                maps = {view: place for view, place in places.items() if place.startswith("#/map")}
                complaints = []
                for view, place in [*((entry for entry in places.items() if entry[0] not in maps)), *maps.items()]:
                    complaints += page.errors() if view not in maps else []
                    page.go(place)
                    ran = page.run("return window.ran ?? document.querySelectorAll('main script, main style, main img, main image, main iframe, main foreignObject, main [onload], main [onerror], main [onclick]').length")
                    links = page.run("return [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').filter((address) => address && !address.startsWith('#'))")
                    checks.check(f"{view}: nothing runs, no link leaves the page", ran == 0 and not links, (ran, links[:3]))
                    page.resize(320, 700)
                    width = page.run("return document.documentElement.scrollWidth")
                    checks.check(f"{view}: words of 10,000 letters stay inside", width <= 320, width)
                    page.resize(1280, 900)
                page.go("#/map/x/1")
                for link in page.all("#map-frame a")[:1]:
                    page.run("arguments[0].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", link)
                page.go("#/statements")
                heading = page.run("return document.querySelector('#main .cards a.title bdi').textContent")
                checks.check("titles are shown as they are", words(heading) == words(data["graph"]["nodes"][0]["title"]), heading[:80])
                checks.check("directions stay inside their words", page.run("return [...document.querySelectorAll('#main .cards a.title')].every((link) => link.querySelector('bdi'))"))
                checks.check("nothing ran", page.run("return window.ran === undefined"))
                asked = page.requested()
                checks.check("nothing was requested", not asked, asked[:3])
                checks.check("the console is silent outside the maps", not complaints, complaints[:3])
                # The browser already refuses what a map holds while it reads it, before the page takes it out.
                other = [message for message in page.errors() if "violates the following Content Security Policy" not in message]
                checks.check("of the maps it says only what it refuses", not other, other[:3])
    checks.end()


if __name__ == "__main__":
    main()
