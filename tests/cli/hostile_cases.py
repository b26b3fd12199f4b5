"""Hostile text in every place that a document, a name or an argument has, through every output.

One folder holds it all; each row of CASES is one way to look at it. Whatever is shown must be inert:
valid UTF-8 without a character that a terminal or a spreadsheet obeys. See run_cli.py.
"""
import csv
import dataclasses
import io
import json
import os
import pty
import re
import select
import subprocess
import time
import unicodedata

from run_cli import TIMEOUT_SECONDS, Case, Do, Wrong

ESC, BEL, CSI, OSC = "\x1b", "\x07", "\x9b", "\x9d"
ATTACK = f"{ESC}]0;owned{BEL}{ESC}[2J{ESC}[5;45m{CSI}5;45m{OSC}8;;evil:x{BEL}\x00\x08\x7f\u202e\u2066\u2028"
SHOWS_AS_IS = "treaty "  # what every hostile value holds, so that a query finds it
FORMULAS = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "\uff1d1+1", "\uff20SUM(1)"]
MARKUP = "</script><script>alert('1')</script> \" onmouseover=\"alert(1)"
NAMES = ["a\nb", "tab\there", f"esc{ESC}[2J", "c1\x9b5m", "bidi\u202etxt", "-rf", "quote\"'", "=1+1", "a b ",
         b"caf\xe9", b"\xed\xa0\x80", b"\xc0\xaf", "\u2028", "<img onerror=x>", "javascript:alert(1)", "%1B[2J",
         "$(touch owned)"]
VALUES = [ATTACK + SHOWS_AS_IS, SHOWS_AS_IS + MARKUP, *(formula + " " + SHOWS_AS_IS for formula in FORMULAS)]

# What our own programs, and the line editor, say to a terminal.
OWN_CODES = re.compile(r"\x1b\[(?:[0-4]|3[0-7]|1;31)?m|\x1b\[(?:[0-9]*[CK]|\?2004[hl])|[\r\b\x07]")
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def record(number, value):
    """A line of a record file with the value wherever one may stand."""
    fields = {"id": f"{number} {value}", "title": value, "text": f"{value} was signed. {value}\n\nThe treaty.",
              "source": value, "author": value, "url": "javascript:alert(1)//" + value, "date": "2017-06-30",
              "parties": [value, {"name": value, "kind": "organisation", "role": value}], "language": value,
              "place": value, "topic": value, value: value}
    return json.dumps(fields)


def named(name):
    return os.fsencode(name) if isinstance(name, str) else name


