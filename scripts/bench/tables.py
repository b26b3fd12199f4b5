#!/usr/bin/env python3
"""Markdown tables of what run.py or scale.py measured.

    tables.py engines FOLDER     indexing.csv and queries.csv
    tables.py scale FOLDER       scale.csv and scale-queries.csv
"""
import pathlib
import sys

import results

MODES = {"plain": "without snippets", "snippets": "with snippets"}


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("| --- |" + " ---: |" * (len(head) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def number(value):
    """Three digits that count."""
    if value is None:
        return "-"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def indexing_row(rows, engine):
    def of(column):
        return results.median(rows, column, engine=engine)

    text, cpu, wall = of("text_mb"), of("cpu_s"), of("wall_s")
    return [engine, number(text / cpu), number(cpu),
            f"{results.spread(rows, 'cpu_s', engine=engine):.0%}", number(text / wall), number(wall),
            number(of("others")), number(of("peak_mb")), number(of("index_mb")),
            f"{of('index_mb') / text:.2f}"]


def latency(rows, **where):
    median = results.median(rows, "median_ms", **where)
    return "-" if median is None else \
        f"{number(median)} ({number(results.median(rows, 'p99_ms', **where))})"


def engines(folder):
    indexing = results.calm(results.read(folder / "indexing.csv"), "engine")
    queries = results.read(folder / "queries.csv")
    table(["", "MB a CPU second", "CPU s", "spread", "MB/s", "s", "others", "peak MB", "index MB",
           "index / text"],
          [indexing_row(indexing, engine) for engine in results.distinct(indexing, "engine")])
    asked = results.distinct(queries, "engine")
    for mode, words in MODES.items():
        print(f"Ten hits {words}, CPU ms, median (p99):\n")
        kinds = results.distinct(queries, "kind")
        table(["", *asked], [[kind, *(latency(queries, engine=e, mode=mode, kind=kind)
                                      for e in asked)] for kind in kinds])


def scale_row(rows, queries, documents):
    def of(column):
        return results.median(rows, column, documents=documents)

    def asked(mode, column):
        return results.mean_over_kinds(queries, column, results.distinct(queries, "kind"),
                                       documents=documents, mode=mode)

    return [f"{int(documents):,}", number(of("text_mb")), number(of("wall_s")),
            number(of("wall_s") / int(documents) * 1e6), number(of("cpu_s") / int(documents) * 1e6),
            number(of("peak_mb")), number(of("index_mb")), f"{of('index_mb') / of('text_mb'):.2f}",
            *(f"{number(asked(mode, 'median_ms'))} ({number(asked(mode, 'p99_ms'))})"
              for mode in MODES)]


def scale(folder):
    rows = results.calm(results.read(folder / "scale.csv"), "documents")
    queries = results.read(folder / "scale-queries.csv")
    table(["documents", "text MB", "s", "µs a document", "CPU µs a document", "peak MB", "index MB",
           "index / text", *(f"ms a query {words}" for words in MODES.values())],
          [scale_row(rows, queries, documents) for documents in results.distinct(rows, "documents")])


def main():
    kinds = {"engines": engines, "scale": scale}
    if len(sys.argv) != 3 or sys.argv[1] not in kinds:
        sys.exit(__doc__)
    kinds[sys.argv[1]](pathlib.Path(sys.argv[2]))


if __name__ == "__main__":
    main()
