"""What indexer says and does; see run_cli.py."""
import json
import os
import shutil
import signal

from run_cli import Case, Do, Interrupt, Locked, Run, Watching, Write, options_in_manual

PACT = "---\ntitle: A pact\ndate: 2017-06-30\nsource: The Paper\n---\nShanghai and Microsoft signed a pact.\n"
FAIR = "The book fair opened on Monday.\n\nMany visitors came.\n"
TWO = {"docs/pact.txt": PACT, "docs/fair.txt": FAIR}
KEYS = ["file", "title", "date", "date_kind", "source", "parties", "language", "boilerplate", "text", "authors", "place", "amounts"]


def records(number):
    return "".join(json.dumps({"id": str(i), "title": f"Pact {i}", "text": f"Party {i} signed a pact with "
                               f"party {i + 1} on the supply of goods. " * 20}) + "\n" for i in range(number))


def is_stated_pact(out):
    page = json.loads(out)
    assert list(page) == KEYS, list(page)
    assert (page["title"], page["date"], page["date_kind"], page["source"]) == (
        "A pact", "2017-06-30", "published", "The Paper"), page
    assert "signed a pact" in page["text"] and "title:" not in page["text"], page


def has_nulls(out):
    page = json.loads(out)
    assert list(page) == KEYS and page["file"] == "short.txt", page
    assert all(page[key] is None for key in ("title", "date", "date_kind", "source")), page
    assert page["parties"] == [] and page["boilerplate"] == [] and page["text"] == "Only this.", page


def report_says(**expected):
    def check(folder):
        report = json.loads((folder / "report.json").read_text())
        got = {key: report[key] for key in expected}
        assert got == expected, got
    return Do(check)


def snapshot(folder):
    """Names, sizes and times of an index."""
    return {p: (p.stat().st_size, p.stat().st_mtime_ns) for p in (folder / "entente.index").rglob("*")
            if p.is_file()}


def make_hostile(folder):
    docs = os.fsencode(folder / "docs")
    os.mkfifo(docs + b"/pipe.txt")
    os.symlink(b"..", docs + b"/round")
    os.symlink(b"nowhere.txt", docs + b"/dangling.txt")
    for name, content in ((b"caf\xe9.txt", b"A pact with a caf\xe9."), (b"\x1b[2J.txt", b"Escape."),
                          (b"line.txt", b"pact " * 1_000_000), (b"broken.txt", b"A \xff\xfe\xfa pact \xe2\x82")):
        with open(docs + b"/" + name, "wb") as file:
            file.write(content)


def flip_a_byte(folder):
    """In the data of a document."""
    path = next(folder.glob("entente.index/generation-*/docdata.glass"))
    data = bytearray(path.read_bytes())
    place = data.index(b"docs/pact.txt")
    data[place] ^= 1
    path.write_bytes(data)


def lead_elsewhere(world):
    """As those do who put a new version in place at once."""
    os.symlink("v2", world.folder / "next")
    os.rename(world.folder / "next", world.folder / "current")


def write_in_pieces(world):
    with open(world.folder / "docs/new.txt", "w", encoding="ascii") as file:
        for piece in ("A text ", "that comes ", "piece by piece."):
            file.write(piece)
            file.flush()


class Unchanged:
    """A step that must leave the index as it was."""

    def __init__(self, step):
        self.step, self.line = step, step.line

    def __call__(self, world):
        before = snapshot(world.folder)
        self.step(world)
        assert before and snapshot(world.folder) == before, "the index has changed"


