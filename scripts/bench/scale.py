#!/usr/bin/env python3
"""How the costs of indexing and searching grow with the number of documents.

    scale.py DOCUMENTS [--build build/release] [--work FOLDER] [--out FOLDER] [--runs N]
             [--sizes 10000,30000,100000,300000,1000000] [--queries N]

DOCUMENTS is a folder by generate.py. Each size is the first so many documents, indexed by itself, and
then asked queries that are drawn from them. Up to 100,000 documents it is done --runs times, above
once. Into OUT go scale.csv and scale-queries.csv; tables.py and draw.py show them.
"""
import itertools
import pathlib
import shutil
import tempfile

import corpus
import measure
import questions
from run import MODES, Table

COLUMNS = ["documents", "run", "text_mb", "wall_s", "cpu_s", "peak_mb", "index_mb", "others"]
QUERIES = ["documents", "run", "mode", "kind", "median_ms", "p99_ms", "answered"]
OFTEN = 100_000  # documents that are indexed --runs times


def parts_of(documents, size):
    """The files that hold the first `size` documents."""
    parts = sorted(documents.glob("part-*.jsonl"))
    with open(parts[0], encoding="utf-8") as lines:
        of_a_part = sum(1 for _ in lines)
    wanted = parts[:size // of_a_part]
    if size % of_a_part or len(wanted) * of_a_part != size:
        raise SystemExit(f"{documents} has no {size} documents in whole parts of {of_a_part}")
    return wanted


def text_mb(parts):
    return sum(len(record["title"].encode()) + len(record["text"].encode())
               for part in parts for record in corpus.read_records(part)) / 1e6


def draw(parts, of_a_kind):
    records = itertools.chain.from_iterable(map(corpus.read_records, parts))
    return questions.lines(questions.draw(records, of_a_kind), "entente")


class Scale:
    def __init__(self, args, work):
        self.build, self.index, self.log = args.build.resolve(), work / "index", work / "log"
        args.out.mkdir(parents=True, exist_ok=True)
        self.rows = Table(args.out / "scale.csv", COLUMNS)
        self.queries = Table(args.out / "scale-queries.csv", QUERIES)

    def measure(self, size, run, parts, megabytes, asked):
        shutil.rmtree(self.index, ignore_errors=True)
        command = [self.build / "indexer" / "indexer", *parts, "--index", self.index, "--quiet"]
        cost = measure.cost_of(command, self.log, may_fail_with=(1,))
        self.rows.add([size, run, megabytes, cost.wall, cost.cpu, cost.peak_mb,
                       measure.size_mb(self.index), cost.others])
        print(f"{size} documents: {cost.wall:.1f} s, {cost.peak_mb:.0f} MB", flush=True)
        for mode in MODES:
            ask = [self.build / "tests" / "bench" / "ask", "entente", self.index, mode]
            for kind, found in measure.latencies(ask, asked, self.log).items():
                self.queries.add([size, run, mode, kind, found.median, found.p99, found.answered])
        shutil.rmtree(self.index)


def run(args, work):
    scale = Scale(args, work)
    for size in map(int, args.sizes.split(",")):
        parts = parts_of(args.documents, size)
        megabytes, asked = text_mb(parts), draw(parts, args.queries)
        for number in range(1, 1 + (args.runs if size <= OFTEN else 1)):
            scale.measure(size, number, parts, megabytes, asked)


def main():
    parser = measure.options(__doc__, "documents")
    parser.add_argument("--sizes", default="10000,30000,100000,300000,1000000")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.work) as work:
        run(args, pathlib.Path(work))


if __name__ == "__main__":
    main()
