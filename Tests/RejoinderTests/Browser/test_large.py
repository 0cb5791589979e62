"""python3 test_large.py FILE.html [...]: the same page with its graph copied until it has 5,000 statements stays quick.

Limits: first view 3 s, any click 200 ms (middle of five), as issue and design ask.
"""

import copy
import json
import sys
import tempfile
from pathlib import Path

from browser import Checks, Page, changed_page, packed, unpacked

STATEMENTS = 5000
CLICK = 200
FIRST = 3000

TIMED = """
const [place, done] = arguments;
const start = performance.now();
addEventListener("hashchange", () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0)), { once: true });
location.hash = place;
"""


def copied(data):
    """The data many times over, ids of the copies with a number at their end."""
    graph = data["graph"]
    times = -(-STATEMENTS // max(len(graph["nodes"]), 1))
    original = copy.deepcopy(data)
    dated = json.loads(unpacked(data["dated"]))
    larger = copy.deepcopy(dated)
    ids = {entry["id"] for kind in ("nodes", "sources") for entry in graph[kind]} | {clash["id"] for clash in data["clashes"]["clashes"]}

    def renamed(value, number):
        if isinstance(value, dict):
            return {(f"{key}~{number}" if key in ids else key): renamed(entry, number) for key, entry in value.items()}
        if isinstance(value, list):
            return [renamed(entry, number) for entry in value]
        return f"{value}~{number}" if isinstance(value, str) and value in ids else value

    for number in range(1, times):
        other = renamed(original, number)
        for kind in ("nodes", "sources", "relations", "arguments"):
            graph[kind] += other["graph"][kind]
        data["bodies"].update(other["bodies"])
        data["nodes"]["nodes"] += other["nodes"]["nodes"]
        data["clashes"]["clashes"] += other["clashes"]["clashes"]
        data["unanswered"]["questions"] += other["unanswered"]["questions"]
        data["positions"]["issues"] += other["positions"]["issues"]
        data["norms"]["clauses"] += other["norms"]["clauses"]
        data["timeline"]["entries"] += other["timeline"]["entries"]
        pool, count = renamed(dated["pool"], number), len(dated["pool"])
        larger["pool"] += pool
        for date, documents in dated["dates"].items():
            for document, members in documents.items():
                for member, places in members.items():
                    if isinstance(places, list) and all(isinstance(place, int) for place in places):
                        larger["dates"][date][document][member] += [place + number * count for place in places]
    data["dated"] = packed(json.dumps(larger))
    return data


def main():
    checks = Checks()
    for path in sys.argv[1:]:
        print(f"# {path}")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "large.html"
            data = changed_page(path, copied, file)
            print(f"     {len(data['graph']['nodes'])} statements, {file.stat().st_size / 1e6:.1f} MB")
            with Page(file) as page:
                first = page.first_view()
                checks.check(f"first view after {first:.0f} ms", first < FIRST)
                for view, place in page.places().items():
                    times = []
                    for _ in range(5):
                        page.go("#/nowhere/else")
                        times.append(page.driver.execute_async_script(TIMED, place))
                    middle = sorted(times)[2]
                    checks.check(f"{view} after {middle:.0f} ms", middle < CLICK)
    checks.end()


if __name__ == "__main__":
    main()
