#!/usr/bin/env python3
"""The C++ of README.md is the C++ that is tested: its ```cpp blocks are the files of tests/consumer."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    programs = {p.name: p.read_text() for p in sorted((ROOT / "tests/consumer").glob("*.cpp"))}
    blocks = re.findall(r"^```cpp\n(.*?)^```$", (ROOT / "README.md").read_text(), re.M | re.S)
    failures = [f"README.md does not show tests/consumer/{name} as it is"
                for name, text in programs.items() if text not in blocks]
    failures += [f"tests/consumer/{name} has more than 25 lines"
                 for name, text in programs.items() if text.count("\n") > 25]
    failures += [f"README.md shows C++ that no test compiles:\n{block}"
                 for block in blocks if block not in programs.values()]
    print("\n".join(failures) or f"{len(blocks)} blocks")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
