#!/usr/bin/env python3
"""A disk that is full, and one that may only be read.

    full_disk_test.py --indexer PROGRAM --searcher PROGRAM [--steps N]

On small disks of growing size (tmpfs) the indexer builds an index, and changes one: where the room does
not do, it says so with status 2, the index answers as before and is whole, and nothing temporary is
left; with more room the same run completes. A disk that may only be read is searched and verified, and
an indexer says that it may not write. Skipped (status 77) where no disk can be mounted.
"""
import contextlib
import subprocess
import sys

import safety
from safety import require

SKIPPED = 77
DOCUMENTS = 240
ROOM = 8  # indexes that the largest disk has room for: what the library writes takes more at times


def can_mount(folder):
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False)
    if done.returncode == 0:
        subprocess.run(["umount", folder], check=True)
    return done.returncode == 0


@contextlib.contextmanager
def disk(store, kilobytes):
    """The index folder is a disk of its own."""
    store.index.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", store.index], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", store.index], check=True)


def remount(store, options):
    subprocess.run(["mount", "-o", f"remount,{options}", store.index], check=True)


def kilobytes_of(folder):
    return sum(path.stat().st_blocks for path in folder.rglob("*")) // 2


def fails_for_room(store, *arguments):
    """False if the room did."""
    done = store.run("indexer", "docs", "-q", *arguments)
    if done.returncode == 0:
        return False
    message = done.stderr.decode()
    require(done.returncode == 2 and "No space left on device" in message, f"status {done.returncode}: {message}")
    return True


def first_builds(store, steps, room, *options):
    """On disks with room for up to `room` indexes: how often it did not do, and how often it did."""
    with disk(store, 1 << 20):
        require(store.update(*options).returncode == 0, "the first run fails with room enough")
        full = kilobytes_of(store.index)
    counts = [0, 0]
    for step in range(1, steps + 1):
        with disk(store, room * full * step // steps):
            failed = fails_for_room(store, *options)
            if failed:
                require(store.answers() is None, "answers though nothing was indexed")
                require(not store.leftovers(), f"left: {store.leftovers()}")
            else:
                require(store.is_whole(), "damaged")
            counts[not failed] += 1
    return counts


def updates(store, steps, numbers, edition, *first):
    """`first`: options of the first run."""
    with disk(store, 1 << 20):
        require(store.update(*first).returncode == 0, "the first run fails with room enough")
        before, used = store.answers(), kilobytes_of(store.index)
        safety.copy(store.index, store.folder / "before")
    counts = [0, 0]
    for step in range(steps):
        with disk(store, 1 << 20):
            subprocess.run(["cp", "-a", f"{store.folder}/before/.", store.index], check=True)
            remount(store, f"size={used + ROOM * used * step // steps}k")
            safety.write_documents(store.docs, range(DOCUMENTS))
            safety.write_documents(store.docs, numbers, edition)
            failed = fails_for_room(store)
            require((store.answers() == before) == failed, "answers otherwise than before, or as before the change")
            require(store.is_whole(), "damaged")
            require(not store.leftovers(), f"left: {store.leftovers()}")
            remount(store, "size=1g")
            require(store.update().returncode == 0, "fails with room enough")
            require(store.answers() != before and store.is_whole(), "the next run does not mend it")
            counts[not failed] += 1
    safety.write_documents(store.docs, range(DOCUMENTS))
    return counts


def read_only(store):
    with disk(store, 1 << 20):
        require(store.update().returncode == 0, "the first run fails with room enough")
        before = store.answers()
        remount(store, "ro")
        require(store.answers() == before, "answers otherwise")
        require(store.is_whole(), "damaged")
        require(store.run("indexer", "stats").returncode == 0, "no stats")
        done = store.update()
        message = done.stderr.decode()
        require(done.returncode == 2 and "Read-only file system" in message, f"status {done.returncode}: {message}")
        require(store.update("--dry-run").returncode == 0, "no dry run")


def main():
    parser = safety.options(__doc__)
    parser.add_argument("--steps", type=int, default=30)
    given = parser.parse_args()
    with safety.new_store(given) as store:
        if not can_mount(store.folder / "trial"):
            print("no disk can be mounted here")
            return SKIPPED
        safety.write_documents(store.docs, range(DOCUMENTS))
        for name, counts in (("first build", first_builds(store, given.steps, 3)),
                             ("first build by the library",
                              first_builds(store, given.steps, ROOM, "--writer", "xapian")),
                             ("update in place", updates(store, given.steps, range(9), 1)),
                             ("rebuild by merging", updates(store, given.steps, range(225), 2)),
                             ("update of three databases",
                              updates(store, given.steps, range(9), 3, "--shards", "3"))):
            print(f"{name}: no room {counts[0]} times, room enough {counts[1]} times")
            require(counts[0] and counts[1], f"{name}: the sizes do not try both")
        read_only(store)
    return 0


if __name__ == "__main__":
    sys.exit(main())
