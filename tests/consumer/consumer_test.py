#!/usr/bin/env python3
"""Installs a build into a temporary folder and uses it as a stranger would.

    consumer_test.py WAY --source FOLDER --build FOLDER --compiler CXX [--shared]

WAY: cmake      a project that calls find_package
     pkgconfig  the compiler and pkg-config alone
     embed      add_subdirectory: configured, and the two programs compiled but not linked
     symbols    with --shared: only what ENTENTE_EXPORT names leaves the shared object
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = ["build_index", "search_index"]
QUERY = "cloud pact"
EXPECTED = """\
2 documents
1  City signs pact
   Shanghai and Microsoft signed a [pact] on [cloud] computing.
"""
FOREIGN = re.compile(r"\b(Xapian|icu_\d+|YAML|toml|nlohmann|CLD2)\b")


def run(*command, **options):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def install(given, work):
    prefix = work / "prefix"
    run("cmake", "--install", given.build, "--prefix", prefix)
    return prefix


def library_folder(prefix):
    return next(prefix.rglob("pkgconfig")).parent


def try_programs(folder, work, environment):
    """What the two programs print, one after the other."""
    return run(folder / "build_index", work / "index", env=environment) + run(
        folder / "search_index", work / "index", QUERY, env=environment)


def check_output(folder, work, environment=None):
    got = try_programs(folder, work, environment)
    if got != EXPECTED:
        sys.exit(f"expected\n{EXPECTED}\ngot\n{got}")


def configure(given, build, *settings):
    run("cmake", "-S", HERE, "-B", build, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={given.compiler}",
        "-DCMAKE_BUILD_TYPE=Release", *settings)


def by_cmake(given, work):
    configure(given, work / "build", f"-DCMAKE_PREFIX_PATH={install(given, work)}")
    run("cmake", "--build", work / "build")
    check_output(work / "build", work)


def by_pkgconfig(given, work):
    libraries = library_folder(install(given, work))
    environment = {**os.environ, "PKG_CONFIG_PATH": str(libraries / "pkgconfig"),
                   "LD_LIBRARY_PATH": str(libraries)}
    static = [] if given.shared else ["--static"]
    for program, package in zip(PROGRAMS, ("entente-index", "entente-search")):
        flags = run("pkg-config", "--cflags", "--libs", *static, package, env=environment).split()
        run(given.compiler, "-std=c++20", HERE / f"{program}.cpp", "-o", work / program, *flags)
    check_output(work, work, environment)


def by_embedding(given, work):
    configure(given, work, f"-DENTENTE_SOURCE={given.source}")
    run("cmake", "--build", work, "--target", *(f"CMakeFiles/{p}.dir/{p}.cpp.o" for p in PROGRAMS))


def is_public(kind, name, public_words):
    """True for what a header names, and for the weak symbols (W, V, u) that templates leave."""
    ours = set(re.findall(r"\bentente::(\w+)", name))
    return ours <= public_words and not FOREIGN.search(name) if ours else kind in "WVu"


def by_symbols(given, work):
    prefix = install(given, work)
    headers = "".join(p.read_text() for p in prefix.rglob("*.hpp"))
    lines = run("nm", "--dynamic", "--defined-only", "--demangle", library_folder(prefix) / "libentente.so")
    symbols = [line.split(" ", 2)[1:] for line in lines.splitlines()]
    if not any(name.startswith("entente::Searcher::search(") for _, name in symbols):
        sys.exit("entente::Searcher::search is not offered")
    public_words = set(re.findall(r"\w+", headers))
    leaked = [name for kind, name in symbols if not is_public(kind, name, public_words)]
    if leaked:
        sys.exit("these should be hidden:\n" + "\n".join(leaked[:20]))


WAYS = {"cmake": by_cmake, "pkgconfig": by_pkgconfig, "embed": by_embedding, "symbols": by_symbols}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--shared", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        WAYS[given.way](given, pathlib.Path(work))


if __name__ == "__main__":
    main()
