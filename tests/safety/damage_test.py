#!/usr/bin/env python3
"""Damages every file of an index in many ways: `verify` must say so, and no program may crash.

    damage_test.py --indexer PROGRAM --searcher PROGRAM [--times N] [--seed N] [--programs-every N]

For each file, N times: one bit flipped, one block zeroed, the end cut off, two blocks swapped. Twice
over: an index as it was built, and one that was updated in place since. Where `verify` finds nothing,
the file must be one that holds nothing. Every N-th damage is shown to `searcher` and `stats` as well.
"""
import random
import sys

import safety
from safety import require

BLOCK = 8192
HOLD_NOTHING = {"lock", "flintlock"}


def flip(data, rng):
    place = rng.randrange(len(data))
    bit = 1 << rng.randrange(8)
    return f"bit {bit} of byte {place} flipped", data[:place] + bytes([data[place] ^ bit]) + data[place + 1:]


def zero(data, rng):
    begin = rng.randrange((len(data) + BLOCK - 1) // BLOCK) * BLOCK
    length = min(BLOCK, len(data) - begin)
    return f"block at {begin} zeroed", data[:begin] + bytes(length) + data[begin + length:]


def cut(data, rng):
    end = rng.randrange((len(data) + BLOCK - 1) // BLOCK) * BLOCK
    return f"cut at {end}", data[:end]


def swap_blocks(data, rng):
    if len(data) < 2 * BLOCK:
        return "nothing", data
    begin = rng.randrange(len(data) // BLOCK - 1) * BLOCK
    first, second = data[begin:begin + BLOCK], data[begin + BLOCK:begin + 2 * BLOCK]
    return f"blocks at {begin} swapped", data[:begin] + second + first + data[begin + 2 * BLOCK:]


def try_programs(store):
    """None may crash or hang; they may answer or refuse."""
    for query in safety.QUERIES[:6]:
        done = store.run("searcher", query)
        require(done.returncode in (0, 1, 2), f"searcher {query}: {done.returncode}")
    store.run("searcher", "--json", text="".join(query + "\n" for query in safety.QUERIES))
    store.run("indexer", "stats")


class Tally:
    found = harmless = failed = 0


def damage_file(store, path, given, rng, tally):
    data = path.read_bytes()
    for number in range(given.times):
        for harm in (flip, zero, cut, swap_blocks):
            what, damaged = harm(data, rng) if data else ("empty", data)
            if damaged == data:
                continue
            path.write_bytes(damaged)
            case = f"{path.relative_to(store.index)}: {what}"
            try:
                if store.is_whole():
                    require(path.name in HOLD_NOTHING, f"{case}: verify finds the index whole")
                    tally.harmless += 1
                else:
                    tally.found += 1
                if number % given.programs_every == 0:
                    try_programs(store)
            except (safety.Failed, safety.subprocess.TimeoutExpired) as failed:
                print(f"{case}: {failed}")
                tally.failed += 1
            path.write_bytes(data)


def damage_all(store, given, rng, tally):
    require(store.is_whole(), "the index is damaged before it is")
    for path in sorted(store.index.rglob("*")):
        if path.is_file():
            damage_file(store, path, given, rng, tally)
    require(store.is_whole(), "the index is damaged after it was mended")


def main():
    parser = safety.options(__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--programs-every", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    tally = Tally()
    with safety.new_store(given) as store:
        safety.write_documents(store.docs, range(60))
        require(store.update().returncode == 0, "the first run fails")
        damage_all(store, given, rng, tally)
        safety.write_documents(store.docs, range(5), edition=1)
        safety.write_documents(store.docs, range(60, 64))
        require(store.update().returncode == 0, "the update fails")
        damage_all(store, given, rng, tally)
    print(f"seed {given.seed}: {tally.found} damages found, {tally.harmless} to files that hold nothing, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