CASES = [
    Case("the first run indexes, the second finds nothing to do", TWO,
         Run("indexer docs", out=["2 documents indexed: 2 new, 0 replaced", "2 files"], err="index: entente.index"),
         Unchanged(Run("indexer docs", out_is="nothing to do: 2 documents unchanged\n"))),
    Case("changed files are replaced, new ones added, vanished ones dropped", TWO,
         Run("indexer docs"),
         Write("docs/fair.txt", "The fair has closed for good."),
         Write("docs/new.md", "# News\n\nA third text."),
         Do(lambda folder: os.remove(folder / "docs/pact.txt")),
         Run("indexer docs", out="1 new, 1 replaced; 0 unchanged, 1 removed"),
         Run("indexer stats", out=["2 from 2 files", "copies        0 (0 %) of 0 stories\n"])),
    Case("what lies elsewhere is not dropped", {**TWO, "other/a.txt": FAIR},
         Run("indexer docs other", out="3 new"),
         Do(lambda folder: os.remove(folder / "docs/pact.txt")),
         Run("indexer other", out="nothing to do"),
         Run("indexer docs", out="1 removed")),
    Case("a dry run says what would be done and writes nothing", TWO,
         Run("indexer docs --dry-run", out="2 documents to index: 2 new"),
         Do(lambda folder: None if not (folder / "entente.index").exists() else 1 / 0),
         Run("indexer docs"),
         Write("docs/fair.txt", "Another text."),
         Unchanged(Run("indexer docs --dry-run", out="1 document to index: 0 new, 1 replaced"))),
    Case("rebuild indexes everything anew", TWO,
         Run("indexer docs"), Run("indexer docs --rebuild", out="2 documents indexed")),
    Case("a database is written by either writer, and stats tells by which", TWO,
         Run("indexer docs"), Run("indexer stats", out="glass, format"),
         Run("indexer docs --rebuild --writer xapian"), Run("indexer stats", out="xapian, format"),
         Write("docs/fair.txt", "Another text."),
         Run("indexer docs"), Run("indexer stats", out="xapian, format"),
         Run("indexer docs --rebuild --writer glass"), Run("indexer stats", out="glass, format")),
    Case("an index of several databases is updated and searched as one", TWO,
         Run("indexer docs --shards 3", out="2 documents indexed"),
         Run("searcher --files pact", out="docs/pact.txt"),
         Run("indexer stats", out=["documents", "in 3 databases"]),
         Run("indexer docs", out="nothing to do"),
         Write("docs/pact.txt", "Another treaty was signed."),
         Run("indexer docs", out="1 replaced"),
         Run("searcher --files treaty", out="docs/pact.txt"),
         Run("searcher --files pact", status=1),
         Run("indexer verify", status=0),
         Run("indexer docs --shards 2", status=2, err="--rebuild"),
         Run("indexer docs --shards 0", status=2),
         Run("indexer docs --shards 2 --rebuild", out="2 documents indexed"),
         Run("indexer stats", out="in 2 databases")),
    Case("files that fail are named by cause, and the rest is indexed",
         {**TWO, "docs/a.bin.txt": b"\x00\x01\x02\x00" * 100, "docs/big.txt": "word " * 300_000},
         Run("indexer docs --max-file-mb 1", status=1, out="2 documents indexed",
             err=["2 failures\n", "not text (1): docs/a.bin.txt", "too large (1): docs/big.txt"]),
         Run("indexer docs --max-file-mb 1 -q", status=1, out_is="", err="2 failures (2 known",
             err_lacks="index: entente.index"),
         Run("indexer docs --max-file-mb 1 -v", status=1, err="    docs/big.txt: "),
         Run("indexer docs --max-file-mb 101", status=2, err="a number from 1 to 100"),
         Run("indexer stats", out=["failures      2\n", "too large (1): docs/big.txt"])),
    Case("a failed file is remembered, and read again once it has changed or that is asked for",
         {**TWO, "docs/a.bin.txt": b"\x00\x01\x02\x00" * 100, "docs/b.bin.txt": b"\x00\x01\x02\x00" * 100},
         Run("indexer docs", status=1, out="2 documents indexed", err="2 failures\n"),
         Unchanged(Run("indexer docs", status=1, out_is="nothing to do: 2 documents unchanged\n",
                       err=["2 failures (2 known from before and not tried again: --retry-failed)\n", "docs/a.bin.txt"])),
         Unchanged(Run("indexer docs --retry-failed", status=1, out="2 files, 800 B", err="2 failures\n")),
         Write("docs/a.bin.txt", "Now a text."),
         Run("indexer docs", status=1, out="1 document indexed: 1 new",
             err=["1 failure (1 known from before", "docs/b.bin.txt"], err_lacks="a.bin.txt")),
    Case("documents of vanished files are kept if that is asked for", TWO,
         Run("indexer docs"),
         Do(lambda folder: os.remove(folder / "docs/pact.txt")),
         Unchanged(Run("indexer docs --keep", out_is="nothing to do: 1 document unchanged; 1 of vanished files kept\n")),
         Run("searcher --files pact", out="pact.txt"),
         Run("indexer docs --keep --prune", status=2, err="--prune"),
         Run("indexer docs --keep --rebuild", status=2, err="--rebuild"),
         Run("indexer docs --prune", out="1 removed")),
    Case("of thousands of bad records each is counted, then and later",
         {"docs/r.jsonl": "no record\n" * 3000 + '{"text": ""}\n' * 2000},
         Run("indexer docs", status=1, err=["2,000 passed over", "3,000 failures", "not a record (3,000)"]),
         Run("indexer stats", out="failures      3,000\n"),
         Run("indexer docs", status=1, err="3,000 failures (3,000 known")),
    Case("other formats and empty files are passed over, which is no failure",
         {**TWO, "docs/a.pdf": b"%PDF-1.4", "docs/empty.txt": ""},
         Run("indexer docs", err=["2 passed over", "unknown format (1): docs/a.pdf"])),
    Case("hostile files do no harm", TWO,
         Do(make_hostile),
         Run("indexer docs -v", status=1, out="6 documents indexed",
             err=["1 failure\n", "dangling link (1)", "2 passed over", "not a regular file (1)", "link loop (1)"],
             err_lacks="\x1b"),
         Unchanged(Run("indexer docs", status=1, out="nothing to do")),
         Run("indexer inspect docs --jsonl", status=1, out=["caf%E9.txt", "%1B[2J.txt"], out_lacks="\x1b")),
    Case("a bad record is a failure by itself",
         {"docs/r.jsonl": '{"id": "1", "text": "A pact."}\n{"id": "2", \n{"id": "3", "text": "A fair."}\n'},
         Run("indexer docs", status=1, out="2 documents indexed", err="(1): docs/r.jsonl:2")),
    Case("mistakes in entente.toml are warnings with their line",
         {**TWO, "docs/entente.toml": 'ignore = []\nsauce = "x"\n'},
         Run("indexer docs", err=["warning: docs/entente.toml:2:", "sauce"])),
    Case("exclude passes over", {**TWO, "docs/old/a.txt": FAIR},
         Run("indexer docs --exclude old --exclude 'f*.txt'", out="1 document indexed")),
    Case("the index may lie inside the folder", TWO,
         Run("indexer ."), Run("indexer .", out="nothing to do: 2 documents unchanged")),
    Case("the report", TWO,
         Run("indexer docs --report report.json"),
         report_says(version=1, index="entente.index", dry_run=False, added=2, wrote=True, failures=[]),
         Run("indexer docs --report report.json"),
         report_says(added=0, unchanged=2, wrote=False),
         Run("indexer docs --report no/such/report.json", status=2, err="no/such/report.json")),
    Case("the index is named by --index, else by the environment", TWO,
         Run("indexer docs", env={"ENTENTE_INDEX": "by-env"}, err="index: by-env"),
         Run("indexer docs --index by-option", env={"ENTENTE_INDEX": "by-env"}, err="index: by-option"),
         Do(lambda folder: [os.stat(folder / n / "XAPIANDB") for n in ("by-env", "by-option")])),
    Case("wrong usage", TWO,
         Run("indexer", status=2, err=["name the files", "--help"]),
         Run(["indexer", ""], status=2, err="name the files"),
         Run("indexer docs --rebiuld", status=2, err=["--rebiuld", "--rebuild"]),
         Run("indexer docs --jobs 0", status=2, err="from 1 to"),
         Run("indexer docs --jobs many", status=2, err="many"),
         Run("indexer docs --writer lucene", status=2, err="glass or xapian"),
         Run("indexer docs --lang English", status=2, err="such as en"),
         Run("indexer docs -q -v", status=2, err="contradict"),
         Run("indexer stats docs", status=2, err="--index"),
         Run("indexer inspect", status=2, err="name the files"),
         Run("indexer docs no-such-folder", status=2, err="no-such-folder")),
    Case("help and version go to stdout", {},
         Run("indexer --help", out=["Usage: indexer PATH...", "--rebuild", "Exit status"]),
         Run("indexer inspect --help", out="Usage: indexer inspect"),
         Run("indexer eval --help", out="Usage: indexer eval LABELS PATH..."),
         Run("indexer stats -h", out="Usage: indexer stats"),
         Run("indexer verify --help", out="Usage: indexer verify"),
         Run("indexer --version", out="indexer (entente) ")),
    Case("the manual page knows every option", {},
         *(Run(f"indexer {command} --help", check=options_in_manual("indexer")) for command in ("", "inspect", "eval", "stats", "verify"))),
    Case("a folder that is no index is left alone", {**TWO, "entente.index/letter.txt": "Dear all"},
         Run("indexer docs", status=2, err="entente.index"),
         Run("indexer stats", status=2, err="entente.index"),
         Do(lambda folder: os.stat(folder / "entente.index/letter.txt"))),
    Case("no index, no stats", {}, Run("indexer stats", status=2, err="entente.index")),
    Case("verify tells a whole index from a damaged one", TWO,
         Run("indexer docs"),
         Unchanged(Run("indexer verify", out="whole: 2 documents from 2 files, ", err="index: entente.index")),
         Do(flip_a_byte),
         Run("indexer verify", status=1, out=["docdata.glass: bytes 0 to 8191 are not as written", "document 2: ",
                                              "damaged: 2 places", "--rebuild"]),
         Run("indexer docs --rebuild"), Run("indexer verify", out="whole: 2 documents"),
         Run("indexer verify docs", status=2, err="--index"),
         Run("indexer verify --index nowhere", status=2, err="no such index"),
         Run("indexer verify --index docs", status=2, err="not an index")),
    Case("a damaged stub is told, and mended by a rebuild", TWO,
         Run("indexer docs"), Write("entente.index/XAPIANDB", "nonsense"),
         Run("indexer verify", status=1, out="XAPIANDB is damaged"),
         Run("searcher pact", status=2, err="XAPIANDB is damaged; index again with `indexer --rebuild`"),
         Run("indexer docs", status=2, err="XAPIANDB is damaged"),
         Run("indexer docs --rebuild", out="2 documents indexed"),
         Run("indexer verify", out="whole: 2 documents")),
    Case("watch takes in what changes, and ends with the index whole", TWO,
         Watching("indexer docs --watch", [
             (lambda world: None, "watching; Ctrl-C ends it"),
             (Write("docs/new.txt", "A third text on treaties."), "1 document indexed: 1 new, 0 replaced"),
             (write_in_pieces, "1 document indexed: 0 new, 1 replaced"),
             (Write("docs/deep/er/far.txt", "A fourth text."), "1 document indexed: 1 new"),
             (Write("docs/deep/er/further.txt", "A fifth text."), "1 document indexed: 1 new"),
             (Do(lambda folder: os.rename(folder / "docs/deep", folder / "docs/depth")), "2 new, 0 replaced; 3 unchanged, 2 removed"),
             (Write("docs/depth/er/last.txt", "A sixth text."), "1 new"),
             (Write("docs/bad.txt", b"\x00\x01\x02\x00" * 100), "1 failure: docs/bad.txt (not text)"),
             (Do(lambda folder: os.remove(folder / "docs/bad.txt")), "0 documents indexed"),
             (Do(lambda folder: shutil.rmtree(folder / "docs/depth")), "3 removed"),
             (Do(lambda folder: os.rename(folder / "docs", folder / "away")), "no such file or folder"),
             (Do(lambda folder: os.rename(folder / "away", folder / "docs")), ""),
             (Write("docs/again.txt", "A last text."), "1 new")]),
         Run("indexer verify", out="whole: 4 documents"),
         Run("searcher --files piece", out="new.txt"),
         Run("indexer docs", out="nothing to do: 4 documents unchanged"),
         Run("indexer docs --watch --dry-run", status=2, err="--dry-run")),
    Case("watch waits for the folders above a path, and follows links", {"top/docs/a.txt": "A pact.", "v1/b.txt": "A fair.",
                                                                        "v2/c.txt": "A treaty."},
         Do(lambda folder: os.symlink("v1", folder / "current")),
         Watching("indexer top/docs current --watch", [
             (lambda world: None, "watching"),
             (Do(lambda folder: shutil.rmtree(folder / "top")), "no such file or folder"),
             (Write("top/docs/new.txt", "A new pact."), "1 new"),
             (lead_elsewhere, "1 new"),
             (Write("v2/d.txt", "Another treaty."), "1 new")]),
         Run("searcher --files treaty", out_is="current/c.txt\ncurrent/d.txt\n")),
    Case("watch sees files that are named, changes in an index folder aside, and ends by SIGTERM", TWO,
         Watching("indexer . docs/pact.txt --watch", [
             (lambda world: None, "watching"),
             (Write("docs/pact.txt", "No pact."), "0 new, 1 replaced")], sign=signal.SIGTERM),
         Run("indexer verify", out="whole: 2 documents")),
    Case("a second writer is refused", TWO,
         Run("indexer docs"),
         Locked("entente.index/lock", Run("indexer docs", status=3, err=[f"another writer is at work (process {os.getpid()})"]))),
    Case("Ctrl-C stops and leaves the index as it was", {**TWO, "more/r.jsonl": records(4000)},
         Run("indexer docs"),
         Unchanged(Interrupt("indexer docs more -j 1", after="index:", status=2, err="as it was")),
         Run("indexer docs", out="nothing to do: 2 documents unchanged")),
    Case("inspect shows values and where they come from", TWO,
         Run("indexer inspect docs/pact.txt",
             out=["docs/pact.txt\n", "title     A pact\n", "2017-06-30 published   line 3, stated at the head of the file\n",
                  "source    The Paper   line 4, stated at the head", "date: ⟦2017-06-30⟧",
                  "     5 | ---\n"]),
         Run("indexer inspect docs/pact.txt --color always", out="\x1b[", out_lacks="⟦"),
         Do(lambda folder: None if not (folder / "entente.index").exists() else 1 / 0)),
    Case("inspect --jsonl has the promised keys, null where there is nothing", {**TWO, "short.txt": "Only this."},
         Run("indexer inspect docs/pact.txt --jsonl", check=is_stated_pact, err_lacks="index:"),
         Run("indexer inspect short.txt --jsonl", check=has_nulls)),
    Case("inspect goes on after a failure", {**TWO, "docs/a.txt": b"\x00\x01" * 100},
         Run("indexer inspect docs --jsonl", status=1, out=['"A pact"', '"fair.txt"'], err="docs/a.txt")),
    Case("eval holds what is read against labels, and lists what differs",
         {**TWO, "labels.jsonl": '{"file": "pact.txt", "title": "A pact", "date": "2017-06-30", "source": "The Paper", '
                                 '"language": "en"}\n{"file": "fair.txt", "title": "Fair", "language": "en"}\n'},
         Run("indexer eval labels.jsonl docs", out=["all      2   1.000 1.000   1.000   0.500   1.000", "\nen       2"],
             out_lacks="fair.txt"),
         Run("indexer eval labels.jsonl docs --errors", out="fair.txt\ttitle\twanted Fair, got nothing\n"),
         Run("indexer eval labels.jsonl docs/fair.txt", out="all      2   0.500 -",
             err="1 label without a document, scored as nothing found: pact.txt\n"),
         Write("docs/new.txt", "Another text."),
         Run("indexer eval labels.jsonl docs", err="1 document without a label, passed over: new.txt\n"),
         Write("docs/bad.txt", b"\x00\x01" * 100),
         Run("indexer eval labels.jsonl docs", status=1, out="all      2", err="docs/bad.txt")),
    Case("eval without labels that fit", {**TWO, "other.jsonl": '{"file": "x"}\n', "broken.jsonl": "{}\n"},
         Run("indexer eval other.jsonl docs", status=2, out_is="", err=["no document has a label", "other.jsonl"]),
         Run("indexer eval broken.jsonl docs", status=2, err=["line 1", "broken.jsonl"]),
         Run("indexer eval none.jsonl docs", status=2, err="none.jsonl"),
         Run("indexer eval other.jsonl", status=2, err="name the file with the labels")),
    Case("no control character of a file reaches the terminal", {"docs/a.txt": "A \x1b[2Jpact\u202e was signed."},
         Run("indexer inspect docs/a.txt --color never", out="pact", out_lacks=["\x1b", "\u202e"])),
    Case("progress is drawn on a terminal and wiped", {"docs/r.jsonl": records(500)},
         Run("indexer docs", terminal=True, out=["scanning", "\r\x1b[K", "500 documents indexed"]),
         Run("indexer docs --rebuild", out="500 documents", err_lacks="\r")),
]
