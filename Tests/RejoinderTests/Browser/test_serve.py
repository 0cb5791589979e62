"""python3 test_serve.py PROGRAM FOLDER: a page that is served follows its files, stays while they are broken, and ends cleanly.

FOLDER holds school-phones.argdown and its corpus; it is written to."""

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from browser import Checks, Page

LIMIT = 30


def started(program, graph, *options):
    """A server, and the address it gives on its first line."""
    server = subprocess.Popen([program, "serve", str(graph), *options], stderr=subprocess.PIPE, text=True)
    line = server.stderr.readline()
    address = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    return server, address.group(0) if address else "", int(address.group(1)) if address else 0


def status(address, host=None, method="GET"):
    request = urllib.request.Request(address, method=method, headers={"Host": host} if host else {})
    try:
        return urllib.request.urlopen(request, timeout=LIMIT).status
    except urllib.error.HTTPError as error:
        return error.code


def save(file, text):
    """As editors save: a new file in the place of the old one."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, file)


def heading(page):
    return page.text("#problems h2")


def main():
    checks = Checks()
    program, folder = sys.argv[1], Path(sys.argv[2])
    graph = folder / "school-phones.argdown"
    good = graph.read_text(encoding="utf-8")
    server, address, port = started(program, graph, "--port", "0")
    try:
        checks.check("the first line says where the page is", bool(address))
        checks.check("a request in another name is refused", status(address, f"evil.example:{port}") == 403)
        checks.check("nothing is taken", status(address, method="POST") == 405)
        checks.check("there is nothing else", status(address + "etc/passwd") == 404 and status(address + "../../etc/passwd") == 404)
        second = subprocess.run([program, "serve", str(graph), "--port", str(port)], capture_output=True, text=True, timeout=LIMIT)
        checks.check("a second server says which port is taken", second.returncode == 5 and str(port) in second.stderr, second.stderr)
        with Page(address) as page:
            checks.check("the page is shown", page.text("#title") == page.data["title"])
            checks.check("nothing is wrong at first", page.one("#problems") is not None and not page.one("#problems").is_displayed())
            date = page.data["dates"][-1]
            page.go(f"#/clashes?asof={date}")
            page.wait(lambda: page.one("p.count"))
            checks.check("the documents of the dates are asked for when they are wanted", page.text("p.count") != "")
            page.go("#/map")
            checks.check("and so are the maps", page.wait(lambda: page.one("#map-frame svg")))

            page.go("#/statements")
            page.wait(lambda: page.text("#title") == "Statements")
            page.run("scrollTo(0, 700)")
            edition = page.run("return document.documentElement.dataset.edition")
            save(graph, re.sub("^title: .*", "title: Another title", good, count=1, flags=re.M))
            newer = lambda: page.run("return document.documentElement.dataset.edition") not in (edition, None) and page.one("#title")
            checks.check("an edit shows the page anew", page.wait(newer, LIMIT))
            checks.check("with what is new", page.run("return document.title").endswith("Another title"), page.run("return document.title"))
            checks.check("at the same view", page.hash() == "#/statements" and page.text("#title") == "Statements")
            checks.check("at the same place", page.wait(lambda: abs(page.run("return scrollY") - 700) < 3), page.run("return scrollY"))

            edition = page.run("return document.documentElement.dataset.edition")
            save(graph, good + "\n[Broken]: Words. {by: NOBODY-HERE, in: letter, quote: \"no such words are there <script>window.ran = 1</script>\"}\n")
            checks.check("an error is shown in the page", page.wait(lambda: heading(page).startswith("The files have errors"), LIMIT))
            checks.check("with its place and the words that are wrong", "school-phones.argdown:" in page.text("#problems pre") and "NOBODY-HERE" in page.text("#problems pre"), page.text("#problems pre"))
            checks.check("the page says that it is the one of before", "as it was before" in heading(page), heading(page))
            checks.check("while the page stays", page.run("return document.documentElement.dataset.edition") == edition and page.text("#title") == "Statements")
            checks.check("and nothing runs", page.run("return window.ran === undefined"))
            graph.unlink()
            checks.check("a file that is gone is an error too", page.wait(lambda: "cannot read" in page.text("#problems pre"), LIMIT), page.text("#problems pre"))
            save(graph, good)
            checks.check("a repair shows the page anew", page.wait(newer, LIMIT))
            checks.check("without errors", page.wait(lambda: page.one("#problems") and not page.one("#problems").is_displayed()))
            edition = page.run("return document.documentElement.dataset.edition")
            save(graph, good + "".join(f"\n[Extra {number}]: More words.\n" for number in range(300)))
            page.wait(newer, LIMIT)
            page.run("for (let more; (more = document.querySelector('button.more:not([hidden])'));) more.click(); scrollTo(0, 1e6)")
            edition = page.run("return document.documentElement.dataset.edition")
            save(graph, good)
            checks.check("a page that becomes shorter is shown too", page.wait(newer, LIMIT) and page.text("#title") == "Statements")
            source = sorted((folder / "corpus").glob("*.md"))[0]
            edition, text = page.run("return document.documentElement.dataset.edition"), source.read_text(encoding="utf-8")
            save(source, text + "\nOne more line.\n")
            checks.check("a changed source is followed", page.wait(lambda: "sha256" in page.text("#problems pre"), LIMIT))
            save(source, text)
            checks.check("and its repair", page.wait(newer, LIMIT))
            asked = [url for url in page.requested() if not url.startswith(address)]
            checks.check("nothing is requested elsewhere", not asked, asked[:3])
        written = [path.name for path in folder.iterdir() if path.name not in ("school-phones.argdown", "corpus")]
        checks.check("nothing is written", not written, written)
        server.send_signal(signal.SIGINT)
        checks.check("Ctrl-C ends it with 0", server.wait(timeout=LIMIT) == 0)
        rest = server.stderr.read()
        checks.check("without another word", rest == "", rest)
        save(graph, "title")
        graph.unlink()
        server, address, port = started(program, graph, "--port", str(port))
        checks.check("the port is free again, and a graph may be missing at first", bool(address))
        with Page(address) as page:
            checks.check("then the page waits", page.wait(lambda: "no page yet" in heading(page), LIMIT), heading(page))
            save(graph, good)
            save(graph, good + "\n[Broken]: Words. {by: NOBODY-HERE, in: letter}\n")
            checks.check("and comes when the file does", page.wait(lambda: page.one("#main"), LIMIT))
            checks.check("with what is sound in it", page.wait(lambda: "what is sound" in heading(page), LIMIT), heading(page))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=LIMIT)
    checks.check("SIGTERM ends it too", server.returncode == 0, server.returncode)
    checks.end()


if __name__ == "__main__":
    main()
