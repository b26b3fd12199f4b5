#!/usr/bin/env python3
"""Has the power fail at any moment of the indexer's run: nothing may be lost.

    power_test.py --indexer PROGRAM --searcher PROGRAM --recorder LIBRARY [--states N] [--random N] [--kills N]

Each run of scenes.py is recorded call by call. Then for a moment after every call, and for the ways in
which a disk may lose what was not synced (disk.py), the index is laid out as it would be found: it opens
and answers as before the run or as after it, `verify` finds it whole, and the next run completes. What
a finished run has made is never lost. Many moments leave the same; of different disks --states are
tried, from first to last at even distances, 0 for all of them. The same happens to runs that find what
a killed one left, of which the disk has not everything yet: one killed after a rename, --kills of them.
"""
import copy
import os
import sys

import disk
import safety
from safety import require
from scenes import all_scenes

ALL_KEPT = disk.LOSSES[-1]


def record(scene, recorder):
    """The calls of a run upon what lies there."""
    store, log = scene.store, scene.store.folder / "calls"
    log.unlink(missing_ok=True)
    done = store.run("indexer", *scene.arguments, "-q",
                     environment={"LD_PRELOAD": os.path.abspath(recorder), "ENTENTE_RECORD_LOG": str(log)})
    require(done.returncode == 0, f"the recorded run fails: {done.stderr.decode()}")
    return list(disk.calls(log))


def kill_after(calls, before, store):
    """The disk when a run was killed after these calls, and laid out so."""
    killed = copy.deepcopy(before)
    for call in calls:
        killed.apply(call)
    disk.lay_out(killed.after(ALL_KEPT), store.folder, "index")
    killed.bind()
    return killed


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


def fail_everywhere(name, scene, state, given):
    """Records a run upon `state`, which is laid out, and has the power fail in it. Gives the calls and failures."""
    calls, before = record(scene, given.recorder), copy.deepcopy(state)
    left = disk.snapshot_of(scene.store.folder, "index")
    disks, number = different_disks(calls, state, given.random)
    require(state.after(ALL_KEPT) == left, "the recorded calls do not give what the run left")
    failed = 0
    tried = some_of(disks, given.states)
    for snapshot, moment, before_is_fine in tried:
        disk.lay_out(snapshot, scene.store.folder, "index")
        try:
            scene.check(before_is_fine)
        except safety.Failed as broken:
            failed += 1
            print(f"{name}, {moment}: {broken}")
    print(f"{name}: {number} calls leave {len(disks)} different disks, {len(tried)} tried, {failed} failed")
    return calls, before, failed


def try_scene(scene, given):
    """The number of failures."""
    scene.prepare()
    calls, before, failed = fail_everywhere(scene.name, scene, disk.Disk(scene.store.folder, "index"), given)
    renames = [number for number, call in enumerate(calls) if call.name == "rename"]
    for number in renames[max(0, len(renames) - given.kills):]:
        state = kill_after(calls[:number + 1], before, scene.store)
        failed += fail_everywhere(f"{scene.name} after one killed at call {number + 1}", scene, state, given)[2]
    return failed


def main():
    parser = safety.options(__doc__)
    parser.add_argument("--recorder", required=True)
    parser.add_argument("--states", type=int, default=0)
    parser.add_argument("--random", type=int, default=4, help="random losses at each moment")
    parser.add_argument("--kills", type=int, default=4)
    given = parser.parse_args()
    with safety.new_store(given) as store:
        return 1 if sum(try_scene(scene, given) for scene in all_scenes(store)) else 0


if __name__ == "__main__":
    sys.exit(main())
