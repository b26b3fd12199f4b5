#!/usr/bin/env python3
"""Measures this project beside other engines, one after another, on the same documents.

    run.py DATA [--build build/release] [--work FOLDER] [--out FOLDER] [--runs N] [--queries N]
           [--engines NAME,..] [--npm FOLDER] [--list]

DATA is a folder of record files (corpus.py). Each run builds every index anew and asks each engine
all queries, without and with snippets (--queries 0: none). Into OUT go indexing.csv (a row a run
and engine), queries.csv (a row a run, engine, kind and mode) and versions.csv; tables.py and draw.py
show them.
An engine that is not installed is named and left out. Nothing else should run meanwhile.
"""
import csv
import pathlib
import shutil
import sys
import tempfile

import corpus
import measure
import questions
from engines import ENGINES, Place, environment

INDEXING = ["engine", "run", "documents", "text_mb", "wall_s", "cpu_s", "peak_mb", "index_mb",
            "others"]
QUERIES = ["engine", "run", "mode", "kind", "median_ms", "p99_ms", "answered"]
MODES = ["plain", "snippets"]


class Table:
    """A CSV file that is complete up to the last row, whenever the program is stopped."""

    def __init__(self, path, columns):
        self.file = open(path, "w", encoding="utf-8", newline="")
        self.writer = csv.writer(self.file, lineterminator="\n")
        self.add(columns)

    def add(self, row):
        self.writer.writerow([f"{v:.4g}" if isinstance(v, float) else v for v in row])
        self.file.flush()


def build_index(engine, place, log):
    """Cost of the commands; functions among them set something up and do not count."""
    shutil.rmtree(place.index, ignore_errors=True)
    place.index.unlink(missing_ok=True)
    costs = []
    for step in engine.build(place):
        if callable(step):
            step(place)
        else:
            costs.append(measure.cost_of(step, log, environment(engine, place),
                                         engine.may_fail_with))
    return measure.total(costs)


def run_engine(engine, place, run, asked, indexing, queries):
    log = place.index.parent / "log"
    cost = build_index(engine, place, log)
    text_mb = place.corpus.text_bytes / 1e6
    indexing.add([engine.name, run, place.corpus.documents, text_mb, cost.wall, cost.cpu,
                  cost.peak_mb, measure.size_mb(engine.size(place)), cost.others])
    print(f"run {run}: {engine.name}: {cost.wall:.1f} s, {text_mb / cost.wall:.1f} MB/s", flush=True)
    for mode in MODES if engine.ask and asked else []:
        kinds = measure.latencies(engine.ask(place, mode), questions.lines(asked, engine.language),
                                  log, environment(engine, place))
        for kind, latency in kinds.items():
            queries.add([engine.name, run, mode, kind, latency.median, latency.p99,
                         latency.answered])


def is_wanted(engine, names):
    return names is None or engine.name in names.split(",")


def choose(args, place):
    """The engines to measure; says what is missing."""
    chosen = []
    for engine in ENGINES:
        if not is_wanted(engine, args.engines):
            continue
        if engine.is_there(place(engine)):
            chosen.append(engine)
        else:
            print(f"{engine.name} is left out; to have it: {engine.install}", file=sys.stderr)
    return chosen


def arguments():
    parser = measure.options(__doc__, "data")
    parser.add_argument("--npm", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--engines", help="their names, with commas; all if not given")
    parser.add_argument("--list", action="store_true", help="the engines and their versions")
    return parser.parse_args()


def run(args, work):
    documents = corpus.prepare(args.data, work / "input")

    def place(engine):
        index = work / "index" / engine.name.replace(" ", "_")
        return Place(documents, index, args.build.resolve(), args.npm.resolve())

    chosen = choose(args, place)
    (work / "index").mkdir(exist_ok=True)
    args.out.mkdir(parents=True, exist_ok=True)
    versions = Table(args.out / "versions.csv", ["engine", "version"])
    for engine in chosen:
        versions.add([engine.name, engine.version(place(engine))])
        if args.list:
            print(engine.name, engine.version(place(engine)), sep=": ")
    if args.list:
        return
    asked = questions.draw(corpus.read_records(work / "input" / "records.jsonl"), args.queries)
    indexing = Table(args.out / "indexing.csv", INDEXING)
    queries = Table(args.out / "queries.csv", QUERIES)
    for number in range(1, args.runs + 1):
        for engine in chosen:
            run_engine(engine, place(engine), number, asked, indexing, queries)
            if args.work is None:
                shutil.rmtree(place(engine).index, ignore_errors=True)


def main():
    args = arguments()
    if args.work:
        args.work.mkdir(parents=True, exist_ok=True)
        run(args, args.work)
        return
    with tempfile.TemporaryDirectory() as work:
        run(args, pathlib.Path(work))


if __name__ == "__main__":
    main()
