#!/usr/bin/env python3
"""check_layers.py keeps quiet about a clean house and finds one planted breach of every rule."""
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "check_layers.py"

CLEAN = {
    "common/include/entente/span.hpp": "#include <cstddef>\n",
    "common/base/utf8.hpp": "#include <string>\n",
    "common/base/hash.cpp": "#include <xxhash.h>\n",
    "common/text/words.hpp": "#include <string_view>\n",
    "common/text/words.cpp": '#include <unicode/ubrk.h>\n\n#include "base/utf8.hpp"\n',
    "common/cli/stream.hpp": "#include <iosfwd>\n",
    "indexer/include/entente/index.hpp": "#include <entente/span.hpp>\n",
    "indexer/input/page.hpp": "#include <entente/index.hpp>\n",
    "indexer/input/json.cpp": "#include <nlohmann/json.hpp>\n",
    "indexer/article/article.hpp": "#include <vector>\n",
    "indexer/article/article.cpp": '#include "input/page.hpp"\n// std::cout, exit(1) and getenv() in a comment\n'
                                   'const char* s = "exit(1)"; int n = std::snprintf(b, 2, "");\n',
    "indexer/main.cpp": '#include <entente/index.hpp>\n#include "cli/stream.hpp"\nint main() { std::cout << 1; }\n',
    "searcher/include/entente/search.hpp": "#include <entente/span.hpp>\n",
    "searcher/query/tree.hpp": "#include <vector>\n",
    "searcher/search/run.cpp": '#include <xapian.h>\n#include "query/tree.hpp"\n',
}

# What is planted: rule, file, line of the breach, the file's text, words of the message.
BREACHES = [
    ("room above", "indexer/input/walk.cpp", 2, '\n#include "article/article.hpp"\n', "indexer/input may not include"),
    ("base knows no text", "common/base/a.cpp", 1, '#include "text/words.hpp"\n', "common/base may not include"),
    ("library includes cli", "searcher/search/a.cpp", 1, '#include "cli/stream.hpp"\n', "may not include"),
    ("write knows no files", "indexer/write/a.cpp", 1, '#include "input/page.hpp"\n', "may not include"),
    ("other program, public", "searcher/search/a.cpp", 1, "#include <entente/index.hpp>\n", "of indexer/"),
    ("other program, internal", "searcher/search/a.cpp", 1, '#include "input/page.hpp"\n', "is no header of searcher/"),
    ("public includes internal", "indexer/include/entente/a.hpp", 1, '#include "input/page.hpp"\n', "public header"),
    ("public includes Xapian", "searcher/include/entente/a.hpp", 1, "#include <xapian.h>\n", "public header"),
    ("no such public header", "indexer/main.cpp", 1, "#include <entente/nothing.hpp>\n", "no public header"),
    ("relative way", "indexer/input/a.cpp", 1, '#include "../input/page.hpp"\n', "no relative ways"),
    ("relative way in a test", "tests/unit/a_test.cpp", 3, '\n\n#include "../a.hpp"\n', "no relative ways"),
    ("ICU outside text", "searcher/query/a.cpp", 1, "#include <unicode/uchar.h>\n", "ICU"),
    ("Xapian in input", "indexer/input/a.cpp", 1, "#include <xapian.h>\n", "Xapian"),
    ("Xapian in text", "common/text/a.cpp", 1, "#include <xapian/stem.h>\n", "Xapian"),
    ("cxxopts in a library", "indexer/pipeline/a.cpp", 1, "#include <cxxopts.hpp>\n", "cxxopts"),
    ("format library twice", "indexer/input/sidecar.cpp", 1, "#include <nlohmann/json.hpp>\n", "one file of a room"),
    ("unknown library", "indexer/input/a.cpp", 1, "#include <boost/any.hpp>\n", "does not know"),
    ("unknown room", "indexer/attic/a.cpp", 1, "\n", "room that"),
    ("prints", "indexer/pipeline/a.cpp", 3, '\n\nvoid f() { std::cerr << "x"; }\n', "standard stream"),
    ("prints by stdio", "common/store/a.cpp", 1, 'void f() { std::printf("x"); }\n', "standard stream"),
    ("ends the process", "searcher/query/a.cpp", 2, "/* a\n*/ void f() { std::exit(2); }\n", "ends the process"),
    ("environment", "common/base/a.cpp", 1, 'auto e = getenv("X");\n', "environment"),
    ("locale", "common/text/a.cpp", 1, 'auto l = std::setlocale(LC_ALL, "");\n', "locale"),
    ("too long", "common/base/a.cpp", 401, "\n" * 401, "401 lines"),
    ("test too long", "tests/unit/a_test.cpp", 401, "\n" * 401, "401 lines"),
]


def check(files):
    """Status and output of the script over a house of these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, SCRIPT, "--root", folder], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


def main():
    failures = []
    status, output = check(CLEAN)
    if (status, output) != (0, ""):
        failures.append(f"clean house: status {status}\n{output}")
    for rule, name, line, text, words in BREACHES:
        status, output = check({**CLEAN, name: text})
        found = output.splitlines()
        if status != 1 or len(found) != 1 or not found[0].startswith(f"{name}:{line}: ") or words not in found[0]:
            failures.append(f"{rule}: status {status}, expected {name}:{line}: .. {words} ..; got\n{output}")
    print("\n".join(failures) or f"{len(BREACHES)} breaches found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
