#!/usr/bin/env python3
"""scripts/bench prepares, asks, generates and shows what it says, on a handful of documents.

No engine but SQLite is run, and nothing is timed: what is measured is not under test.
"""
import contextlib
import gzip
import io
import json
import pathlib
import sys
import tempfile
import xml.dom.minidom

sys.dont_write_bytecode = True
BENCH = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "bench"
sys.path.insert(0, str(BENCH))
import corpus  # noqa: E402
import draw  # noqa: E402
import generate  # noqa: E402
import measure  # noqa: E402
import questions  # noqa: E402
import results  # noqa: E402
import tables  # noqa: E402

PRESS = [{"id": "p1", "title": "City signs pact", "text": "Mayor Tirana signed\nthe pact in 1998 and the council of the whole province"
                  " welcomed it",
          "date": "1998-05-02", "source": "Office", "parties": ["City"]}]
WIRE = [{"id": f"w{i}", "title": f"Trade \\ report\t{i}",
         "text": f"Exports of {good} rose {i},500 tons in Hamburg.\nMinister Kallio welcomed it.",
         "date": "", "source": "Wire", "parties": [], "topics": ["trade"]}
        for i, good in enumerate(["cocoa", "copper", "coffee", "timber", "steel", "sugar"])]

SPELLED = [  # kind, words, month, engine, query
    ("word", ["pact"], "", "omega", "pact"),
    ("two words", ["pact", "trade"], "", "lucene", "pact trade"),
    ("two words", ["pact", "trade"], "", "tantivy", "+pact +trade"),
    ("phrase", ["the", "pact"], "", "fts5", '"the pact"'),
    ("near", ["pact", "city"], "", "entente", "pact NEAR/5 city"),
    ("near", ["pact", "city"], "", "fts5", "NEAR(pact city, 5)"),
    ("near", ["pact", "city"], "", "recoll", '"pact city"p5'),
    ("fuzzy", ["agrement"], "", "entente", "agrement~"),
    ("fuzzy", ["agrement"], "", "fts5", None),
    ("field and date", ["trade"], "1987-03", "xapian", "title:trade 19870301..19870331"),
    ("field and date", ["trade"], "1987-03", "entente", "title:trade date:1987-03"),
    ("or and not", ["a", "b", "c"], "", "xapian", "(a OR b) NOT c"),
    ("or and not", ["a", "b", "c"], "", "tantivy", "+(a b) -c"),
]


def write_data(folder):
    with gzip.open(folder / "press-releases.jsonl.gz", "wt") as out:
        out.writelines(json.dumps(record) + "\n" for record in PRESS)
    (folder / "wire.jsonl").write_text("".join(json.dumps(record) + "\n" for record in WIRE))


def test_forms_of_the_documents(data, work):
    made = corpus.prepare(data, work / "input")
    assert made == corpus.prepare(data, work / "input")  # the second time nothing is made
    assert made.documents == 7
    assert made.text_bytes == sum(len(r["title"] + r["text"]) for r in PRESS + WIRE)
    press = made.path("mixed") / "press-releases" / "p1.txt"
    assert press.read_text() == "City signs pact\n\nMayor Tirana signed\n" + PRESS[0]["text"].split("\n")[1] + "\n"
    assert press.stat().st_mtime == 894067200  # 2 May 1998
    assert list(corpus.read_records(made.path("mixed") / "wire.jsonl")) == WIRE
    assert len(list(made.path("files").rglob("*.txt"))) == 7
    assert list(corpus.read_records(made.path("records.jsonl"))) == PRESS + WIRE
    rows = made.path("records.tsv").read_text().splitlines()
    assert rows[0].split("\t") == ["p1", "19980502", "City signs pact",
                                   PRESS[0]["text"].replace("\n", "\\n")]
    assert rows[1].split("\t")[2] == "Trade \\\\ report 0"


def test_spelling_of_questions(_data, _work):
    for kind, words, month, engine, query in SPELLED:
        got = questions.Question(kind, tuple(words), month).spelled(engine)
        assert got == query, (kind, engine, got)


def test_questions_are_drawn_from_the_texts(_data, _work):
    drawn = questions.draw(PRESS + WIRE, 5)
    assert drawn == questions.draw(PRESS + WIRE, 5) != questions.draw(PRESS + WIRE, 5, seed=2)
    assert [q.kind for q in drawn[::5]] == questions.KINDS
    texts = " ".join(r["text"].lower() for r in PRESS + WIRE).split()
    for question in drawn:
        if question.kind not in ("wildcard", "fuzzy", "field and date"):
            assert set(question.words) <= {word.strip(".") for word in texts}, question


