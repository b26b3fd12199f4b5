#!/usr/bin/env python3
"""The law of the layers: who may include whom, and what only some may touch.

    check_layers.py [--root FOLDER]      exit status: 0 kept, 1 broken, 2 wrong usage

Reads the #include lines and, with comments and strings taken out, the code of every .cpp and .hpp
file. Each breach is one line, `file:line: what is wrong`. A room is a folder of a library; the
files right in indexer/ and searcher/ are the programs. Tested by tests/scripts/check_layers_test.py,
which plants one breach of every rule.
"""
import argparse
import fnmatch
import pathlib
import re
import sys

MAX_LINES = 400

# What a room may include besides itself. Public headers of common are open to all.
CORE = ["common/store", "common/text", "common/base"]
ROOMS = {
    "common/base": [],
    "common/text": ["common/base"],
    "common/store": ["common/text", "common/base"],
    "common/cli": ["common/base"],
    "indexer/input": CORE,
    "indexer/article": CORE + ["indexer/input"],
    "indexer/metadata": CORE + ["indexer/article", "indexer/input"],
    "indexer/write": CORE + ["indexer/write/run", "indexer/write/glass", "indexer/write/content"],
    "indexer/write/run": CORE + ["indexer/write/glass", "indexer/write/content"],
    "indexer/write/glass": CORE,
    "indexer/write/content": [],
    "indexer/evaluate": CORE + ["indexer/story"],
    "indexer/story": CORE,
    "indexer/pipeline": CORE + ["indexer/metadata", "indexer/article", "indexer/input", "indexer/write",
                                "indexer/write/content", "indexer/write/run",
                                "indexer/story"],
    "indexer": ["common/cli", "common/base"],
    "searcher/query": CORE,
    "searcher/snippet": CORE + ["searcher/query"],
    "searcher/search": CORE + ["searcher/snippet", "searcher/query"],
    "searcher/show": CORE + ["common/cli", "searcher/search", "searcher/snippet", "searcher/query"],
    "searcher/prompt": CORE + ["common/cli", "searcher/show", "searcher/search", "searcher/snippet", "searcher/query"],
    "searcher": ["common/cli", "common/base", "searcher/show", "searcher/prompt"],
}
PROGRAMS = ["common/cli/*", "indexer/*", "searcher/*", "searcher/show/*", "searcher/prompt/*"]

# Foreign headers: pattern of the include, name, the files that may have it, and whether only one
# file of each room may.
FOREIGN = [
    ("unicode/*", "ICU", ["common/text/*"], False),
    ("xapian*", "Xapian", ["common/store/*", "common/text/stemmer.*", "indexer/write/*", "indexer/pipeline/*",
                           "searcher/query/compile.*", "searcher/query/expansion.*",
                           "searcher/query/proximity_*", "searcher/query/document_set.*", "searcher/query/exclusion.*",
                           "searcher/query/combine.*", "searcher/query/unweighted.*", "searcher/query/date_filter.*", "searcher/query/number_filter.*",
                           "searcher/search/*"], False),
    ("xxh*", "xxHash", ["common/base/*"], True),
    ("libdeflate.h", "libdeflate", ["common/store/*"], True),
    ("cld2/*", "CLD2", ["common/text/*"], True),
    ("nlohmann/*", "nlohmann-json", ["indexer/input/*", "indexer/evaluate/*", "indexer/*", "searcher/show/*"], True),
    ("yaml-cpp/*", "yaml-cpp", ["indexer/input/*"], True),
    ("toml++/*", "toml++", ["indexer/input/*"], True),
    ("re2/*", "RE2", ["searcher/query/*"], True),
    ("cxxopts*", "cxxopts", ["common/cli/*", "indexer/*", "searcher/*"], False),
    ("readline/*", "readline", ["searcher/prompt/*"], True),
]

# What a library never does: pattern of the code, what it is, the files that may.
FORBIDDEN = [
    (r"\bstd::(?:cout|cerr|clog|cin)\b|(?<![\w.>])(?:std::)?(?:printf|fprintf|puts|putchar|perror)\s*\(",
     "writes to or reads from a standard stream", PROGRAMS),
    (r"(?<![\w.>])(?:std::|::)?(?:exit|_exit|_Exit|quick_exit|abort|terminate)\s*\(", "ends the process",
     PROGRAMS),
    (r"(?<![\w.>])(?:std::|::)?(?:getenv|secure_getenv|setenv|putenv|unsetenv)\s*\(|\benviron\b",
     "touches the environment", PROGRAMS),
    (r"(?<![\w.>])(?:std::|::)?(?:setlocale|uselocale)\s*\(|\blocale::global\b", "changes the locale",
     PROGRAMS),
]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)
NOT_CODE = re.compile(r'R"([^(\s]*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
                      re.S)
