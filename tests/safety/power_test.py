#!/usr/bin/env python3
"""Has the power fail at any moment of the indexer's run: nothing may be lost.

    power_test.py --indexer PROGRAM --searcher PROGRAM --recorder LIBRARY [--states N] [--random N]

Each run of scenes.py is recorded call by call. Then for a moment after every call, and for the ways in
which a disk may lose what was not synced (disk.py), the index is laid out as it would be found: it opens
and answers as before the run or as after it, `verify` finds it whole, and the next run completes. What
a finished run has made is never lost. Many moments leave the same; of different disks --states are
tried in each scene, from first to last at even distances, 0 for all of them.
"""
import os
import sys

import disk
import safety
from safety import require
from scenes import all_scenes


def record(scene, recorder):
    """The calls of the run, and the disk before them."""
    scene.prepare()
    store, log = scene.store, scene.store.folder / "calls"
    before = disk.Disk(store.folder, "index")
    log.unlink(missing_ok=True)
    done = store.run("indexer", *scene.arguments, "-q",
                     environment={"LD_PRELOAD": os.path.abspath(recorder), "ENTENTE_RECORD_LOG": str(log)})
    require(done.returncode == 0, f"the recorded run fails: {done.stderr.decode()}")
    return list(disk.calls(log)), before


def different_disks(calls, state, randoms):
    """Snapshots with what they are of, each once; the last ones are of the end of the run."""
    found, number = {}, 0
    for call in [*calls, None]:
        if call and not state.apply(call):
            continue
        number += 1
        seeds = [disk.random_loss(f"{number}.{one}") for one in range(randoms)]
        for loss in [*disk.LOSSES, *seeds]:
            snapshot = state.after(loss)
            key = hash(frozenset(snapshot.items()))
            if call is None or key not in found:
                found.pop(key, None)
                name = f"call {number} ({call.name})" if call else "the end"
                found[key] = (snapshot, f"{name}, {loss.name}", call is not None)
    return list(found.values()), number - 1


def some_of(disks, wanted):
    """From first to last, and all of the end."""
    during = [one for one in disks if one[2]]
    step = max(1, len(during) // wanted) if wanted else 1
    return during[::step] + [one for one in disks if not one[2]]


def fail_everywhere(scene, given):
    """The number of calls, of different disks, of those tried and of failures."""
    calls, state = record(scene, given.recorder)
    left = disk.snapshot_of(scene.store.folder, "index")
    disks, number = different_disks(calls, state, given.random)
    require(state.after(disk.LOSSES[-1]) == left, "the recorded calls do not give what the run left")
    failed = 0
    tried = some_of(disks, given.states)
    for snapshot, name, before_is_fine in tried:
        disk.lay_out(snapshot, scene.store.folder, "index")
        try:
            scene.check(before_is_fine)
        except safety.Failed as broken:
            failed += 1
            print(f"{scene.name}, {name}: {broken}")
    return number, len(disks), len(tried), failed


def main():
    parser = safety.options(__doc__)
    parser.add_argument("--recorder", required=True)
    parser.add_argument("--states", type=int, default=0)
    parser.add_argument("--random", type=int, default=4, help="random losses at each moment")
    given = parser.parse_args()
    failed = 0
    with safety.new_store(given) as store:
        for scene in all_scenes(store):
            calls, different, tried, broken = fail_everywhere(scene, given)
            print(f"{scene.name}: {calls} calls leave {different} different disks, {tried} tried, {broken} failed")
            failed += broken
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
