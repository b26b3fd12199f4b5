#!/usr/bin/env python3
"""Check that the labels, queries and judgements of the sample corpus fit its documents.

    check_corpus.py [CORPUS]      CORPUS: "corpus" beside this script's folder
                                  exit status: 0 all fits, 1 faults, 2 wrong usage

Every document has a label and every label a document; what a label says stands in the document, in
its sidecar file or in entente.toml; files have the encoding that their label claims; every query
has a judgement, and judgements name queries and documents that exist; there are as many documents
and queries as README.md says. Each fault is one line.
"""
import argparse
import collections
import json
import pathlib
import re
import sys
import unicodedata

SIDECAR = ".meta.json"
# Files that are no documents; entente.toml must ignore them.
BESIDE = ("README.md", "labels.jsonl", "queries.tsv", "qrels.txt")
KINDS = ("organisation", "government", "person")
DATE_KINDS = ("published", "event")
FIELDS = {"file", "title", "date", "date_kind", "source", "parties", "optional", "language",
          "boilerplate", "queries"}
ISO_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
NUMERALS = dict(zip("〇一二三四五六七八九", "0123456789"))


class Document:
    """A text that a label speaks of: the file (or record) and what is stated beside it."""

    def __init__(self, text, beside="", raw=None):
        self.text, self.raw = text, raw
        self.lines = set(re.split(r"\r\n|\r|\n", text))
        self.folded = squeeze(text)
        self.everything = squeeze(text + "\n" + beside)
        self.without_blanks = "".join(self.everything.split())

    def states(self, words):
        """True if the words occur, whatever the white space between them."""
        return squeeze(words) in self.everything or "".join(words.split()) in self.without_blanks


def squeeze(text):
    return " ".join(text.split())


def json_lines(path):
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_documents(corpus, encodings):
    """{id: Document} of all files that the indexer reads; undecodable ones are None."""
    documents = {}
    for path in sorted(path for path in corpus.rglob("*") if path.is_file()):
        name = path.relative_to(corpus).as_posix()
        if name in (*BESIDE, "entente.toml") or name.endswith(SIDECAR):
            continue
        if path.suffix == ".jsonl":
            for record in json_lines(path):
                documents[record["id"]] = record_document(record)
        else:
            documents[name] = file_document(path, encodings.get(name, "utf-8"))
    return documents


def record_document(record):
    beside = {key: value for key, value in record.items() if key != "text"}
    return Document(record["text"], json.dumps(beside, ensure_ascii=False))


def file_document(path, encoding):
    raw = path.read_bytes()
    sidecar = path.with_name(path.name + SIDECAR)
    beside = sidecar.read_text("utf-8") if sidecar.exists() else ""
    try:
        return Document(raw.decode(encoding).removeprefix("\ufeff"), beside, raw)
    except UnicodeDecodeError:
        return None


def is_utf8(raw):
    try:
        raw.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def check_rules(rules):
    for name in BESIDE:
        if "/" + name not in rules:
            yield f"entente.toml: does not ignore {name}"


def check_readme(readme, documents, queries):
    """A file that was cut short still fits together: what the README counts must be there."""
    for count, noun in ((len(documents), "documents"), (len(queries), "queries")):
        if f"{count} {noun}" not in readme:
            yield f"README.md: does not say that there are {count} {noun}"


def check_label(label, document, rules):
    """What is wrong with a label, as sentences. `rules`: all strings in entente.toml."""
    missing = FIELDS - label.keys()
    if missing:
        return [f"label without {', '.join(sorted(missing))}"]
    return [*check_encoding(label, document), *check_text(label, document, rules),
            *check_parties(label, document), *check_date(label, document),
            *check_label_queries(label, document)]


def check_encoding(label, document):
    encoding = label.get("encoding")
    if encoding and document.raw is not None and is_utf8(document.raw):
        yield f"said to be {encoding}, but valid as UTF-8"


def check_text(label, document, rules):
    if label["title"] is not None and not document.states(label["title"]):
        yield f"title does not occur: {label['title']!r}"
    if label["source"] is not None and not states_source(label["source"], document, rules):
        yield f"nothing states the source {label['source']!r}"
    for line in label["boilerplate"]:
        if line not in document.lines:
            yield f"no such line: {line!r}"
        elif line == label["title"]:
            yield "the title is among the boilerplate"
    for line, times in collections.Counter(label["boilerplate"]).items():
        if times > 1:
            yield f"boilerplate line given twice: {line!r}"


def states_source(source, document, rules):
    """True if the document names its source, in any case, or a rule of the user's gives it."""
    return source in rules or squeeze(source).casefold() in document.everything.casefold()


def check_parties(label, document):
    owner = {}
    for number, party in enumerate(label["parties"]):
        names = [party["name"], *party["aliases"]]
        if party["kind"] not in KINDS:
            yield f"{party['name']!r} is of no known kind: {party['kind']!r}"
        if not any(map(document.states, names)):
            yield f"party does not occur: {party['name']!r}"
        for name in party["aliases"]:
            if not document.states(name):
                yield f"alias does not occur: {name!r}"
        for name in names:
            if name.casefold() in owner:
                yield f"name given twice: {name!r}"
            owner[name.casefold()] = number
    for name in label["optional"]:
        if not document.states(name):
            yield f"optional name does not occur: {name!r}"
        if name.casefold() in owner:
            yield f"both optional and a party: {name!r}"


