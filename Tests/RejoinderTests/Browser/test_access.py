"""python3 test_access.py FILE.html [...]: axe (WCAG 2.2 AA) in all views and both themes, 320 px, 400 %, forced order.

The path of axe.min.js is in AXE_JS, else it is that of the installed wheel axe-playwright-python.
"""

import importlib.util
import os
import sys
from pathlib import Path

from browser import Checks, Page

RUN = """
const done = arguments[arguments.length - 1];
const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
axe.run(document, { runOnly: { type: "tag", values: standard }, resultTypes: ["violations"] }).then(
  (result) => done(result.violations.map((rule) => `${rule.id}: ${rule.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(" | ")} (${rule.nodes.length}) ${rule.nodes[0].any.map((check) => check.message).join("; ")}`)),
  (error) => done([String(error)]),
);
"""


def axe():
    path = os.environ.get("AXE_JS")
    if not path:
        found = importlib.util.find_spec("axe_playwright_python")
        if found is None:
            sys.exit("axe.min.js not found: set AXE_JS or install axe-playwright-python")
        path = Path(found.submodule_search_locations[0]) / "axe.min.js"
    return Path(path).read_text(encoding="utf-8")


def rules(page, checks, theme, source):
    page.run(source)
    checks.check("axe knows WCAG 2.2", page.run("return axe.getRules(['wcag22aa']).length > 0"))
    for view, place in page.places().items():
        page.go(place)
        found = page.driver.execute_async_script(RUN)
        checks.check(f"{view}, {theme}: no violation", not found, found)
    page.go("#/")
    page.press("?")
    found = page.driver.execute_async_script(RUN)
    checks.check(f"list of keys, {theme}: no violation", not found, found)


def narrow(page, checks):
    """Nothing scrolls sideways at 320 px, which is 1,280 px at 400 %; what must be wide scrolls in a frame of its own."""
    page.resize(320, 256)
    for view, place in page.places().items():
        page.go(place)
        width = page.run("return document.documentElement.scrollWidth")
        checks.check(f"{view} fits 320 px", width <= 320, width)
    page.resize(1280, 900)


def headings(page, checks):
    """One first heading, no level left out; header, navigation, search, content and footer are landmarks."""
    for view, place in page.places().items():
        page.go(place)
        levels = page.run("return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((heading) => Number(heading.tagName[1]))")
        steps = all(after - before <= 1 for before, after in zip(levels, levels[1:]))
        checks.check(f"{view}: headings in order", levels[:1] == [1] and levels.count(1) == 1 and steps, levels[:20])
    for landmark in ("header", "nav[aria-label]", "[role=search]", "main", "footer", "[aria-live]"):
        checks.check(f"landmark {landmark}", page.one(landmark) is not None)


def calm(page, checks):
    """No motion where the reader asks for none."""
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
    page.go("#/clashes")
    moving = page.run(
        """return [...document.querySelectorAll("body *")].filter((element) => {
          const style = getComputedStyle(element);
          return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === "smooth";
        }).length"""
    )
    checks.check("nothing moves when motion is reduced", moving == 0, moving)


def languages(page, checks):
    """The text of each source carries its language and direction."""
    wrong = []
    for source in page.data["graph"]["sources"]:
        page.go(f"#/source/{page.encoded(source['id'])}")
        document = page.one(".document")
        if document.get_attribute("lang") != (source["language"] or "") or document.get_attribute("dir") not in ("ltr", "rtl", "auto"):
            wrong.append(source["id"])
    checks.check("each source has its language and direction", not wrong, wrong)


def main():
    checks, source = Checks(), axe()
    for path in sys.argv[1:]:
        print(f"# {path}")
        for dark in (False, True):
            with Page(path, dark=dark) as page:
                rules(page, checks, "dark" if dark else "light", source)
        with Page(path) as page:
            for part in (narrow, headings, languages, calm):
                part(page, checks)
    checks.end()


if __name__ == "__main__":
    main()
