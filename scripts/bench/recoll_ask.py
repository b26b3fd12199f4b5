#!/usr/bin/python3
"""Recoll asked by its Python module (python3-recoll, for the system's own Python).

    recoll.py CONFIGURATION plain|snippets < QUESTIONS > TIMES     as tests/bench/ask.cpp

A snippet is Recoll's abstract of a document for the query, made of the stored text.
"""
import sys
import time

# The module has the name of this file, whose folder comes first in the search.
sys.path.pop(0)
from recoll import recoll  # noqa: E402


def ask(database, text, snippets):
    query = database.query()
    query.execute(text)
    hits = query.fetchmany(10)
    for hit in hits:
        _ = query.makedocabstract(hit) if snippets else hit.filename
    return len(hits)


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("plain", "snippets"):
        sys.exit(__doc__)
    database = recoll.connect(confdir=sys.argv[1])
    snippets = sys.argv[2] == "snippets"
    questions = [line.rstrip("\n").split("\t", 1) for line in sys.stdin]
    for _, text in questions:
        ask(database, text, snippets)
    for kind, text in questions:
        start = time.process_time()
        hits = ask(database, text, snippets)
        print(kind, (time.process_time() - start) * 1000, hits, sep="\t")


if __name__ == "__main__":
    main()
