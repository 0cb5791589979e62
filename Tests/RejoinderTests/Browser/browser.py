"""A page in real Chromium, and checks that print one line each."""

import base64
import gzip
import json
import os
import re
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

DATA = re.compile(r'(<script type="application/json" id="data">)(.*?)(</script>)', re.S)

# The views, each by the hash of one place in it; {…} is filled in from the page's data.
VIEWS = {
    "first view": "#/",
    "clashes": "#/clashes",
    "a clash": "#/clash/{clash}",
    "questions": "#/questions?open=no",
    "positions": "#/positions",
    "an issue": "#/positions/{issue}",
    "norms": "#/norms",
    "map": "#/map",
    "timeline": "#/timeline",
    "statements": "#/statements",
    "sources": "#/sources",
    "a source": "#/source/{source}",
    "a statement": "#/node/{node}",
    "a quotation": "#/node/{node}?quote=1",
    "what is near": "#/near/{node}",
    "search": "#/search?q=the",
    "presentation": "#/present/1",
    "an earlier date": "#/?asof={date}",
    "no such place": "#/nowhere",
}


# Notes when the first view's heading is there, milliseconds after the navigation began.
WATCH = """new MutationObserver((_, watch) => {
  if (!document.querySelector("#title")) return;
  window.firstView = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });"""


def words(text):
    """Text with all white space as single blanks."""
    return " ".join(text.split())


def changed_page(path, change, file):
    """Writes the page at a path into a file with its data changed; the data."""
    text = Path(path).read_text(encoding="utf-8")
    data = change(json.loads(DATA.search(text).group(2)))
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    file.write_text(DATA.sub(lambda match: match.group(1) + written + match.group(3), text), encoding="utf-8")
    return data


def packed(text):
    """Text as the data hold a map, or the documents of the dates."""
    return base64.b64encode(gzip.compress(text.encode())).decode()


def unpacked(text):
    return gzip.decompress(base64.b64decode(text)).decode()


class Checks:
    """Counts and prints what held and what did not."""

    def __init__(self):
        self.failed = 0

    def check(self, name, holds, detail=""):
        print(f"{'ok  ' if holds else 'FAIL'} {name}{': ' + str(detail)[:600] if detail and not holds else ''}", flush=True)
        self.failed += not holds
        return holds

    def end(self):
        sys.exit(1 if self.failed else 0)


class Page:
    """One file, or an address, in one window of a fresh browser."""

    def __init__(self, path, size=(1280, 900), dark=False):
        options = webdriver.ChromeOptions()
        # Without the last, Chromium leaves out changes of the address after 200 in ten seconds.
        flags = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run")
        for argument in (*flags, "--disable-ipc-flooding-protection"):
            options.add_argument(argument)
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")), options=options)
        self.driver.set_script_timeout(120)
        if str(path).startswith("http://"):
            self.url = path
        else:
            self.path = Path(path).resolve()
            self.url = self.path.as_uri()
        self.requests = []
        self.resize(*size)
        self.theme(dark)
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        self.driver.get(self.url)
        self.wait(lambda: self.one("#title, #problems:not([hidden])"))
        self.data = json.loads(self.text("#data") or "{}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def resize(self, width, height):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def theme(self, dark):
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def wait(self, holds, seconds=10):
        try:
            return WebDriverWait(self.driver, seconds).until(lambda _: holds())
        except TimeoutException:
            return False

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        found = self.all(selector)
        return found[0] if found else None

    def text(self, selector):
        """The text of the first such element, hidden or not."""
        return self.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector)

    def go(self, place):
        """Goes to a hash and waits until the page has shown it."""
        self.driver.execute_async_script(
            """const [place, done] = arguments;
            if (location.hash === place) return done();
            addEventListener("hashchange", () => requestAnimationFrame(() => done()), { once: true });
            location.hash = place;""",
            place,
        )
        # A map is unpacked after its frame is there.
        self.wait(lambda: self.run("return document.querySelector('#map-frame')?.childElementCount !== 0"))

    def hash(self):
        return self.run("return location.hash")

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, selector, limit=400):
        """Presses Tab until an element that matches has the focus; how often, or None."""
        for count in range(limit):
            if self.run("return document.activeElement?.matches(arguments[0]) ?? false", selector):
                return count
            self.press(Keys.TAB)
        return None

    def places(self):
        """The hash of each view that this page's data can fill."""
        graph, clashes = self.data["graph"], self.data["clashes"]["clashes"]
        said = [node["id"] for node in graph["nodes"] if node["occurrences"]]
        names = {
            "clash": clashes[0]["id"] if clashes else None,
            "issue": next((issue["id"] for issue in self.data["positions"]["issues"]), None),
            "source": next((source["id"] for source in graph["sources"]), None),
            "node": said[0] if said else None,
            "date": next(iter(self.data["dates"]), None),
        }
        out = {}
        for view, place in VIEWS.items():
            needed = re.findall(r"\{(\w+)\}", place)
            if all(names[name] for name in needed):
                out[view] = re.sub(r"\{(\w+)\}", lambda match: self.encoded(names[match.group(1)]), place)
        return out

    def encoded(self, text):
        return self.run("return encodeURIComponent(arguments[0])", text)

    def errors(self):
        """What the console complained of since last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def first_view(self):
        """Milliseconds from the navigation to the first view."""
        return self.wait(lambda: self.run("return window.firstView")) or float("inf")

    def requested(self):
        """Addresses asked for since last asked, the file itself left out."""
        out = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if not url.startswith((self.url, "data:")):
                    out.append(url)
        return out
