"""Queries drawn from the documents, so that most find something, and spelled for each engine.

The same seed draws the same. A query is kept as its words; SPELLINGS says how an engine is asked.
None: the engine has nothing of the kind.
"""
import random
import re
from dataclasses import dataclass

KINDS = ["word", "two words", "many words", "phrase", "near", "wildcard", "fuzzy",
         "field and date", "or and not"]

TRIES = 100_000  # of drawing something that texts of another kind do not have

# {all}: the words; {0}, {1}, {2}: one of them; {month}: 1987-03; {days}: 198703.
COMMON = {
    "word": "{all}",
    "two words": "{all}",
    "many words": "{all}",
    "phrase": '"{all}"',
    "near": "{0} NEAR/6 {1}",
    "wildcard": "{0}*",
    "fuzzy": None,
    "field and date": None,
    "or and not": "({0} OR {1}) NOT {2}",
}
SPELLINGS = {
    # Ours counts the words between, Xapian, Lucene and Tantivy the steps from word to word.
    "entente": COMMON | {"near": "{0} NEAR/5 {1}", "fuzzy": "{0}~",
                         "field and date": "title:{0} date:{month}"},
    # Without words with slips a misspelt word is corrected by those of the index.
    "xapian": COMMON | {"fuzzy": "{0}", "field and date": "title:{0} {days}01..{days}31"},
    "omega": COMMON,
    "recoll": COMMON | {"near": '"{all}"p5', "or and not": "({0} OR {1}) -{2}"},
    "fts5": COMMON | {"near": "NEAR({all}, 5)", "field and date": "title : {0}\t{days}01\t{days}31"},
    "lucene": COMMON | {"near": '"{all}"~6', "fuzzy": "{0}~1",
                        "field and date": "title:{0} day:[{days}01 TO {days}31]"},
    "tantivy": COMMON | {"two words": "{required}", "many words": "{required}",
                         "near": '"{all}"~6', "wildcard": "{0}.*", "fuzzy": "{0}",
                         "field and date": "+title:{0} +day:[{days}01 TO {days}31]",
                         "or and not": "+({0} {1}) -{2}"},
}


@dataclass(frozen=True)
class Question:
    kind: str
    words: tuple
    month: str = ""

    def spelled(self, engine):
        template = SPELLINGS[engine][self.kind]
        if template is None:
            return None
        return template.format(*self.words, all=" ".join(self.words), month=self.month,
                               days=self.month.replace("-", ""),
                               required=" ".join("+" + word for word in self.words))


class Sampler:
    """Words of a random sample of the documents."""

    def __init__(self, records, seed, sample=4000):
        self.random = random.Random(seed)
        self.records = []
        for seen, record in enumerate(records):  # a reservoir: one pass, whatever their number
            if len(self.records) < sample:
                self.records.append(record)
            elif (at := self.random.randrange(seen + 1)) < sample:
                self.records[at] = record

    def run(self, count):
        """Neighbouring words with nothing but blanks between, in lower case."""
        pattern = re.compile(r"(?<=\s)[A-Za-z]+(?:\s[A-Za-z]+){%d}(?=\s)" % (count - 1))
        for _ in range(TRIES):
            text = self.random.choice(self.records)["text"]
            if text and (found := pattern.search(text, self.random.randrange(len(text)))):
                return found[0].lower().split()
        raise SystemExit(f"the documents have no {count} words in a row to ask for")

    def word(self, letters):
        words = (self.run(1)[0] for _ in range(TRIES))
        return next(word for word in words if len(word) >= letters)

    def slip(self):
        """A word of seven letters or more, with one missing."""
        word = self.word(7)
        at = 1 + self.random.randrange(len(word) - 2)
        return word[:at] + word[at + 1:]

    def title_and_month(self):
        for _ in range(TRIES):
            record = self.random.choice(self.records)
            word = re.match(r"[A-Za-z]+\b", record["title"])
            if word and len(record.get("date", "")) == 10:
                return word[0].lower(), record["date"][:7]
        raise SystemExit("the documents have no titles with dates to ask for")

    def draw(self, kind):
        if kind == "field and date":
            word, month = self.title_and_month()
            return Question(kind, (word,), month)
        size = self.random.randrange
        words = {
            "word": lambda: [self.word(4)],
            "two words": lambda: self.run(8)[::7],
            "many words": lambda: self.run(4 + size(5)),
            "phrase": lambda: self.run(2 + size(3)),
            "near": lambda: self.run(4)[::3],
            "wildcard": lambda: [self.word(6)[:5]],
            "fuzzy": lambda: [self.slip()],
            "or and not": lambda: [self.word(4) for _ in range(3)],
        }[kind]()
        return Question(kind, tuple(words))


def draw(records, of_a_kind, seed=1987):
    sampler = Sampler(records, seed)
    return [sampler.draw(kind) for kind in KINDS for _ in range(of_a_kind)]


def lines(questions, engine):
    """KIND TAB QUERY for each question that the engine can be asked."""
    spelled = ((question.kind, question.spelled(engine)) for question in questions)
    return "".join(f"{kind}\t{text}\n" for kind, text in spelled if text is not None)
