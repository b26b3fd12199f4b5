#!/usr/bin/env python3
"""SQLite FTS5, as run.py asks engines to be built and asked.

    fts5.py build INDEX RECORDS.jsonl
    fts5.py ask INDEX plain|snippets < QUESTIONS > TIMES     as tests/bench/ask.cpp

Positions are kept (detail=full), texts are stored, words stemmed by Porter. The second column of a
query, where there is one, is a range of days.
"""
import json
import sqlite3
import sys
import time

TABLE = """CREATE VIRTUAL TABLE documents USING fts5(
    id UNINDEXED, day UNINDEXED, title, body, tokenize = 'porter unicode61')"""
SELECT = "SELECT id, title, {shown} FROM documents WHERE documents MATCH ? {range}"
ORDER = " ORDER BY rank LIMIT 10"  # rank is bm25()
SNIPPET = "snippet(documents, 3, '[', ']', '...', 40)"


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield (record["id"], record.get("date", "").replace("-", ""), record["title"],
                   record["text"])


def build(index, records):
    database = sqlite3.connect(index)
    database.execute(TABLE)
    database.executemany("INSERT INTO documents VALUES (?, ?, ?, ?)", rows(records))
    database.commit()
    database.close()


def ask(database, query, shown):
    text, *days = query.split("\t")
    statement = SELECT.format(shown=shown, range="AND day BETWEEN ? AND ?" if days else "") + ORDER
    return len(database.execute(statement, (text, *days)).fetchall())


def measure(index, shown):
    database = sqlite3.connect(index)
    questions = [line.rstrip("\n").split("\t", 1) for line in sys.stdin]
    for _, query in questions:
        ask(database, query, shown)
    for kind, query in questions:
        start = time.process_time()
        hits = ask(database, query, shown)
        print(kind, (time.process_time() - start) * 1000, hits, sep="\t")


def main():
    if sys.argv[1:2] == ["build"] and len(sys.argv) == 4:
        build(*sys.argv[2:])
    elif sys.argv[1:2] == ["ask"] and sys.argv[3:] in (["plain"], ["snippets"]):
        measure(sys.argv[2], SNIPPET if sys.argv[3] == "snippets" else "day")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
