#!/usr/bin/env python3
"""Times rejoinder-bench beside the baselines of this folder, process against process, on generated frameworks.

    python3 compare.py .build/release/rejoinder-bench [SEEDS] [--large]

Compiles grounded.c and sat.cpp (cc, c++, libcadical). For every family and task the processor seconds of both, summed
over the seeds, with a cap of 20 s a run, and whether they agree on YES and NO. Runs alternate, so that a noisy machine
is noisy for both. --large adds grounded labellings of one and of ten million arguments.
"""

import pathlib
import resource
import subprocess
import sys
import tempfile

CAP = 20
TASKS = ["SE-PR", "DC-CO", "DS-PR", "SE-ST", "SE-SST", "SE-STG", "SE-ID"]
FAMILIES = [
    ("er", 300, 8, 0), ("er", 400, 6, 0), ("er", 500, 5, 0), ("er", 1000, 3, 0), ("ba", 1000, 5, 60),
    ("ba", 2000, 8, 80), ("ws", 500, 12, 70), ("ws", 1000, 8, 30), ("grid", 900, 0, 50), ("grid", 2000, 0, 50),
    ("scc", 1000, 8, 60), ("scc", 2000, 3, 80), ("admbuster", 2000, 0, 0),
]


def run(words):
    """Processor seconds, peak megabytes so far, and the first word of the answer; None for the word past the cap."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        result = subprocess.run(words, capture_output=True, text=True, timeout=CAP)
        word = (result.stdout.split() or ["w"])[0]
    except subprocess.TimeoutExpired:
        word = None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (CAP if word is None else seconds), word


def compare(folder, bench, sat, family, seeds):
    cells = []
    totals = {task: [0.0, 0.0, 0] for task in TASKS}
    for seed in range(1, seeds + 1):
        path = folder / "framework.af"
        words = [str(word) for word in (*family, seed)]
        path.write_bytes(subprocess.run([bench, "generate", *words], capture_output=True, check=True).stdout)
        for task in TASKS:
            query = str(family[1] // 2)
            ours, answer = run([bench, "solve", task, str(path), query])
            theirs, other = run([sat, task, str(path), query])
            totals[task][0] += ours
            totals[task][1] += theirs
            if None not in (answer, other) and (answer == "NO") != (other == "NO"):
                print(f"DIFFERENT: {task} on {family} seed {seed}: {answer}, {other}")
                totals[task][2] += 1
    for task in TASKS:
        ours, theirs, _ = totals[task]
        cells.append(f"{ours:.2f} / {theirs:.2f}")
    print(f"| {'_'.join(map(str, family))} | " + " | ".join(cells) + " |", flush=True)
    return totals


def large(folder, bench, grounded):
    for count in (1_000_000, 10_000_000):
        path = folder / "large.af"
        with path.open("wb") as file:
            subprocess.run([bench, "generate", "er", str(count), "3", "0", "1"], stdout=file, check=True)
        command = str(pathlib.Path(bench).parent / "rejoinder")
        pairs = []
        for _ in range(3):
            ours, _ = run([command, "solve", "-p", "SE-GR", "-f", str(path)])
            theirs, _ = run([grounded, str(path)])
            pairs.append((ours / theirs, ours, theirs))
        ratio, ours, theirs = sorted(pairs)[1]
        print(f"grounded, {count:,} arguments: {ours:.2f} s / {theirs:.2f} s = {ratio:.2f}")


def main():
    bench = sys.argv[1]
    numbers = [int(word) for word in sys.argv[2:] if word.isdigit()]
    here = pathlib.Path(__file__).parent
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sat, grounded = str(folder / "sat"), str(folder / "grounded")
        subprocess.run(["c++", "-O3", "-o", sat, str(here / "sat.cpp"), "-lcadical"], check=True)
        subprocess.run(["cc", "-O3", "-o", grounded, str(here / "grounded.c")], check=True)
        print("| s, ours / baseline | " + " | ".join(TASKS) + " |")
        print("|---" * (len(TASKS) + 1) + "|")
        sums = {task: [0.0, 0.0, 0] for task in TASKS}
        for family in FAMILIES:
            for task, values in compare(folder, bench, sat, family, numbers[0] if numbers else 5).items():
                sums[task] = [a + b for a, b in zip(sums[task], values)]
        print("| **all** | " + " | ".join(f"**{sums[t][0]:.2f} / {sums[t][1]:.2f}**" for t in TASKS) + " |")
        if "--large" in sys.argv:
            large(folder, bench, grounded)
        sys.exit(1 if any(sums[task][2] for task in TASKS) else 0)


if __name__ == "__main__":
    main()
