"""The engines that are compared: what each needs, how it is built and how it is asked.

Every engine gets the same documents, stores their texts, keeps positions and stems words. What it is
asked with answers lines KIND TAB QUERY by KIND TAB MILLISECONDS TAB HITS (tests/bench/ask.cpp).
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).resolve().parent
OMEGA = "/usr/lib/cgi-bin/omega/omega"
JARS = pathlib.Path("/usr/share/java")
TANTIVY = "@oxdev03/node-tantivy-binding-linux-x64-gnu"
RECOLL_CONFIGURATION = "topdirs = {files}\nindexstemminglanguages = english\nloglevel = 2\n"


@dataclass(frozen=True)
class Place:
    """Where things are: the input (corpus.py), a folder for this engine's index, the programs."""
    corpus: object
    index: pathlib.Path
    build: pathlib.Path  # a build of this project with the programs that measure
    npm: pathlib.Path  # the folder with node_modules


@dataclass(frozen=True)
class Engine:
    name: str
    language: str  # of its queries: a key of questions.SPELLINGS
    install: str  # what to type where it is missing
    is_there: object  # Place -> bool
    version: object  # Place -> text
    build: object  # Place -> commands, one after another; the first may be a function that sets up
    size: object = lambda place: place.index
    ask: object = None  # (Place, "plain" | "snippets") -> command; None: as another engine's index
    may_fail_with: tuple = ()
    environment: dict = field(default_factory=dict)


def first_line(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).strip().splitlines()[0]


def package(name):
    """Its version, where Debian's tools can tell."""
    if shutil.which("dpkg-query") is None:
        return name
    return first_line("dpkg-query", "-W", "-f", "${Package} ${Version}", name)


def bench(place, name):
    return place.build / "tests" / "bench" / name


def indexer(place, *options):
    return [[place.build / "indexer" / "indexer", place.corpus.path("mixed"), "--index",
             place.index, "--quiet", *options]]


def entente(name, *options, asked=False):
    return Engine(
        name=name, language="entente",
        install="cmake --preset release -DENTENTE_BUILD_BENCHMARKS=ON && "
                "cmake --build build/release --target indexer ask xapian_loop",
        is_there=lambda place: bench(place, "ask").exists(),
        version=lambda place: first_line(place.build / "indexer" / "indexer", "--version"),
        build=lambda place: indexer(place, *options),
        ask=(lambda place, shown: [bench(place, "ask"), "entente", place.index, shown])
        if asked else None,
        may_fail_with=(1,))  # 1: some files could not be read


def lucene_classpath(place):
    parts = ("core", "analyzers-common", "queryparser", "queries", "highlighter", "memory",
             "sandbox")
    jars = [jar for part in parts for jar in sorted(JARS.glob(f"lucene-{part}-8*.jar"))]
    return ":".join(map(str, [place.index.parent / "lucene-classes", *jars]))


def compile_lucene(place):
    classes = place.index.parent / "lucene-classes"
    subprocess.run(["javac", "-d", classes, "-cp", lucene_classpath(place),
                    HERE / "LuceneBench.java"], check=True)


def lucene(place, *arguments):
    return ["java", "-Xmx512m", "-cp", lucene_classpath(place), "LuceneBench", *arguments]


def with_spelling(place):
    """What the plain program is asked on: it corrects words by those of the index, which others need
    no table for. The time of building it does not count."""
    index = place.index.parent / "with-spelling"
    if not index.exists():
        subprocess.run([bench(place, "xapian_loop"), "--spelling", index,
                        place.corpus.path("records.jsonl")], check=True, stdout=subprocess.DEVNULL)
    return index


def configure_recoll(place):
    place.index.mkdir(parents=True)
    (place.index / "recoll.conf").write_text(
        RECOLL_CONFIGURATION.format(files=place.corpus.path("files").resolve()), encoding="utf-8")


def environment(engine, place):
    return os.environ | {"NODE_PATH": str(place.npm / "node_modules")} | engine.environment


ENGINES = [
    entente("Entente", asked=True),
    entente("Entente -j1", "-j1"),
    entente("Entente --writer xapian", "--writer", "xapian"),
    Engine(
        name="SQLite FTS5", language="fts5", install="python 3.11 with its sqlite3",
        is_there=lambda place: True,
        version=lambda place: sqlite3.sqlite_version,
        build=lambda place: [[sys.executable, HERE / "fts5.py", "build", place.index,
                              place.corpus.path("records.jsonl")]],
        ask=lambda place, shown: [sys.executable, HERE / "fts5.py", "ask", place.index, shown]),
    Engine(
        name="Tantivy", language="tantivy",
        install=f"npm install --prefix NPM {TANTIVY}@0.3.3 (and --npm NPM)",
        is_there=lambda place: (place.npm / "node_modules" / TANTIVY).exists(),
        version=lambda place: f"{TANTIVY} 0.3.3, Node.js {first_line('node', '--version')}",
        build=lambda place: [["node", HERE / "tantivy.js", "build", place.index,
                              place.corpus.path("records.jsonl")]],
        ask=lambda place, shown: ["node", HERE / "tantivy.js", "ask", place.index, shown]),
    Engine(
        name="Lucene", language="lucene", install="apt install liblucene8-java default-jdk-headless",
        is_there=lambda place: shutil.which("javac") and list(JARS.glob("lucene-core-8*.jar")),
        version=lambda place: package("liblucene8-java"),
        build=lambda place: [compile_lucene,
                             lucene(place, "build", place.index, place.corpus.path("records.tsv"))],
        ask=lambda place, shown: lucene(place, "ask", place.index, shown)),
    Engine(
        name="plain Xapian loop", language="xapian", install="apt install libxapian-dev",
        is_there=lambda place: bench(place, "xapian_loop").exists(),
        version=lambda place: package("libxapian30"),
        build=lambda place: [[bench(place, "xapian_loop"), place.index,
                              place.corpus.path("records.jsonl")]],
        ask=lambda place, shown: [bench(place, "ask"), "xapian", with_spelling(place), shown]),
    Engine(
        name="omindex", language="omega", install="apt install xapian-omega",
        is_there=lambda place: shutil.which("omindex") and os.path.exists(OMEGA),
        version=lambda place: package("xapian-omega"),
        build=lambda place: [lambda _: place.index.mkdir(parents=True),
                             ["omindex", "--db", place.index / "default", "--url", "file:/",
                              "--sample-size", "100M", place.corpus.path("files")]],
        size=lambda place: place.index / "default",
        ask=lambda place, shown: [sys.executable, HERE / "omega.py", OMEGA, place.index, shown]),
    Engine(
        name="recollindex", language="recoll", install="apt install recollcmd python3-recoll",
        is_there=lambda place: shutil.which("recollindex") and
        subprocess.run(["/usr/bin/python3", "-c", "import recoll.recoll"], check=False,
                       capture_output=True).returncode == 0,
        version=lambda place: package("recollcmd"),
        build=lambda place: [configure_recoll, ["recollindex", "-c", place.index]],
        size=lambda place: place.index / "xapiandb",
        ask=lambda place, shown: ["/usr/bin/python3", HERE / "recoll_ask.py", place.index, shown]),
]
