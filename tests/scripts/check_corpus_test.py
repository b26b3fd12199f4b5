#!/usr/bin/env python3
"""check_corpus.py keeps quiet about a corpus that fits and finds one planted fault of every kind."""
import json
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "check_corpus.py"

LABEL = {
    "file": "post/pact.txt", "title": "Ann and Bob sign", "date": "2017-06-30", "date_kind": "published",
    "date_support": "30 June 2017", "source": "The Post",
    "parties": [{"name": "Ann Ltd", "aliases": ["Ann"], "kind": "organisation"}], "optional": ["Bob"],
    "language": "en", "boilerplate": ["Share"], "queries": [{"q": "have signed", "phrase": True}],
}
RECORD = {**LABEL, "file": "r1", "date_support": "2017-06-30", "boilerplate": []}
TEXT = "THE POST\nAnn and Bob sign\n30 June 2017\nAnn Ltd and Bob have\nsigned.\nShare\n"
FITTING = {
    "entente.toml": 'ignore = ["/README.md", "/labels.jsonl", "/queries.tsv", "/qrels.txt"]\n',
    "README.md": "2 documents and 1 queries.\n",
    "post/pact.txt": TEXT,
    "post/pact.txt.meta.json": "{}",
    "records.jsonl": json.dumps({"id": "r1", "title": "Ann and Bob sign", "date": "2017-06-30",
                                 "source": "The Post", "text": "Ann Ltd and Bob have signed."}),
    "queries.tsv": 'q1\t"have signed" party:"Ann Ltd"\n',
    "qrels.txt": "q1 0 post/pact.txt 2\nq1 0 r1 1\n",
    "labels.jsonl": [LABEL, RECORD],
}


def party(**changes):
    return {"parties": [{**LABEL["parties"][0], **changes}]}


# A fault of a label: name, what is changed in it, words of the message.
LABEL_FAULTS = [
    ("title", {"title": "Ann and Eve sign"}, "title does not occur"),
    ("source", {"source": "The Times"}, "nothing states the source"),
    ("party", party(name="Eve", aliases=[]), "party does not occur"),
    ("alias", party(aliases=["Eve"]), "alias does not occur"),
    ("alias twice", party(aliases=["Ann", "ANN"]), "name given twice"),
    ("kind", party(kind="animal"), "no known kind"),
    ("optional", {"optional": ["Eve"]}, "optional name does not occur"),
    ("optional party", {"optional": ["Ann"]}, "both optional and a party"),
    ("line", {"boilerplate": ["Shar"]}, "no such line"),
    ("line twice", {"boilerplate": ["Share", "Share"]}, "given twice"),
    ("title as line", {"boilerplate": ["Ann and Bob sign"]}, "title is among"),
    ("month 13", {"date": "2017-13-30"}, "not well formed"),
    ("support", {"date_support": "1 June 2017"}, "supports the date does not occur"),
    ("year", {"date": "2016-06-30"}, "the year of 2016-06-30"),
    ("date without kind", {"date_kind": None}, "not well formed"),
    ("kind without date", {"date": None}, "no date, but"),
    ("phrase", {"queries": [{"q": "has signed", "phrase": True}]}, "phrase does not occur"),
    ("no query", {"queries": []}, "one to three queries"),
    ("encoding", {"encoding": "cp1252"}, "valid as UTF-8"),
    ("copy", {"duplicate_of": "none.txt"}, "copy of an unknown document"),
    ("file", {"file": "none.txt"}, "no document 'none.txt'"),
]
# A fault of a file: name, the file, its new content, words of the message.
FILE_FAULTS = [
    ("no label", "new.txt", "New.", "new.txt: document without a label"),
    ("not UTF-8", "post/pact.txt", TEXT.encode() + b"\xff", "not in the encoding"),
    ("labelled twice", "labels.jsonl", [LABEL, RECORD, LABEL], "labelled 2 times"),
    ("not ignored", "entente.toml", 'ignore = ["/README.md", "/labels.jsonl", "/qrels.txt"]\n', "does not ignore queries.tsv"),
    ("documents cut", "README.md", "3 documents and 1 queries.\n", "does not say that there are 2 documents"),
    ("queries cut", "README.md", "2 documents and 2 queries.\n", "does not say that there are 1 queries"),
    ("query line", "queries.tsv", FITTING["queries.tsv"] + "q2 no tab\n", "queries.tsv:2: "),
    ("judgement line", "qrels.txt", FITTING["qrels.txt"] + "q1 0 r1\n", "qrels.txt:3: "),
    ("judged twice", "qrels.txt", FITTING["qrels.txt"] + "q1 0 r1 0\n", "qrels.txt:3: "),
    ("unknown query", "qrels.txt", FITTING["qrels.txt"] + "q9 0 r1 1\n", "no query 'q9'"),
    ("unknown document", "qrels.txt", FITTING["qrels.txt"] + "q1 0 none.txt 1\n", "unknown document 'none.txt'"),
    ("nothing relevant", "queries.tsv", FITTING["queries.tsv"] + "q2\tsigned\n", "nothing is relevant to q2"),
    ("phrase nowhere", "queries.tsv", 'q1\t"has signed"\n', "has the phrase 'has signed'"),
]


def content(value):
    """Bytes of a file: given, as text, or as one JSON object a line."""
    if isinstance(value, list):
        value = "".join(json.dumps(line) + "\n" for line in value)
    return value if isinstance(value, bytes) else value.encode()


def check(files):
    """Status and output of the script over a corpus of these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, value in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content(value))
        done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


def main():
    failures = []
    status, output = check(FITTING)
    if status != 0 or "2 documents, 2 labels, 1 queries, 0 faults" not in output:
        failures.append(f"fitting corpus: status {status}\n{output}")
    planted = [(name, "labels.jsonl", [{**LABEL, **changes}, RECORD], words)
               for name, changes, words in LABEL_FAULTS] + FILE_FAULTS
    for name, file, value, words in planted:
        status, output = check({**FITTING, file: value})
        if status != 1 or words not in output or "Traceback" in output:
            failures.append(f"{name}: status {status}, expected .. {words} ..; got\n{output}")
    print("\n".join(failures) or f"{len(planted)} faults found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
