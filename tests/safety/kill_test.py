#!/usr/bin/env python3
"""Kills the indexer (SIGKILL) at random moments: nothing may be lost.

    kill_test.py --indexer PROGRAM --searcher PROGRAM [--kills N] [--seed N]

In turn: a first build, an update in place, an update that rebuilds by merging, and one that writes with
the database library. After every kill the index opens and answers as before the run or as after it, `verify`
finds it whole, the next run completes and makes it answer as after, and nothing temporary is left.
"""
import random
import shutil
import subprocess
import sys
import time

import safety
from safety import require

DOCUMENTS = 240


def first_build(store):
    shutil.rmtree(store.index, ignore_errors=True)
    return ["docs"]


def update_in_place(store):
    safety.write_documents(store.docs, range(0, 9), edition=1)
    safety.write_documents(store.docs, range(DOCUMENTS, DOCUMENTS + 5))
    (store.docs / "3" / "0010.txt").unlink()
    return ["docs"]


def rebuild_by_merging(store):
    safety.write_documents(store.docs, range(0, 225), edition=2)
    safety.write_documents(store.docs, range(DOCUMENTS, DOCUMENTS + 20))
    (store.docs / "3" / "0010.txt").unlink()
    return ["docs"]


def written_by_library(store):
    safety.write_documents(store.docs, range(0, 225), edition=3)
    return ["docs", "--rebuild", "--writer", "xapian"]


def update_of_several(store):
    shutil.rmtree(store.index)
    require(store.update("--shards", "3").returncode == 0, "the run that makes several databases fails")
    return update_in_place(store)


SCENES = [first_build, update_in_place, rebuild_by_merging, written_by_library, update_of_several]


class Scene:
    """The store before and after a change, and how long the run between takes."""

    def __init__(self, store, base, change):
        self.store, self.change = store, change
        self.restore(base)
        self.arguments = change(store)
        self.before = store.answers()
        self.prepared = store.folder / f"prepared-{change.__name__}"
        safety.copy(store.docs, self.prepared / "docs")
        if store.index.exists():
            safety.copy(store.index, self.prepared / "index")
        began = time.monotonic()
        done = store.run("indexer", *self.arguments, "-q")
        self.seconds = time.monotonic() - began
        require(done.returncode == 0, f"{change.__name__}: {done.stderr.decode()}")
        self.after = store.answers()
        require(self.before != self.after, f"{change.__name__} changes no answer")

    def restore(self, base):
        for name in ("docs", "index"):
            shutil.rmtree(self.store.folder / name, ignore_errors=True)
            if (base / name).exists():
                safety.copy(base / name, self.store.folder / name)

    def kill_at(self, moment):
        """Whether the run was killed, and whether its change was made."""
        self.restore(self.prepared)
        process = self.store.start("indexer", *self.arguments, "-q", stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        killed = process.returncode < 0
        answers = self.store.answers()
        require(answers in (self.before, self.after), "answers neither as before nor as after")
        require(answers is None or self.store.is_whole(), "damaged after the kill")
        done = self.store.run("indexer", *self.arguments, "-q")
        require(done.returncode == 0, f"the next run fails: {done.stderr.decode()}")
        require(self.store.answers() == self.after, "answers otherwise after the next run")
        require(self.store.is_whole(), "damaged after the next run")
        require(not self.store.leftovers(), f"left: {self.store.leftovers()}")
        return killed, answers == self.after


def main():
    parser = safety.options(__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    with safety.new_store(given) as store:
        safety.write_documents(store.docs, range(DOCUMENTS))
        require(store.update().returncode == 0, "the first run fails")
        base = store.folder / "base"
        for name in ("docs", "index"):
            safety.copy(store.folder / name, base / name)
        scenes = [Scene(store, base, change) for change in SCENES]
        kills = runs = failed = 0
        seen = {scene.change.__name__: [0, 0] for scene in scenes}  # answers as before, as after
        while kills < given.kills:
            scene = scenes[runs % len(scenes)]
            runs += 1
            begin = rng.choice([0, 0.7])  # the end of a run is where files are switched
            moment = rng.uniform(begin, 1.15) * scene.seconds
            try:
                killed, made = scene.kill_at(moment)
                kills += killed
                seen[scene.change.__name__][made] += killed
            except safety.Failed as broken:
                failed += 1
                kills += 1
                print(f"{scene.change.__name__}, killed after {moment:.4f} s: {broken}")
    for name, (before, after) in seen.items():
        print(f"{name}: {before} killed before the change was made, {after} after")
    print(f"seed {given.seed}: {kills} kills in {runs} runs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
