#!/usr/bin/env python3
"""Makes as many documents as are wanted out of the records of a folder, for measuring at scale.

    generate.py DATA OUT --documents N [--exponent 0.55] [--seed 1] [--check]

Writes OUT/part-00000.jsonl and so on, 10,000 documents each; the same seed writes the same bytes.

A document is no copy: it has the length, source and parties of one document, and its sentences from
others of the same topic. Recombined sentences bring no new words, but a collection that grows does:
after n words it has about K n^b different ones (Heaps 1978, Information Retrieval, section 7.5).
K is taken from the records, b is --exponent; whenever the documents fall behind, names and numbers in
them are replaced by new ones. A name, once made, comes again the more often the more often it has
come (Simon 1955, "On a Class of Skew Distribution Functions"), so there are rare ones and common
ones. --check prints the exponent of the records, and of what was written.
"""
import argparse
import datetime
import json
import math
import pathlib
import random
import re

import corpus

OF_A_PART = 10_000
REMEMBERED = 1_000_000  # names and numbers that were given out last, from which old ones come again
WORD = re.compile(r"[^\W_]+")
REPLACEABLE = re.compile(r"\b(?:[A-Z][a-z]{3,}|\d[\d,.]*\d)\b")
SYLLABLES = [a + b for a in "b br c ch d f g gr h j k kl l m n p pr r s st t tr v w z".split()
             for b in "a e i o u ai au ea ia oo an ar el en er il in on or un".split()]


class Piece:
    """A sentence with its different words."""
    __slots__ = ("text", "words", "length")

    def __init__(self, text):
        found = WORD.findall(text.lower())
        self.text, self.words, self.length = text, frozenset(found), len(found)


def pieces_of(text):
    """Sentences that end a line; where there are no full stops, the lines."""
    parts = re.split(r"(?<=[.!?])\s*\n" if ".\n" in text else r"\n", text)
    return [Piece(part) for part in map(str.strip, parts) if part]


def topic_of(record):
    return (record.get("topics") or [record["source"]])[0]


class Source:
    """The records, their sentences by topic."""

    def __init__(self, data):
        self.records, self.pieces, self.titles = [], {}, {}
        for path in corpus.record_files(data):
            for record in corpus.read_records(path):
                self.add(record)

    def add(self, record):
        pieces, topic = pieces_of(record["text"]), topic_of(record)
        if not pieces:
            return
        self.pieces.setdefault(topic, []).extend(pieces)
        self.titles.setdefault(topic, []).append(Piece(record["title"]))
        self.records.append((topic, len(pieces), record["date"], record["source"],
                             record["parties"]))


class Growth:
    """Words so far, and different ones."""

    def __init__(self):
        self.words, self.different, self.marks = 0, set(), []

    def add(self, pieces):
        for piece in pieces:
            self.words += piece.length
            self.different |= piece.words

    def mark(self):
        self.marks.append((self.words, len(self.different)))

    def exponent(self):
        """Of the line through the marks, both axes logarithmic: least squares."""
        points = [(math.log(x), math.log(y)) for x, y in self.marks if x and y]
        mean_x, mean_y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
        return (sum((x - mean_x) * (y - mean_y) for x, y in points) /
                sum((x - mean_x) ** 2 for x, _ in points))


def growth_of(source, chance):
    """Of the records in random order, with marks at doubling numbers of documents."""
    growth, order = Growth(), [(t, i) for t in source.pieces for i in range(len(source.pieces[t]))]
    chance.shuffle(order)
    for done, (topic, i) in enumerate(order, 1):
        growth.add([source.pieces[topic][i]])
        if done & (done - 1) == 0 and done > 1000:
            growth.mark()
    growth.mark()
    return growth


class Names:
    """New names and numbers, and old ones again."""

    def __init__(self, chance):
        self.chance, self.given = chance, {True: [], False: []}

    def new(self, is_number):
        chance = self.chance
        if is_number:
            return f"{chance.randrange(10 ** chance.randint(3, 8)):,}"
        name = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))).capitalize()
        return name + chance.choice(("", "n", "s", "r", "tt"))

    def give(self, is_number, fresh):
        given = self.given[is_number]
        name = self.new(is_number) if fresh or not given else self.chance.choice(given)
        if len(given) < REMEMBERED:
            given.append(name)
        else:
            given[self.chance.randrange(REMEMBERED)] = name
        return name


class Generator:
    def __init__(self, source, exponent, seed):
        self.chance = random.Random(seed)
        self.source, self.exponent = source, exponent
        self.start = growth_of(source, random.Random(seed))
        self.growth, self.names = Growth(), Names(self.chance)

    def wanted(self):
        """How many different words there should be by now."""
        known = self.start.words, len(self.start.different)
        return known[1] * (self.growth.words / known[0]) ** self.exponent

    def text(self, pieces):
        """With new names in place of some, as many as are lacking, and old ones as often again."""
        text = "\n".join(piece.text for piece in pieces)
        lacking = math.ceil(self.wanted() - len(self.growth.different))
        places = list(REPLACEABLE.finditer(text))
        if lacking <= 0 or not places:
            return text
        chosen = self.chance.sample(places, min(len(places), 2 * min(lacking, 8)))
        out, at = [], 0
        for place in sorted(chosen, key=lambda m: m.start()):
            name = self.names.give(place[0][0].isdigit(), fresh=self.chance.random() < 0.5)
            out += [text[at:place.start()], name]
            at = place.end()
            self.growth.different.update(WORD.findall(name.lower()))
        return "".join(out) + text[at:]

    def day(self, date):
        """Of a year around it."""
        if len(date) != 10:
            return ""
        moved = datetime.timedelta(days=self.chance.randrange(-180, 181))
        return (datetime.date.fromisoformat(date) + moved).isoformat()

    def document(self, number):
        topic, length, date, publisher, parties = self.chance.choice(self.source.records)
        title = self.chance.choice(self.source.titles[topic])
        pieces = self.chance.choices(self.source.pieces[topic], k=max(3, length))
        self.growth.add([title, *pieces])
        return {"id": f"made-{number:08}", "title": title.text, "text": self.text(pieces),
                "date": self.day(date), "source": publisher, "parties": parties}


def write(generator, out, documents):
    out.mkdir(parents=True, exist_ok=True)
    for first in range(0, documents, OF_A_PART):
        with open(out / f"part-{first // OF_A_PART:05}.jsonl", "w", encoding="utf-8") as part:
            for number in range(first, min(first + OF_A_PART, documents)):
                part.write(json.dumps(generator.document(number), ensure_ascii=False) + "\n")
        generator.growth.mark()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--documents", type=int, required=True)
    parser.add_argument("--exponent", type=float, default=0.55)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="print how words grow")
    args = parser.parse_args()
    generator = Generator(Source(args.data), args.exponent, args.seed)
    write(generator, args.out, args.documents)
    if args.check:
        for name, growth in (("records", generator.start), ("written", generator.growth)):
            print(f"{name}: {growth.words:,} words, {len(growth.different):,} different, "
                  f"exponent {growth.exponent():.2f}")


if __name__ == "__main__":
    main()