def check_date(label, document):
    date, kind, support = label["date"], label["date_kind"], label.get("date_support")
    if date is None:
        if kind is not None or support is not None:
            yield "no date, but a kind or support of one"
        return
    parts = ISO_DATE.fullmatch(date)
    if not parts or kind not in DATE_KINDS or not support:
        yield f"date, kind or support is not well formed: {date!r}, {kind!r}, {support!r}"
        return
    for piece in support.split(" ... "):
        if not document.states(piece):
            yield f"what supports the date does not occur: {piece!r}"
    digits = "".join(NUMERALS.get(c, c) for c in unicodedata.normalize("NFKC", support))
    if parts[1] not in digits:
        yield f"the year of {date} is not in {support!r}"


def check_label_queries(label, document):
    if not 1 <= len(label["queries"]) <= 3:
        yield "needs one to three queries"
    for query in label["queries"]:
        if query["phrase"] and squeeze(query["q"]).casefold() not in document.folded.casefold():
            yield f"phrase does not occur: {query['q']!r}"


def check_coverage(labels, documents):
    """Labels against documents, both ways."""
    counts = collections.Counter(label["file"] for label in labels)
    for name, times in counts.items():
        if name not in documents:
            yield f"labels.jsonl: no document {name!r}"
        if times > 1:
            yield f"labels.jsonl: {name!r} is labelled {times} times"
    for name in documents.keys() - counts.keys():
        yield f"{name}: document without a label"
    for label in labels:
        if "duplicate_of" in label and label["duplicate_of"] not in documents:
            yield f"{label['file']}: copy of an unknown document {label['duplicate_of']!r}"


def read_queries(path):
    """({qid: query}, faults) of a file with one `qid TAB query` a line."""
    queries, faults = {}, []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        qid, tab, query = line.partition("\t")
        if not tab or not qid or not query.strip() or qid in queries:
            faults.append(f"{path.name}:{number}: not a new id, a tab and a query")
        queries[qid] = query
    return queries, faults


def read_judgements(path):
    """({qid: {docid: grade}}, faults) of TREC judgements, `qid 0 docid grade` a line."""
    judged, faults = collections.defaultdict(dict), []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        cells = line.split()
        if len(cells) != 4 or not cells[3].isdigit() or cells[2] in judged[cells[0]]:
            faults.append(f"{path.name}:{number}: not a new judgement: qid 0 docid grade")
            continue
        judged[cells[0]][cells[2]] = int(cells[3])
    return judged, faults


def check_judgements(queries, judged, documents):
    for qid in judged.keys() - queries.keys():
        yield f"qrels.txt: no query {qid!r}"
    for qid, grades in judged.items():
        for name in grades.keys() - documents.keys():
            yield f"qrels.txt: query {qid} names an unknown document {name!r}"
    for qid, query in queries.items():
        relevant = [documents[name] for name, grade in judged.get(qid, {}).items()
                    if grade > 0 and documents.get(name)]
        if not relevant:
            yield f"queries.tsv: nothing is relevant to {qid}: {query}"
        for phrase in re.findall(r'(?<![:\w-])"([^"]+)"(?!~)', query):
            if not any(phrase.casefold() in document.folded.casefold() for document in relevant):
                yield f"queries.tsv: no document relevant to {qid} has the phrase {phrase!r}"


def check_corpus(corpus):
    """All faults of a corpus, and how much there is in it."""
    rules = re.findall(r'"([^"\n]*)"', (corpus / "entente.toml").read_text("utf-8"))
    labels = json_lines(corpus / "labels.jsonl")
    encodings = {label["file"]: label["encoding"] for label in labels if "encoding" in label}
    documents = read_documents(corpus, encodings)
    faults = [f"{name}: not in the encoding of its label, or UTF-8 where none is given"
              for name, document in documents.items() if document is None]
    faults += check_rules(rules)
    faults += check_coverage(labels, documents)
    for label in labels:
        if documents.get(label["file"]):
            faults += [f"{label['file']}: {fault}"
                       for fault in check_label(label, documents[label["file"]], rules)]
    queries, query_faults = read_queries(corpus / "queries.tsv")
    judged, judgement_faults = read_judgements(corpus / "qrels.txt")
    faults += query_faults + judgement_faults
    faults += check_judgements(queries, judged, documents)
    faults += check_readme((corpus / "README.md").read_text("utf-8"), documents, queries)
    return faults, f"{len(documents)} documents, {len(labels)} labels, {len(queries)} queries"


def main():
    beside = pathlib.Path(__file__).resolve().parent.parent / "corpus"
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=pathlib.Path, default=beside, metavar="CORPUS")
    faults, size = check_corpus(parser.parse_args().corpus)
    for fault in sorted(faults):
        print(fault)
    print(f"{size}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