SYSTEM = re.compile(r"^[a-z0-9_]+(\.h)?$|^sys/[a-z0-9_]+\.h$")


def matches(name, patterns):
    """True if a pattern has as many folders as `name` and agrees with it."""
    return any(name.count("/") == p.count("/") and fnmatch.fnmatchcase(name, p) for p in patterns)


class Source:
    """A file with its place in the house."""

    def __init__(self, root, path):
        self.name = path.relative_to(root).as_posix()
        self.text = path.read_text(encoding="utf-8", errors="replace")
        self.library = self.name.split("/")[0]
        self.public = f"{self.library}/include/entente/" in self.name
        self.room = self.name.rsplit("/", 1)[0]

    def code(self):
        return NOT_CODE.sub(lambda m: "\n" * m[0].count("\n"), self.text)

    def includes(self):
        """(line, quoted, target) of each #include."""
        for m in INCLUDE.finditer(self.text):
            yield self.text.count("\n", 0, m.start(2)) + 1, m[1] == '"', m[2]


def check_size(source):
    lines = source.text.count("\n")
    if lines > MAX_LINES:
        yield lines, f"{lines} lines; {MAX_LINES} is the limit: this file is two"


def check_code(source):
    code = source.code()
    for pattern, what, allowed in FORBIDDEN:
        if matches(source.name, allowed):
            continue
        for m in re.finditer(pattern, code):
            yield code.count("\n", 0, m.start()) + 1, f"{what}; only the programs and common/cli may"


def check_public_include(root, source, target):
    owner = next((lib for lib in ("common", "indexer", "searcher")
                  if (root / lib / "include" / target).is_file()), None)
    if owner is None:
        return f"<{target}> is no public header"
    if owner not in ("common", source.library):
        return f"{source.library}/ may not include <{target}> of {owner}/"
    return None


def check_room_include(root, source, target):
    """An internal header: found in the library itself, else in common."""
    if source.public:
        return f"a public header may not include the internal \"{target}\""
    owner = next((lib for lib in (source.library, "common") if (root / lib / target).is_file()), None)
    if owner is None:
        return f"\"{target}\" is no header of {source.library}/ or common/ (write \"room/file.hpp\")"
    room = f"{owner}/{target}".rsplit("/", 1)[0]
    if room != source.room and room not in ROOMS[source.room]:
        return f"{source.room} may not include \"{target}\" of {room}"
    return None


def check_foreign_include(source, target):
    for pattern, library, allowed, _ in FOREIGN:
        if fnmatch.fnmatchcase(target, pattern):
            if source.public:
                return f"{library} in a public header"
            return None if matches(source.name, allowed) else f"{library} is only for {', '.join(allowed)}"
    return None if SYSTEM.match(target) else f"<{target}> is of a library that check_layers.py does not know"


def check_includes(root, source):
    for line, quoted, target in source.includes():
        if is_relative(target):
            continue
        if quoted:
            problem = check_room_include(root, source, target)
        elif target.startswith("entente/"):
            problem = check_public_include(root, source, target)
        else:
            problem = check_foreign_include(source, target)
        if problem:
            yield line, problem


def is_relative(target):
    return ".." in target.split("/")


def check_relative(source):
    for line, _, target in source.includes():
        if is_relative(target):
            yield line, f"\"{target}\": no relative ways; write \"room/file.hpp\""


def check_sole_users(sources):
    """A library that only one file of a room may include, included by a second one."""
    first = {}
    for source in sources:
        for line, _, target in source.includes():
            for pattern, library, _, sole in FOREIGN:
                if sole and fnmatch.fnmatchcase(target, pattern):
                    user = first.setdefault((library, source.room), source.name)
                    if user != source.name:
                        yield source, line, f"{library} is included by {user} already: one file of a room"


def breaches(root):
    """(file, line, message), in the order of the files."""
    house, tests = [], []
    for folder, found in (("common", house), ("indexer", house), ("searcher", house), ("tests", tests)):
        found += [Source(root, p) for p in sorted((root / folder).rglob("*.[ch]pp"))]
    for source in house:
        if not source.public and source.room not in ROOMS:
            yield source.name, 1, f"{source.room} is a room that check_layers.py does not know"
            continue
        for check in (check_size(source), check_relative(source), check_code(source),
                      check_includes(root, source)):
            yield from ((source.name, line, what) for line, what in check)
    for source in tests:
        for check in (check_size(source), check_relative(source)):
            yield from ((source.name, line, what) for line, what in check)
    yield from ((source.name, line, what) for source, line, what in check_sole_users(house))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root
    if not (root / "common").is_dir():
        parser.error(f"{root} has no common/")
    found = list(breaches(root))
    for name, line, what in found:
        print(f"{name}:{line}: {what}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
