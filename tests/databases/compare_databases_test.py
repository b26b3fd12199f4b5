#!/usr/bin/env python3
"""compare_databases says by its exit status whether two indexes are equal, and on its output how not.

    compare_databases_test.py COMPARE_DATABASES INDEXER
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PACT = {"id": "pact", "title": "A pact", "text": "Ford signs a pact with Toyota.", "date": "2017-05-01"}
DENIAL = {"id": "denial", "title": "No pact", "text": "Toyota denies it all.", "date": "2017-05-02"}
INDEXES = {
    "one": [PACT, DENIAL],
    "same": [PACT, DENIAL],
    "later": [{**PACT, "date": "2017-05-03"}, DENIAL],
    "empty": [],
}

# name, arguments, status, words of the output (of errors if the status is 2)
CASES = [
    ("equal", ["one", "same", "--queries", "210"], 0, ""),
    ("itself", ["one", "one"], 0, ""),
    ("a date", ["one", "later"], 1, "slot "),
    ("answers", ["one", "later", "--queries", "210"], 1, "question "),
    ("no more than asked for", ["one", "empty", "--max", "1"], 1, "database: statistics: documents: 2 | 0"),
    ("nothing there", ["one", "absent"], 2, "compare_databases: "),
    ("one alone", ["one"], 2, "usage: "),
    ("unknown option", ["one", "same", "--faster"], 2, "faster"),
]


def make_indexes(indexer, folder):
    for name, records in INDEXES.items():
        source = folder / name / "records.jsonl"
        source.parent.mkdir()
        source.write_text("".join(json.dumps(record) + "\n" for record in records))
        # An index tells the path and the time of what it was made of: here the same for all.
        source = source.rename(folder / "records.jsonl")
        os.utime(source, (0, 0))
        index = folder / name / "index"
        subprocess.run([indexer, "records.jsonl", "--index", index, "--quiet"], check=True, cwd=folder)


def main():
    compare, indexer = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_indexes(indexer, folder)
        for name, arguments, status, words in CASES:
            given = [f"{a}/index" if a in INDEXES or a == "absent" else a for a in arguments]
            done = subprocess.run([compare, *given], cwd=folder, capture_output=True, text=True)
            said = done.stderr if status == 2 else done.stdout
            if done.returncode != status or words not in said or (status == 0 and said):
                failures.append(f"{name}: expected {status} {words!r}; got {done.returncode} {said!r}")
    print("\n".join(failures) or f"{len(CASES)} cases")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
