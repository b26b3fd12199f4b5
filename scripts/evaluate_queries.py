#!/usr/bin/env python3
"""How often the right document comes first when its own queries are asked.

usage: evaluate_queries.py [--misses] SEARCHER INDEX LABELS.jsonl

LABELS has a line a document: {"file", "queries": [{"q", "phrase"}], ..}; a phrase is asked in
quotes. A query is right when the document it was written for is the first hit (is among the first
three hits).
"""
import argparse
import json
import subprocess
import sys


def read_questions(path):
    """(query text, id of the right document) for each query of each label."""
    with open(path, encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            label = json.loads(line)
            for query in label.get("queries", []):
                text = query["q"].replace('"', " ")
                yield (f'"{text}"' if query["phrase"] else text), label["file"]


def ask(searcher, index, text):
    """Ids of the hits, best first."""
    command = [searcher, "--index", index, "--json", "--limit", "10", "--all-copies", "--", text]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode > 1:
        sys.exit(f"{text}: {run.stderr.strip()}")
    return [hit["id"] for hit in json.loads(run.stdout)["hits"]]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("searcher")
    parser.add_argument("index")
    parser.add_argument("labels")
    parser.add_argument("--misses", action="store_true", help="list the queries that missed")
    args = parser.parse_args()

    asked = first = third = 0
    for text, right in read_questions(args.labels):
        hits = ask(args.searcher, args.index, text)
        asked += 1
        first += hits[:1] == [right]
        third += right in hits[:3]
        if args.misses and hits[:1] != [right]:
            print(f"{text}\twanted {right}\tgot {' '.join(hits[:3]) or 'nothing'}")
    print(f"{asked} queries: first {first / asked:.3f}, in the first three {third / asked:.3f}")


if __name__ == "__main__":
    main()
