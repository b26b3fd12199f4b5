#!/usr/bin/env python3
"""Kills the indexer (SIGKILL) at random moments: nothing may be lost.

    kill_test.py --indexer PROGRAM --searcher PROGRAM [--kills N] [--seed N]

After every kill of the runs of scenes.py the index opens and answers as before the run or as after it,
`verify` finds it whole, the next run completes and makes it answer as after, and nothing temporary is left.
"""
import random
import subprocess
import sys

import safety
from scenes import all_scenes


def kill_at(scene, moment):
    """Whether the run was killed, and whether its change was made."""
    scene.prepare()
    process = scene.store.start("indexer", *scene.arguments, "-q", stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return process.returncode < 0, scene.check() == scene.after


def main():
    parser = safety.options(__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    with safety.new_store(given) as store:
        scenes = all_scenes(store)
        kills = runs = failed = 0
        seen = {scene.name: [0, 0] for scene in scenes}  # answers as before, as after
        while kills < given.kills:
            scene = scenes[runs % len(scenes)]
            runs += 1
            begin = rng.choice([0, 0.7])  # the end of a run is where files are switched
            moment = rng.uniform(begin, 1.15) * scene.seconds
            try:
                killed, made = kill_at(scene, moment)
                kills += killed
                seen[scene.name][made] += killed
            except safety.Failed as broken:
                failed += 1
                kills += 1
                print(f"{scene.name}, killed after {moment:.4f} s: {broken}")
    for name, (before, after) in seen.items():
        print(f"{name}: {before} killed before the change was made, {after} after")
    print(f"seed {given.seed}: {kills} kills in {runs} runs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
