"""The documents that every engine is given, each in the form it takes.

DATA is a folder of record files, .jsonl or .jsonl.gz: lines {"id", "title", "text", "date", ..}.
From them stand in the input folder, each holding all documents:

    mixed/          press-releases/ID.txt and reuters-21578.jsonl: files and records, for Entente
    files/          SET/ID.txt, for engines that read files alone
    records.jsonl   for programs that read records
    records.tsv     id, day, title, text, with \\n for a new line: for those without a JSON reader

A file is title, empty line, text, and has the date of its document as its time.
"""
import calendar
import gzip
import json
import os
import pathlib
import re
import time
from dataclasses import dataclass

AS_FILES = {"press-releases"}  # sets whose documents are files in mixed/; the others are records


@dataclass(frozen=True)
class Corpus:
    folder: pathlib.Path
    documents: int
    text_bytes: int  # titles and texts

    def path(self, form):
        return self.folder / form


def record_files(data):
    """Record files below a folder, by name; the name of a set is the file's without suffixes."""
    found = [p for p in pathlib.Path(data).iterdir() if re.search(r"\.jsonl(\.gz)?$", p.name)]
    if not found:
        raise SystemExit(f"{data} holds no .jsonl or .jsonl.gz files")
    return sorted(found)


def read_records(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            yield json.loads(line)


def day_of(record):
    """1987-03-26 -> 19870326; empty if it has no day."""
    day = record.get("date", "").replace("-", "")
    return day if len(day) == 8 else ""


def write_text_file(path, record):
    path.write_text(f"{record['title']}\n\n{record['text']}\n", encoding="utf-8")
    if day_of(record):
        seconds = calendar.timegm(time.strptime(record["date"], "%Y-%m-%d"))
        os.utime(path, (seconds, seconds))


def tsv_line(record):
    fields = (record["id"], day_of(record), record["title"], record["text"])
    escaped = (f.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n") for f in fields)
    return "\t".join(escaped) + "\n"


class Writer:
    """Puts documents into all forms at once, one after another: memory does not grow."""

    def __init__(self, folder):
        self.folder = folder
        self.documents = self.text_bytes = 0
        (folder / "mixed").mkdir(parents=True)
        self.records = open(folder / "records.jsonl", "w", encoding="utf-8")
        self.table = open(folder / "records.tsv", "w", encoding="utf-8")

    def add_set(self, name, records):
        files = self.folder / "files" / name
        files.mkdir(parents=True)
        if name in AS_FILES:
            (self.folder / "mixed" / name).mkdir()
            for record in records:
                self.add(record, files)
                file = files / f"{record['id']}.txt"
                os.link(file, self.folder / "mixed" / name / file.name)
            return
        with open(self.folder / "mixed" / f"{name}.jsonl", "w", encoding="utf-8") as lines:
            for record in records:
                lines.write(self.add(record, files))

    def add(self, record, files):
        """Returns its line."""
        line = json.dumps(record, ensure_ascii=False) + "\n"
        self.records.write(line)
        self.table.write(tsv_line(record))
        write_text_file(files / f"{record['id']}.txt", record)
        self.documents += 1
        self.text_bytes += len(record["title"].encode()) + len(record["text"].encode())
        return line

    def close(self):
        self.records.close()
        self.table.close()
        counts = {"documents": self.documents, "text_bytes": self.text_bytes}
        (self.folder / "counts.json").write_text(json.dumps(counts), encoding="utf-8")


def prepare(data, folder):
    """The forms of DATA in `folder`; those that an earlier run finished are kept."""
    folder = pathlib.Path(folder)
    if not (folder / "counts.json").exists():
        writer = Writer(folder)
        for path in record_files(data):
            writer.add_set(path.name.split(".jsonl")[0], read_records(path))
        writer.close()
    return Corpus(folder, **json.loads((folder / "counts.json").read_text(encoding="utf-8")))