def fill(folder):
    docs = os.fsencode(folder / f"do{ESC}[2J\u202ecs")
    os.mkdir(docs)
    contents = {name + ".txt" if isinstance(name, str) else name + b".txt":
                f"---\ntitle: {json.dumps(VALUES[number % len(VALUES)])}\nsource: {json.dumps(ATTACK)}\n"
                f"date: 2018-01-0{number % 9 + 1}\n---\nA treaty {ATTACK} was signed{number}.\n"
                for number, name in enumerate(NAMES)}
    contents["r.jsonl"] = "\n".join([*(record(*row) for row in enumerate(VALUES)),
                                     '{"id": "lone \\ud800", "title": "\\udfff treaty", "text": "A \\udc00 treaty."}',
                                     f'{{"id": "{ATTACK}', '{"id": "raw \x9b", "text": "A treaty \x80\x9b."}'])
    contents[f"bad{ESC}[2J.txt"] = b"\x00\x01\x02\x00" * 100
    contents["n.txt"] = "Number treaty.\n"
    contents["n.txt.meta.json"] = f'{{"title": "{ATTACK}'
    contents["entente.toml"] = f'[sources]\n"{ESC}[2J" = 3\nwrong = "{ESC}\n'
    for name, content in contents.items():
        with open(docs + b"/" + named(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    os.symlink(f"{ESC}[2J nowhere", docs + b"/dangling\x1b[2J.txt")


def check_inert(text, name):
    found = OBEYED.search(text)
    if found:
        begin, end = found.span()
        raise Wrong(f"{name} holds {found.group()!r}: {text[max(0, begin - 60):end + 20]!r}")


def lines_of(text):
    """Not as splitlines() has them, which ends a line at U+2028 as well."""
    return text.removesuffix("\n").split("\n")


def check_lines(text):
    check_inert(text, "stdout")


def check_json(text):
    check_inert(text, "stdout")
    for line in lines_of(text):
        json.loads(line)


def check_csv(text):
    check_inert(text.replace("\r\n", "\n"), "stdout")
    rows = list(csv.reader(io.StringIO(text)))
    if len(rows) < 2 or len({len(row) for row in rows}) != 1:
        raise Wrong(f"not a table of hits: {text}")
    for field in (field for row in rows for field in row):
        if unicodedata.normalize("NFKC", field)[:1] in ("=", "+", "-", "@", "\t", "\r", "\n") and field[:1]:
            raise Wrong(f"a formula: {field!r}")


def check_run(text):
    check_inert(text, "stdout")
    for line in lines_of(text):
        if len(line.split(" ")) != 6:
            raise Wrong(f"not a line of a run: {line!r}")


@dataclasses.dataclass
class Look:
    """A program whose output must be inert, `check` tells how for stdout; its messages must always be."""
    line: list
    check: object = check_lines
    stdin: str = ""
    statuses: tuple = (0,)
    least: int = 1  # characters that must have come

    def __call__(self, world):
        done = subprocess.run(world.command(self.line), input=self.stdin.encode("utf-8", "surrogateescape"),
                              capture_output=True, timeout=TIMEOUT_SECONDS, check=False, **world.options({}))
        out, said = (self.decoded(name, text) for name, text in (("stdout", done.stdout), ("stderr", done.stderr)))
        if done.returncode not in self.statuses:
            raise Wrong(f"exit status {done.returncode}: {out}{said}")
        if len(out) + len(said) < self.least:
            raise Wrong("says nothing")
        check_inert(said, "stderr")
        self.check(out)

    @staticmethod
    def decoded(name, text):
        try:
            return text.decode()
        except UnicodeDecodeError as error:
            raise Wrong(f"{name} is not UTF-8: {text[max(0, error.start - 60):error.end + 20]!r}") from error


@dataclasses.dataclass
class Typed:
    """A program on a terminal, to which keys are sent one line after the other."""
    line: list
    keys: list = dataclasses.field(default_factory=list)
    shows: str = ""

    def __call__(self, world):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(world.command(self.line), stdin=theirs, stdout=theirs, stderr=theirs,
                                   start_new_session=True, **world.options({"COLUMNS": "200", "PAGER": "cat"}))
        os.close(theirs)
        shown = b""
        try:
            for keys in self.keys:
                shown += self.read_until(ours, rb"> (?:\x1b\[[0-9;?]*[a-zA-Z])*$")
                os.write(ours, keys.encode())
            shown += self.read_until(ours, None)
        finally:
            process.kill()
            process.wait()
            os.close(ours)
        text = Look.decoded("the terminal", shown)
        check_inert(OWN_CODES.sub("", text), "the terminal")
        if self.shows not in text:
            raise Wrong(f"does not show {self.shows!r}: {text!r}")

    @staticmethod
    def read_until(terminal, end):
        """To the end of the program if `end` is None."""
        deadline, shown = time.monotonic() + TIMEOUT_SECONDS, b""
        while end is None or not re.search(end, shown):
            ready = select.select([terminal], [], [], max(0, deadline - time.monotonic()))[0]
            if not ready:
                raise Wrong(f"waits for ever after {shown!r}")
            try:
                chunk = os.read(terminal, 65536)
            except OSError:  # the program has ended
                chunk = b""
            if not chunk:
                if end is None:
                    return shown
                raise Wrong(f"ended: {shown!r}")
            shown += chunk
        return shown


DOCS = f"do{ESC}[2J\u202ecs"
INDEX = Look(["indexer", DOCS, "-v"], statuses=(1,))


def case(name, *steps):
    return Case("hostile text: " + name, {}, Do(fill), INDEX, *steps)


CASES = [
    case("lists and tables",
         Look(["searcher", "treaty", "-n", "100"]),
         Look(["searcher", "treaty", "-n", "100", "--all-copies", "--json"], check_json),
         Look(["searcher", "treaty", "-n", "100", "--all-copies", "--csv"], check_csv),
         Look(["searcher", "treaty", "-n", "100", "--files"]),
         Look(["searcher", "--trec-run", f"t{ESC} ag", "--topics", "/dev/stdin", "-n", "100"], check_run,
              stdin=f"q{ESC}\u202e 1\ttreaty\n"),
         Look(["searcher", "--json", f"treaty OR \"\x7f{CSI}\u202e\"~"], check_json),
         Look(["searcher", "--explain", f"party:\"{ATTACK.replace(chr(0), '')}\" treaty"])),
    case("a terminal", Typed(["searcher", "treaty", "-n", "100", "--all-copies"], shows="treaty"),
         Typed(["searcher", "treaty", "--files", "-n", "100"], shows=".txt"),
         Typed(["indexer", "inspect", DOCS], shows="treaty"), Typed(["indexer", "stats"], shows="documents"),
         Typed(["indexer", DOCS, "-v", "--rebuild"], shows="documents indexed")),
    case("the prompt",
         Typed(["searcher"], [
             "treaty\n", ":limit 100\n", ":copies on\n", ":why 1\n", ":show 2\n", ":like 3\n", ":explain party:=1\n",
             *(f":facet {field}\n" for field in "source party org person author year month lang".split()),
             ":timeline\n", ":sort -date\n",
             *(f"{begun}\t\t\x15:stats\n" for begun in ("party:", "source:", "author:", "tr", "saved:")),
             ":save treaty\n", ":saved\n", ":quit\n"], shows="treaty")),
    case("what the indexer says",
         Look(["indexer", "inspect", DOCS], statuses=(1,)),
         Look(["indexer", "inspect", DOCS, "--jsonl"], check_json, statuses=(1,)),
         Look(["indexer", DOCS, "-v", "--retry-failed"], statuses=(1,)),
         Look(["indexer", DOCS, "--rebuild", "--report", "/dev/stdout", "-q"], check_json, statuses=(1,)),
         Look(["indexer", "stats"]), Look(["indexer", "verify"])),
    case("wrong arguments",
         *(Look(line, statuses=(2,)) for line in [
             ["indexer", f"no{ESC}[2J\u202e\n"], ["indexer", b"no\xff\x9b"], ["indexer", f"--no{ESC}[2J"],
             ["indexer", DOCS, "--jobs", f"{ESC}[2J"], ["indexer", DOCS, "--index", DOCS],
             ["indexer", "stats", "--index", f"{ESC}[2J"], ["indexer", "eval", f"{ESC}[2J", DOCS],
             ["indexer", DOCS, "--exclude", f"[{ESC}", "--lang", f"{ESC}[2J"],
             ["searcher", "--index", f"no{ESC}[2J\u202e\n", "treaty"], ["searcher", "--index", b"no\xff\x9b", "treaty"],
             ["searcher", f"--no{ESC}[2J"], ["searcher", "--sort", f"{ESC}[2J", "treaty"],
             ["searcher", "--synonyms", f"{ESC}[2J", "treaty"], ["searcher", f"date:{ESC}[2J\u202e"],
             ["searcher", f"saved:{ESC}[2J"], ["searcher", "--strict", f"({ESC}[2J\u202e treaty"],
             ["searcher", "--topics", f"{ESC}[2J", "--trec-run", "x"],
             ["searcher", "--index", f"{ESC}[2J:99999", "treaty"], ["searcher", "--index", f"{ESC}.invalid:1", "treaty"]]),
         *(Look(["searcher", query], statuses=(0, 1, 2)) for query in [
             f"{ESC}[2J\u202e", b"\xff\x9b[2J", f"nix{ESC}]0;x{BEL} treaty", f"/{ESC}[/", f"party:\"{ESC}[2J\"~",
             f"tre{ESC}ty~", f"like:\"{ESC}[2J\""])),
]
