"""What the safety tests share: a folder of documents, its index, and how it answers."""
import argparse
import contextlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile

TIMEOUT_SECONDS = 60
QUERIES = ["pact", "harbour AND minister", '"signed a pact"', "party:Aldermoor", "co* -fair", "date:2017",
           "sgned~", "river NEAR/5 bridge", "title:pact", "the OR a OR of", "no-such-word-at-all"]
WORDS = """pact harbour minister river bridge treaty supply goods fair council school hospital energy water rail
           company signed agreed opened closed talks memorandum partner county island market price export""".split()
PLACES = ["Aldermoor", "Brannock", "Talvia", "Norrmark", "Kwamba", "Sundmark", "Selwyn"]


class Failed(Exception):
    """A promise was broken."""


def require(holds, what):
    if not holds:
        raise Failed(what)


class Store:
    """Documents, their index and the programs."""

    def __init__(self, programs, folder):
        self.programs, self.folder = programs, pathlib.Path(folder)
        self.docs, self.index = self.folder / "docs", self.folder / "index"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8",
                            "TMPDIR": str(folder),
                            **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}}

    def command(self, program, *arguments):
        return [self.programs[program], *arguments, "--index", str(self.index)]

    def start(self, program, *arguments, **options):
        return subprocess.Popen(self.command(program, *arguments), env=self.environment, cwd=self.folder, **options)

    def run(self, program, *arguments, text="", environment=None):
        """A program that must end by itself: its status is never a signal."""
        done = subprocess.run(self.command(program, *arguments), input=text.encode(), capture_output=True,
                              timeout=TIMEOUT_SECONDS, check=False, env={**self.environment, **(environment or {})},
                              cwd=self.folder)
        require(done.returncode >= 0, f"{program} {arguments} died of signal {-done.returncode}")
        return done

    def update(self, *arguments):
        return self.run("indexer", "docs", "-q", *arguments)

    def is_whole(self):
        done = self.run("indexer", "verify")
        require(done.returncode in (0, 1), f"verify: {done.returncode} {done.stderr.decode()}")
        return done.returncode == 0

    def answers(self):
        """What the index says to the queries; None where there is none yet."""
        done = self.run("searcher", "--json", text="".join(query + "\n" for query in QUERIES))
        if b"no such index" in done.stderr or b"nothing has been indexed here yet" in done.stderr:
            return None
        require(done.returncode in (0, 1), f"searcher: {done.returncode} {done.stderr.decode()}")
        lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
        for line in lines:
            line.pop("ms")
        return lines

    def leftovers(self):
        """Names in the index folder that belong to no finished index."""
        one = [entry for entry in self.index.iterdir() if entry.name.startswith("generation-")][:1]
        # Of several databases each has a folder in the generation and a stub beside it.
        several = [entry for generation in one for entry in generation.iterdir() if entry.name.isdigit()]
        names = {entry.name for entry in self.index.iterdir()} - {"XAPIANDB", "lock"}
        names -= {generation.name for generation in one} | {f"XAPIANDB.{entry.name}" for entry in several}
        for folder in [*one, *several]:
            names |= {entry.name for entry in folder.iterdir() if entry not in several and
                      entry.suffix != ".glass" and entry.name not in ("iamglass", "checksums", "flintlock")}
        return names


def text_of(seed):
    """A document of a hundred words or so."""
    rng = random.Random(seed)
    place, other = rng.sample(PLACES, 2)
    body = " ".join(rng.choice(WORDS) for _ in range(rng.randrange(40, 160)))
    return (f"---\ntitle: {place} and {other} signed a pact\ndate: 2017-{rng.randrange(1, 13):02}-11\n"
            f"source: The {rng.choice(PLACES)} Post\n---\n{place} and {other} signed a pact. {body}.\n")


def write_documents(folder, numbers, edition=0):
    for number in numbers:
        path = folder / f"{number % 7}" / f"{number:04}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_of(number * 1000 + edition))


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def options(text):
    """A parser of what every test takes."""
    parser = argparse.ArgumentParser(description=text.split("\n", 1)[0])
    parser.add_argument("--indexer", required=True)
    parser.add_argument("--searcher", required=True)
    return parser


@contextlib.contextmanager
def new_store(given):
    """A store in a folder of its own, which goes at the end."""
    programs = {name: os.path.abspath(getattr(given, name)) for name in ("indexer", "searcher")}
    with tempfile.TemporaryDirectory(prefix="entente-safety-") as folder:
        yield Store(programs, folder)