def test_fts5(data, work):
    made = corpus.prepare(data, work / "input")
    index, log = work / "fts5", work / "log"
    build = [sys.executable, BENCH / "fts5.py", "build", index, made.path("records.jsonl")]
    assert measure.cost_of(build, log).peak_mb > 0
    asked = "word\texport\nphrase\t\"pact in\"\nword\tabsent\nday\ttitle : city\t19980501\t19980531\n"
    for mode in ("plain", "snippets"):
        found = measure.latencies([sys.executable, BENCH / "fts5.py", "ask", index, mode], asked, log)
        assert {kind: of.answered for kind, of in found.items()} == \
            {"word": 0.5, "phrase": 1, "day": 1}


def test_a_failure_is_told(_data, work):
    fails = [sys.executable, "-c", "print('why'); raise SystemExit(3)"]
    assert measure.cost_of(fails, work / "log", may_fail_with=(3,)).wall > 0
    try:
        measure.cost_of(fails, work / "log")
    except SystemExit as stopped:
        assert "status 3" in str(stopped)
    else:
        raise AssertionError("no SystemExit")
    assert (work / "log").read_text() == "why\nwhy\n"


def generated(data, out, exponent, seed=1):
    generator = generate.Generator(generate.Source(data), exponent, seed)
    generate.write(generator, out, 400)
    return generator, (out / "part-00000.jsonl").read_text()


def test_generated_documents(data, work):
    slow, text = generated(data, work / "a", 0.2)
    assert generated(data, work / "b", 0.2)[1] == text != generated(data, work / "c", 0.2, seed=2)[1]
    fast, _ = generated(data, work / "d", 0.6)
    for made in (slow, fast):
        assert abs(len(made.growth.different) / made.wanted() - 1) < 0.2
    assert len(fast.growth.different) > 2 * len(slow.growth.different)
    records = list(map(json.loads, text.splitlines()))
    assert len({record["id"] for record in records}) == 400
    assert {len(record["text"].split("\n")) for record in records} <= {3}  # short ones get three


INDEXING = """engine,run,documents,text_mb,wall_s,cpu_s,peak_mb,index_mb,others
A,1,100,10,2,4,50,20,0.1
A,2,100,10,4,6,50,20,0
A,3,100,10,9,9,50,20,1.5
A,4,100,10,2.5,5,50,20,0.1
"""
QUERIES = "engine,run,mode,kind,median_ms,p99_ms,answered\n" + "".join(
    f"A,1,{mode},{kind},{ms},9,1\n"
    for mode, ms in (("plain", 1), ("snippets", 3)) for kind in results.SHARED_KINDS)
SCALE = """documents,run,text_mb,wall_s,cpu_s,peak_mb,index_mb,others
10000,1,10,2,4,50,20,0
1000000,1,1000,300,500,500,2500,0
"""


def test_tables_and_pictures(_data, work):
    (work / "indexing.csv").write_text(INDEXING)
    (work / "queries.csv").write_text(QUERIES)
    (work / "scale.csv").write_text(SCALE)
    scaled = QUERIES.replace("engine", "documents")
    (work / "scale-queries.csv").write_text(
        scaled.replace("\nA", "\n10000") + scaled.split("\n", 1)[1].replace("A,", "1000000,"))
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        tables.engines(work)
        tables.scale(work)
    for row in ("| A | 2 | 5 | 20% | 4 | 2.5 | 0.1 | 50 | 20 | 2.00 |", "| phrase | 3 (9) |",
                "| 1,000,000 | 1000 | 300 | 300 | 500 | 500 | 2500 | 2.50 | 1 (9) | 3 (9) |"):
        assert row in shown.getvalue(), (row, shown.getvalue())
    for picture, words in ((draw.engines(work), "without snippets"), (draw.scale(work), "1 M")):
        xml.dom.minidom.parseString(str(picture))
        assert words in str(picture)


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    for name, test in tests:
        with tempfile.TemporaryDirectory() as folder:
            data, work = pathlib.Path(folder, "data"), pathlib.Path(folder, "work")
            data.mkdir()
            work.mkdir()
            write_data(data)
            print(name, flush=True)
            test(data, work)
    print(f"{len(tests)} cases")


if __name__ == "__main__":
    main()
