"""What searcher says and does; see run_cli.py."""
import csv
import io
import json
import stat

from run_cli import Case, Do, Run, Unread, Write, options_in_manual

PACT = ("---\ntitle: City signs pact\ndate: 2017-06-30\nsource: The Paper\nparties: [Microsoft]\nlanguage: en\n---\n"
        "Shanghai and Microsoft signed a pact on cloud computing.\n")
FAIR = "---\ntitle: Fair opens\ndate: 2018\n---\nThe book fair opened on Monday.\n\nNo pact was signed at the café.\n"
TWO = {"docs/pact.txt": PACT, "docs/fair.txt": FAIR}
UNDATED = {**TWO, "docs/note.txt": "A pact, and nobody wrote when."}
EVIL = {"docs/a.txt": "---\ntitle: '=HYPERLINK(1) treaty'\nsource: \"The \\e[31m Post\"\n---\n"
                      "A treaty \x1b[2J\x9b\u202e was signed.\n"}
TRAINS = ("Two railway companies agreed on Tuesday to run through trains between the capital and the coast from next "
          "summer. Passengers now change at a junction in the hills, often in the rain, and miss every third connection "
          "on the way to the sea.\n")


def on_site(source, date, text=TRAINS):
    return f"---\ntitle: Through trains\ndate: {date}\nsource: {source}\n---\n{text}"


STORY = {"docs/courier.txt": on_site("The Courier", "2018-06-08"),
         "docs/post.txt": on_site("Northern \\e[31m Post", "2018-06-09"),
         "docs/meridian.txt": on_site("Meridian", "2018-06-07"),
         "docs/own.txt": on_site("The Courier", "2018-07-01", "The junction in the hills was closed for a day.\n")}
HIT_KEYS = ["rank", "id", "path", "score", "title", "date", "date_kind", "source", "parties", "language", "snippets",
            "story", "copies", "also_in"]
INDEX = Run("indexer docs")


def is_promised_json(out):
    answer = json.loads(out)
    assert list(answer) == ["version", "query", "understood", "total", "stories", "ms", "notes", "clauses",
                            "hits"], list(answer)
    assert (answer["version"], answer["total"]) == (1, {"lower": 1, "estimate": 1, "upper": 1}), answer
    hit = answer["hits"][0]
    assert list(hit) == HIT_KEYS, list(hit)
    assert (hit["id"], hit["date"], hit["source"]) == ("pact.txt", "2017-06-30", "The Paper"), hit
    snippet = hit["snippets"][0]
    marked = [snippet["text"].encode()[begin:end].decode() for begin, end in snippet["marks"]]
    assert marked == ["cloud computing"] and snippet["line"] == 8, snippet


def json_says(expect):
    """A check that every line is an answer, and that `expect` holds for the list of them."""
    def check(out):
        answers = [json.loads(line) for line in out.splitlines()]
        assert expect(answers), answers
    return check


def has_no_formula(out):
    (row,) = csv.DictReader(io.StringIO(out))
    assert (row["query"], row["title"]) == ("'+treaty", "'=HYPERLINK(1) treaty"), row


def history_is_private(folder):
    history = folder / ".local/state/entente/history"
    assert history.read_text() == "cloud\n:why 1\n:quit\n", history.read_text()
    assert stat.S_IMODE(history.stat().st_mode) == 0o600, oct(history.stat().st_mode)


def searches_are_private(folder):
    searches = folder / ".local/share/entente/searches"
    assert searches.read_text() == "signed pact party:microsoft\n", searches.read_text()
    assert stat.S_IMODE(searches.stat().st_mode) == 0o600, oct(searches.stat().st_mode)


def is_table_of_one(out):
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 1 and "City signs pact" in rows[0].values(), rows


def tells_copies(out):
    answer = json.loads(out)
    story, other = answer["hits"]
    assert (answer["total"]["estimate"], answer["stories"]["estimate"]) == (4, 2), answer
    assert (story["id"], story["copies"]) == ("meridian.txt", 2) and len(story["story"]) == 16, story
    assert story["also_in"][0] == {"id": "courier.txt", "path": "docs/courier.txt", "source": "The Courier",
                                   "date": "2018-06-08"}, story
    assert [copy["id"] for copy in story["also_in"]] == ["courier.txt", "post.txt"], story
    assert (other["also_in"], other["copies"]) == ([], 0) and other["story"] != story["story"], other


