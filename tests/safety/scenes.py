"""Runs of the indexer that change an index, each prepared and ready to be repeated.

In turn: a first build, an update in place, an update that rebuilds by merging, one that writes with the
database library, and an update of an index of several databases.
"""
import shutil
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
        self.store, self.name = store, change.__name__
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

    def prepare(self):
        """The store as it is before the run."""
        self.restore(self.prepared)

    def check(self, before_is_fine=True):
        """Requires the answers of before or after, and that the next run completes. Gives the answers."""
        answers = self.store.answers()
        require(answers == self.after or (before_is_fine and answers == self.before),
                "answers neither as before nor as after" if before_is_fine else "has lost what was finished")
        require(answers is None or self.store.is_whole(), "is damaged")
        done = self.store.run("indexer", *self.arguments, "-q")
        require(done.returncode == 0, f"the next run fails: {done.stderr.decode()}")
        require(self.store.answers() == self.after, "answers otherwise after the next run")
        require(self.store.is_whole(), "is damaged after the next run")
        require(not self.store.leftovers(), f"left: {self.store.leftovers()}")
        return answers


def all_scenes(store):
    """One of each kind."""
    safety.write_documents(store.docs, range(DOCUMENTS))
    require(store.update().returncode == 0, "the first run fails")
    base = store.folder / "base"
    for name in ("docs", "index"):
        safety.copy(store.folder / name, base / name)
    return [Scene(store, base, change) for change in SCENES]
