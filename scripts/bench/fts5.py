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

from asking import answer_questions

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


def main():
    if sys.argv[1:2] == ["build"] and len(sys.argv) == 4:
        build(*sys.argv[2:])
    elif sys.argv[1:2] == ["ask"] and sys.argv[3:] in (["plain"], ["snippets"]):
        database = sqlite3.connect(sys.argv[2])
        shown = SNIPPET if sys.argv[3] == "snippets" else "day"
        answer_questions(lambda query: ask(database, query, shown))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