CASES = [
    Case("a hit shows what it is and why", TWO, INDEX,
         Run("searcher cloud pact", out=["2017-06-30", "The Paper", "City signs pact", "Microsoft", "[pact]", "[cloud]",
                                         "docs/pact.txt:8"], out_lacks="Fair", err="1 document")),
    Case("nothing found is status 1, a refused query 2", TWO, INDEX,
         Run("searcher zebra", status=1, out_is=""),
         Run("searcher pact date:soon", status=2, out_is="", 
             err=["soon is not a date\n    pact date:soon\n              ^^^^\n", "write date:2017"]),
         Run("searcher 'pact AND'", out="City signs pact", err="AND"),
         Run("searcher pactt date:2017", status=1, out_is="", err="nothing found")),
    Case("a query that finds nothing as a whole finds parts, and says so; --any asks for them", TWO, INDEX,
         Run("searcher cloud fair", out=["City signs pact", "Fair opens"], err="no document has all 2 words"),
         Run("searcher --any cloud fair", out=["City signs pact", "Fair opens"], err_lacks="no document has"),
         Run("searcher --files cloud pact", out_is="docs/pact.txt\n"),
         Run("searcher --files --any cloud pact", out_is="docs/pact.txt\ndocs/fair.txt\n")),
    Case("by date, old or new first, the undated last; page by page", UNDATED, INDEX,
         Run("searcher --files --sort date pact", out_is="docs/pact.txt\ndocs/fair.txt\ndocs/note.txt\n"),
         Run("searcher --files --sort -date pact", out_is="docs/fair.txt\ndocs/pact.txt\ndocs/note.txt\n"),
         Run("searcher --sort score --limit 1 pact", out=" 1  ", out_lacks=" 2  ", err="1 to 1 of 3 documents"),
         Run("searcher --files --sort date -n 1 --offset 1 pact", out_is="docs/fair.txt\n"),
         Run("searcher --files --offset 3 pact", status=1, out_is=""),
         Run("searcher --offset 2 --sort date pact", out=" 3  undated")),
    Case("a story is shown once, and each copy where that is asked for", STORY, INDEX,
         Run("searcher --sort date junction", err="2 stories in 4 documents",
             out=["docs/meridian.txt:6\n    also in: The Courier (2018-06-08), Northern", " 2  2018-07-01"],
             out_lacks=["\x1b", " 3  "]),
         Run("searcher junction source:post", out=["docs/post.txt:6\n", "also in: Meridian (2018-06-07), The Courier"]),
         Run("searcher --sort date --all-copies junction", out=[" 4  2018-07-01"], out_lacks="also in",
             err="4 documents", err_lacks="stor"),
         Run("searcher --sort date --files junction", out_is="docs/meridian.txt\ndocs/own.txt\n",
             err="searcher: 2 copies of stories left out; --all-copies lists each\n"),
         Run("searcher --sort date --files --all-copies junction", err_lacks="left out",
             out_is="docs/meridian.txt\ndocs/courier.txt\ndocs/post.txt\ndocs/own.txt\n"),
         Run("searcher --files closed", out_is="docs/own.txt\n", err_lacks="left out"),
         Run("searcher --sort date -n 1 --offset 1 --files junction", out_is="docs/own.txt\n"),
         Run("searcher --csv junction", out="docs/own.txt", err="2 copies of stories left out"),
         Run("searcher --csv --all-copies junction", out="docs/courier.txt", err_lacks="left out"),
         Run("searcher --sort date --json junction", check=tells_copies, err_lacks="left out"),
         Run("searcher --json --all-copies junction",
             check=json_says(lambda all: [hit["also_in"] for hit in all[0]["hits"]] == [[], [], [], []])),
         Write("topics.tsv", "q1\tjunction\n"),
         Run("searcher --trec-run mine --topics topics.tsv", out=["courier.txt", "post.txt", "meridian.txt", "own.txt"],
             err_lacks="left out"),
         Run("searcher", terminal=True, env={"NO_COLOR": "1", "COLUMNS": "200"},
             stdin="junction source:post\n:copies 1\n:cop\ton\n:quit\n",
             out=["also in: Meridian", "2018-06-07  Meridian  docs/meridian.txt", "every copy of a story"])),
    Case("where nothing is found, each part of the query is told apart", TWO, INDEX,
         Run("searcher cloud date:2016", status=1,
             err="    cloud                        alone: 1; without it: 0\n"
                 "    date:2016-01-01..2016-12-31  alone: 0; without it: 1\n"),
         Run("searcher cloud -shanghai", status=1, err=["    cloud ", "    NOT shanghai  alone: 1; without it: 1\n"]),
         Run("searcher cloud", err_lacks="alone"),
         Run("searcher --json cloud date:2016", status=1,
             check=json_says(lambda all: all[0]["clauses"][1] ==
                             {"clause": "date:2016-01-01..2016-12-31", "alone": 0, "without": 1})),
         Run("searcher --json cloud pact", check=json_says(lambda all: all[0]["clauses"] == []))),
    Case("a word that is left out is no option", TWO, INDEX,
         Run("searcher --files pact -nokia", out=["docs/pact.txt", "docs/fair.txt"]),
         Run("searcher -cloud --files pact -n 5", out_is="docs/fair.txt\n"),
         Run("searcher --files pact -json", status=2, err="did you mean --json? If not, write -- before -json")),
    Case("explain shows how a query is understood", TWO, INDEX,
         Run("searcher --explain cloud pact OR fair", out=["cloud AND (pact OR fair)", "1 document"],
             out_lacks="City signs pact"),
         Run("searcher --explain date:soon", status=2, out_is="", err="soon is not a date"),
         Run("searcher --explain", status=2, err="--explain needs a query")),
    Case("a word finds its synonyms from a file, whose bad lines are told", TWO, INDEX,
         Write("words.txt", "# ours\ntreaty, pact, no pact\n"),
         Write("bad.txt", "treaty, pact\n\nlonely\nx, y*\n"),
         Run("searcher --synonyms words.txt treaty", out=["signed a [pact]", "[No pact]"],
             err='understood as: treaty OR pact^0.5 OR "no pact"^0.5'),
         Run("searcher --synonyms words.txt =treaty", status=1),
         Run("searcher --synonyms bad.txt treaty", status=2, out_is="",
             err=["bad.txt:3", "two words or more", "1 more slip"]),
         Run("searcher --synonyms none.txt treaty", status=2, err="none.txt"),
         Run("searcher --synonyms docs treaty", status=2, err="docs")),
    Case("--any-case takes small operators", TWO, INDEX,
         Run("searcher pact or nosuchword", err='"or" is searched as a word', status=0),
         Run("searcher --any-case nosuchword or pact", out="City signs pact", err="understood as: nosuchword OR pact")),
    Case("--strict refuses slips and does not widen", TWO, INDEX,
         Run("searcher '(pact'", err="note: the bracket is not closed"),
         Run("searcher --strict '(pact'", status=2, out_is="", err="error: the bracket is not closed"),
         Run("searcher --strict pact nosuchword", status=1),
         Run("searcher --strict pact")),
    Case("a date that may be two is refused unless its order is known", TWO, INDEX,
         Run("searcher date:12/06/2017", status=2, err=["12 June", "6 December"]),
         Run("searcher --date-order day --explain date:12/06/2017", out="date:2017-06-12"),
         Run("searcher --date-order month --explain date:12/06/2017", out="date:2017-12-06")),
    Case("without snippets a hit has no passages", TWO, INDEX,
         Run("searcher --no-snippets cloud", out=["City signs pact", "docs/pact.txt\n"], out_lacks="computing"),
         Run("searcher --no-snippets --json cloud", check=json_says(lambda all: all[0]["hits"][0]["snippets"] == []))),
    Case("after -- all is query", TWO, INDEX,
         Run("searcher --files -- -cloud", out_is="docs/fair.txt\n"),
         Run("searcher --files -- pact -json", out=["docs/pact.txt", "docs/fair.txt"])),
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
    Case("what is not known is null, what was refused a note", UNDATED, INDEX,
         Run("searcher --json nobody", check=json_says(lambda all: (all[0]["hits"][0]["date"],
             all[0]["hits"][0]["date_kind"], all[0]["hits"][0]["source"]) == (None, None, None))),
         Run("searcher --json zebra", status=1, check=json_says(lambda all: all[0]["hits"] == [])),
         Run("searcher --json date:soon", status=2,
             check=json_says(lambda all: "soon" in all[0]["notes"][0]))),
    Case("topics that cannot be used", TWO, INDEX,
         Write("bad.tsv", "q1\tcloud\nno tab\n"),
         Write("slip.tsv", "q1\tdate:soon\nq2\tfair\n"),
         Run("searcher --trec-run mine --topics none.tsv", status=2, err="none.tsv"),
         Run("searcher --trec-run mine --topics bad.tsv", status=2, out_is="", err="bad.tsv:2"),
         Run("searcher --trec-run mine --topics slip.tsv", status=2, out="q2 Q0 fair.txt 1 ", err="topic q1:"),
         Run("searcher --trec-run mine", status=2, err="--topics FILE belong together")),
    Case("from a pipe, a query a line", TWO, INDEX,
         Run("searcher", stdin="cloud\n\nzebra\n", out=["query: cloud\n", "City signs pact", "query: zebra\n"]),
         Run("searcher --json", stdin="cloud\nfair\n",
             check=json_says(lambda all: [answer["query"] for answer in all] == ["cloud", "fair"])),
         Run("searcher --files", stdin="zebra\n", status=1, out_is="\n"),
         Run("searcher --files", stdin="date:soon\nfair\n", status=2, out_is="\ndocs/fair.txt\n\n", err="^^^^"),
         Unread("searcher --json", stdin="pact\n" * 4000, err_is="searcher: index entente.index\n"),
         Run("searcher --files", stdin="cloud\nfair opened\n", out_is="docs/pact.txt\n\ndocs/fair.txt\n\n")),
    Case("colour is for terminals, and off when asked for", TWO, INDEX,
         Run("searcher cloud", out_lacks="\x1b["),
         Run("searcher cloud", terminal=True, out="\x1b["),
         Run("searcher cloud", terminal=True, env={"NO_COLOR": "1"}, out_lacks="\x1b["),
         Run("searcher cloud", terminal=True, env={"TERM": "dumb"}, out_lacks="\x1b["),
         Run("searcher --color never cloud", terminal=True, out_lacks="\x1b["),
         Run("searcher cloud", env={"FORCE_COLOR": "1"}, out="\x1b["),
         Run("searcher cloud", env={"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, out_lacks="\x1b["),
         Run("searcher --color always cloud", out="\x1b[")),
    Case("the prompt answers, obeys and ends", TWO, INDEX,
         Run("searcher", terminal=True, env={"NO_COLOR": "1"}, stdin="cloud\n:why 1\n:quit\n",
             out=["City signs pact", "docs/pact.txt:8"]),
         Do(history_is_private),
         Run("searcher", terminal=True, env={"NO_COLOR": "1"}, stdin="par\tmicr\t\n:quit\n",
             out=["Microsoft", "City signs pact"]),
         Run("searcher", terminal=True, env={"NO_COLOR": "1", "PAGER": "cat"},
             stdin="cloud\n:show 1\n:jump\n:like 1\n:feedback\n:quit\n",
             out=["matches     1", "8: ", "1 match; :jump goes to the first", "match 1 of 1", "like:pact.txt",
                  "with the telling words of the first documents"])),
    Case("a search saved at the prompt is one of the query language", TWO, INDEX,
         Run("searcher", terminal=True, env={"NO_COLOR": "1"}, stdin=":save signed pact party:microsoft\n:run si\t\n:quit\n",
             out=["saved:signed is pact party:microsoft", "City signs pact", "docs/pact.txt:8"]),
         Do(searches_are_private),
         Run("searcher --files saved:signed", out_is="docs/pact.txt\n"),
         Run("searcher 'fair OR saved:signed'", out="2 ", err="fair OR (pact AND party:microsoft)"),
         Run("searcher saved:sined", status=2, out_is="", err="write saved:signed"),
         Run("searcher saved:signed", env={"XDG_DATA_HOME": "/nowhere"}, status=2, err="no query has been saved")),
    Case("the index is named by --index, else by the environment, and who did not name it is told", TWO,
         Run("indexer docs --index mine"),
         Run("searcher --files cloud", env={"ENTENTE_INDEX": "mine"}, out_is="docs/pact.txt\n",
             err="searcher: index mine\n"),
         Run("searcher --files --index mine cloud", env={"ENTENTE_INDEX": "other"}, out_is="docs/pact.txt\n",
             err_lacks="searcher: index")),
    Case("several indexes are searched as one", {**TWO, "more/a.txt": "Another pact on cloud computing."}, INDEX,
         Run("indexer more --index more.index"),
         Run("searcher --files --index entente.index --index more.index 'cloud computing'",
             out=["docs/pact.txt\n", "more/a.txt\n"])),
    Case("a server that does not answer is named, whatever the output", TWO, INDEX,
         Run("searcher --index entente.index --index localhost:1 pact", out="pact",
             err="localhost:1 does not answer (Connection refused): its documents are left out"),
         Run("searcher --index entente.index --index localhost:1 --json pact", out='"notes":["localhost:1 does not'),
         Run("searcher --index entente.index --index localhost:1 --files pact", out="docs/pact.txt",
             err="localhost:1 does not answer"),
         Run("searcher --index entente.index --index localhost:1 --csv pact", err="localhost:1 does not answer"),
         Run("searcher --index localhost:1 pact", status=2, out_is="",
             err="nothing to search: localhost:1 does not answer (Connection refused)"),
         Run("searcher --index localhost:x pact", status=2, err="written HOST:PORT"),
         Run("searcher --index localhost:1 --timeout 0 pact", status=2, err="1 to 3600 seconds")),
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
         Run("searcher --sort size pact", status=2, err="score"),
         Run("searcher --color sometimes pact", status=2, err="auto, always or never"),
         Run("searcher --date-order year pact", status=2, err="day or month"),
         Run("searcher --json --csv pact", status=2, err="choose one"),
         Run("searcher --index", status=2, err="index")),
    Case("a hostile document does nothing to terminals and spreadsheets", EVIL, INDEX,
         Run("searcher treaty", out="[treaty]", out_lacks=["\x1b", "\x9b", "\u202e"]),
         Run("searcher treaty", terminal=True, out="treaty",
             out_lacks=["\x1b[2J", "\x1b[31m Post", "\x9b", "\u202e"]),
         Run("searcher --csv -- +treaty", check=has_no_formula, out_lacks="\x1b"),
         Run("searcher --json treaty", out_lacks="\x1b")),
    Case("newer documents first among equally good ones", {
        f"docs/{year}.txt": f"---\ntitle: Report\ndate: {year}-06-30\n---\nA pact on {what} was signed.\n"
        for year, what in [(1990, "tea"), (1996, "tin"), (2004, "oil")]}, INDEX,
         Run("searcher --files pact", out_is="docs/1990.txt\ndocs/1996.txt\ndocs/2004.txt\n"),
         Run("searcher --files --fresh 20y pact", out_is="docs/2004.txt\ndocs/1996.txt\ndocs/1990.txt\n"),
         Run("searcher --json --fresh 9000 pact", check=json_says(lambda all: "9000 days" in all[0]["notes"][0])),
         Run("searcher --fresh soon pact", status=2, err="--fresh takes a number of days"),
         Run("searcher --fresh 90d --sort date pact", status=2, err="no --sort by date")),
    Case("help, and a manual page that knows every option", {},
         Run("searcher --help", out="Usage: searcher", check=options_in_manual("searcher")),
         Run("searcher -h", out="Exit status"),
         Run("searcher --version", out="searcher (entente) ")),
]
