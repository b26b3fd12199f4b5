#!/usr/bin/env python3
"""Pictures of what run.py or scale.py measured, as SVG on standard output.

    draw.py engines FOLDER     indexing.csv and queries.csv
    draw.py scale FOLDER       scale.csv and scale-queries.csv
"""
import pathlib
import sys

import results
from svg import COLOURS, Chart, Picture, bars

MODES = {"plain": "without snippets", "snippets": "with snippets"}


def speed(rows, engine):
    """In CPU time, which other work on the machine hardly changes."""
    return results.median(rows, "text_mb", engine=engine) / \
        results.median(rows, "cpu_s", engine=engine)


def engines(folder):
    indexing = results.calm(results.read(folder / "indexing.csv"), "engine")
    queries = results.read(folder / "queries.csv")
    built, asked = (results.distinct(rows, "engine") for rows in (indexing, queries))
    picture = Picture(960, 90 + 33 * max(len(asked), len(built) * 20 // 33 + 1))
    bars(picture, 20, 30, 460, "Indexing: MB of text a CPU second",
         [(engine, [speed(indexing, engine)]) for engine in built])
    bars(picture, 500, 30, 440, "A query: CPU ms, mean over seven kinds of their medians",
         [(engine, [results.mean_over_kinds(queries, "median_ms", results.SHARED_KINDS,
                                            engine=engine, mode=mode) for mode in MODES])
          for engine in asked], MODES.values())
    return picture


def lines(picture, box, title, ticks, series):
    """series: (points, colour, dashed)"""
    chart = Chart(picture, box, title, ticks, max(y for points, *_ in series for _, y in points))
    for points, colour, dashed in series:
        chart.draw(points, colour, dashed)


def query_series(rows, ticks):
    kinds = results.distinct(rows, "kind")
    for mode, colour in zip(MODES, COLOURS):
        for column, dashed in (("median_ms", False), ("p99_ms", True)):
            yield ([(n, results.mean_over_kinds(rows, column, kinds, documents=n, mode=mode))
                    for n in ticks], colour, dashed)


def scale(folder):
    rows = results.calm(results.read(folder / "scale.csv"), "documents")
    queries = results.read(folder / "scale-queries.csv")
    ticks = [int(n) for n in results.distinct(rows, "documents")]

    def points(column, per=lambda n: 1):
        return [(n, results.median(rows, column, documents=n) / per(n)) for n in ticks]

    def text_mb(n):
        return results.median(rows, "text_mb", documents=n)

    picture = Picture(900, 560)
    lines(picture, (60, 50, 360, 190), "Indexing: µs a document (dashed: CPU)", ticks,
          [(points("wall_s", lambda n: n / 1e6), COLOURS[0], False),
           (points("cpu_s", lambda n: n / 1e6), COLOURS[0], True)])
    lines(picture, (510, 50, 360, 190), "Indexing: peak memory, MB", ticks,
          [(points("peak_mb"), COLOURS[0], False)])
    lines(picture, (60, 320, 360, 190), "Index: bytes for a byte of text", ticks,
          [(points("index_mb", text_mb), COLOURS[0], False)])
    lines(picture, (510, 320, 360, 190), "A query: CPU ms, median (dashed: p99)", ticks,
          list(query_series(queries, ticks)))
    for i, name in enumerate(MODES.values()):
        picture.rectangle(510 + 170 * i, 540, 10, 10, COLOURS[i])
        picture.text(525 + 170 * i, 549, name)
    picture.text(60, 549, "documents, logarithmic")
    return picture


def main():
    pictures = {"engines": engines, "scale": scale}
    if len(sys.argv) != 3 or sys.argv[1] not in pictures:
        sys.exit(__doc__)
    print(pictures[sys.argv[1]](pathlib.Path(sys.argv[2])), end="")


if __name__ == "__main__":
    main()
