#!/usr/bin/env python3
"""Compares every task and semantics with pygarg on seeded random frameworks.

    python3 -m venv v && v/bin/pip install pygarg python-sat
    v/bin/python compare-with-pygarg.py .build/release/rejoinder-bench [COUNT]

AD, CO, GR, PR, ST and ID come from pygarg (pysat inside); CF, NA and STG, which it does not know or loses isolated
arguments in, and SST, where pygarg 1.0.2 misses extensions whose ranges are incomparable, are derived here by their
definitions, SST from pygarg's complete sets. Every yes/no, count, enumeration and certificate is compared.
Exits 1 when anything differs.
"""

import itertools

import pathlib
import random
import subprocess
import sys
import tempfile

from pygarg.dung import solver

SEMANTICS = ["AD", "CO", "GR", "PR", "ST", "ID"]
BATCH = 200


def framework(seed):
    """A seeded random framework: argument names and attacks."""
    source = random.Random(seed)
    names = [str(number + 1) for number in range(source.randint(1, 8))]
    density = source.choice([0.08, 0.15, 0.25, 0.4])
    attacks = [[a, b] for a in names for b in names if source.random() < density]
    return names, attacks


def maximal(candidates, measure):
    sizes = [measure(candidate) for candidate in candidates]
    return {c for c, size in zip(candidates, sizes) if not any(size < other for other in sizes)}


def reference(names, attacks):
    """The extensions under every semantics, as sets of frozensets."""
    found = {}
    for semantics in SEMANTICS:
        extensions = solver.extension_enumeration(names, attacks, semantics)
        found[semantics] = {frozenset(extension) for extension in extensions}
    targets = {a: {b for x, b in attacks if x == a} for a in names}
    subsets = (frozenset(c) for size in range(len(names) + 1) for c in itertools.combinations(names, size))
    conflict_free = [s for s in subsets if not any(targets[a] & s for a in s)]

    def reach(members):
        return members.union(*(targets[a] for a in members))

    found["CF"] = set(conflict_free)
    found["SST"] = maximal(list(found["CO"]), reach)
    found["NA"] = maximal(conflict_free, lambda s: s)
    found["STG"] = maximal(conflict_free, reach)
    return found


def verdict(names, attacks, task, semantics, query, extensions):
    """What pygarg itself says to DC and DS; read off the extensions where it has no such function."""
    if semantics in SEMANTICS and extensions:
        ask = solver.credulous_acceptability if task == "DC" else solver.skeptical_acceptability
        return ask(names, attacks, query, semantics)[0]
    members = [query in extension for extension in extensions]
    return any(members) if task == "DC" else all(members)


def check(names, attacks, expected, line):
    """A complaint about one line of our answers, or nothing."""
    problem, _, answer = line.partition(": ")
    problem, _, query = problem.partition(" ")
    task, semantics = problem.split("-")
    extensions = expected[semantics]
    parts = [part for part in answer.split(";") if part]
    sets = [frozenset(part.split()[1:]) for part in parts if part.startswith("w")]
    if task == "EE":
        good = len(sets) == len(extensions) and set(sets) == extensions
    elif task == "CE":
        good = int(answer) == len(extensions)
    elif task == "SE":
        good = sets[0] in extensions if sets else answer == "NO" and not extensions
    else:
        says = parts[0] == "YES"
        good = says == verdict(names, attacks, task, semantics, query, extensions)
        has_certificate = says == (task == "DC")
        good = good and bool(sets) == has_certificate
        good = good and all(s in extensions and (query in s) == says for s in sets)
    return None if good else f"{line}   expected {sorted(map(sorted, extensions))}"


def main():
    binary = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    compared = complaints = 0
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, count, BATCH):
            seeds = range(start, min(start + BATCH, count))
            samples = [framework(seed) for seed in seeds]
            paths = [pathlib.Path(folder) / f"{seed}.af" for seed in seeds]
            for path, (names, attacks) in zip(paths, samples):
                path.write_text(f"p af {len(names)}\n" + "".join(f"{a} {b}\n" for a, b in attacks))
            output = subprocess.run([binary, "answers", *map(str, paths)], capture_output=True, text=True, check=True)
            blocks = output.stdout.split("file ")[1:]
            assert len(blocks) == len(samples)
            for block, (names, attacks) in zip(blocks, samples):
                expected = reference(names, attacks)
                for line in block.splitlines()[1:]:
                    compared += 1
                    complaint = check(names, attacks, expected, line)
                    if complaint:
                        complaints += 1
                        print(f"{names} {attacks}: {complaint}")
            print(f"{seeds[-1] + 1} frameworks, {compared} answers, {complaints} differ", flush=True)
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
