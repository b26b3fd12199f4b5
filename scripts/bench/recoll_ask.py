#!/usr/bin/python3
"""Recoll asked by its Python module (python3-recoll, for the system's own Python).

    recoll_ask.py CONFIGURATION plain|snippets < QUESTIONS > TIMES     as tests/bench/ask.cpp

A snippet is Recoll's abstract of a document for the query, made of the stored text.
"""
import sys

from recoll import recoll

from asking import answer_questions


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
    answer_questions(lambda text: ask(database, text, snippets))


if __name__ == "__main__":
    main()
