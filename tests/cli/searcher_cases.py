"""What searcher says and does; see run_cli.py."""
import csv
import io
import json

from run_cli import Case, Do, Run, Write, options_in_manual

PACT = ("---\ntitle: City signs pact\ndate: 2017-06-30\nsource: The Paper\nparties: [Microsoft]\nlanguage: en\n---\n"
        "Shanghai and Microsoft signed a pact on cloud computing.\n")
FAIR = "---\ntitle: Fair opens\ndate: 2018\n---\nThe book fair opened on Monday.\n\nNo pact was signed at the café.\n"
TWO = {"docs/pact.txt": PACT, "docs/fair.txt": FAIR}
HIT_KEYS = ["rank", "id", "path", "score", "title", "date", "date_kind", "source", "parties", "language", "snippets"]
INDEX = Run("indexer docs")


def is_promised_json(out):
    answer = json.loads(out)
    assert list(answer) == ["version", "query", "understood", "total", "ms", "notes", "hits"], list(answer)
    assert (answer["version"], answer["total"]) == (1, {"lower": 1, "estimate": 1, "upper": 1}), answer
    hit = answer["hits"][0]
    assert list(hit) == HIT_KEYS, list(hit)
    assert (hit["id"], hit["date"], hit["source"]) == ("pact.txt", "2017-06-30", "The Paper"), hit
    snippet = hit["snippets"][0]
    marked = [snippet["text"].encode()[begin:end].decode() for begin, end in snippet["marks"]]
    assert marked == ["cloud computing"] and snippet["line"] == 8, snippet


def is_table_of_one(out):
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 1 and "City signs pact" in rows[0].values(), rows


CASES = [
    Case("a hit shows what it is and why", TWO, INDEX,
         Run("searcher cloud pact", out=["2017-06-30", "The Paper", "City signs pact", "Microsoft", "[pact]", "[cloud]",
                                         "docs/pact.txt:8"], out_lacks="Fair", err="1 document")),
    Case("nothing found is status 1, a refused query 2", TWO, INDEX,
         Run("searcher zebra", status=1, out_is=""),
         Run("searcher pact date:soon", status=2, out_is="", err=["soon is not a date", "^"]),
         Run("searcher 'pact AND'", out="City signs pact", err="AND")),
    Case("fields and dates narrow", TWO, INDEX,
         Run("searcher --files pact party:microsoft", out_is="docs/pact.txt\n"),
         Run("searcher --files signed date:2018", out_is="docs/fair.txt\n"),
         Run("searcher --files cafe", out_is="docs/fair.txt\n"),
         Run("searcher --files '\"cloud signed\"'", status=1, out_is="")),
    Case("formats for machines", TWO, INDEX,
         Run("searcher --json '\"cloud computing\"'", check=is_promised_json),
         Run("searcher --csv cloud", check=is_table_of_one),
         Write("topics.tsv", "q1\tcloud pact\nq2\tfair\n"),
         Run("searcher --trec-run mine --topics topics.tsv", out=["q1 Q0 pact.txt 1 ", "q2 Q0 fair.txt 1 ", " mine\n"])),
    Case("from a pipe, a query a line", TWO, INDEX,
         Run("searcher --files", stdin="cloud\nfair opened\n", out_is="docs/pact.txt\n\ndocs/fair.txt\n\n")),
    Case("colour is for terminals, and off when asked for", TWO, INDEX,
         Run("searcher cloud", out_lacks="\x1b["),
         Run("searcher cloud", terminal=True, out="\x1b["),
         Run("searcher cloud", terminal=True, env={"NO_COLOR": "1"}, out_lacks="\x1b["),
         Run("searcher --color always cloud", out="\x1b[")),
    Case("the prompt answers, obeys and ends", TWO, INDEX,
         Run("searcher", terminal=True, env={"NO_COLOR": "1"}, stdin="cloud\n:why 1\n:quit\n",
             out=["City signs pact", "docs/pact.txt:8"])),
    Case("several indexes are searched as one", {**TWO, "more/a.txt": "Another pact on cloud computing."}, INDEX,
         Run("indexer more --index more.index"),
         Run("searcher --files --index entente.index --index more.index 'cloud computing'",
             out=["docs/pact.txt\n", "more/a.txt\n"])),
    Case("a replaced index is seen by the next search", TWO, INDEX,
         Write("docs/fair.txt", "Clouds over the fair."),
         INDEX,
         Run("searcher --files clouds", out=["docs/fair.txt", "docs/pact.txt"])),
    Case("no index, none of ours, wrong usage", TWO,
         Run("searcher pact", status=2, err="entente.index"),
         Do(lambda folder: (folder / "entente.index").mkdir()),
         Write("entente.index/letter.txt", "Dear all"),
         Run("searcher pact", status=2, err="not an index"),
         Run("searcher --jason pact", status=2, err=["--jason", "--json"]),
         Run("searcher --limit many pact", status=2, err="many"),
         Run("searcher --sort size pact", status=2, err="score")),
    Case("no control character of a file reaches the terminal", {"docs/a.txt": "A pact \x1b[2J\u202e was signed."}, INDEX,
         Run("searcher pact", out="pact", out_lacks=["\x1b", "\u202e"])),
    Case("help, and a manual page that knows every option", {},
         Run("searcher --help", out="Usage: searcher", check=options_in_manual("searcher"))),
]
