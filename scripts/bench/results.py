"""Reads what run.py and scale.py measured: medians over the runs, with their spread."""
import csv
import statistics

# What every engine can be asked, so that a mean over them compares.
SHARED_KINDS = ["word", "two words", "many words", "phrase", "near", "wildcard", "or and not"]


def read(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def calm(rows, column, keep=3):
    """Of the rows of one engine (one size) those that other work on the machine disturbed least."""
    chosen = []
    for value in distinct(rows, column):
        of_one = [row for row in rows if row[column] == value]
        chosen += sorted(of_one, key=lambda row: float(row.get("others") or 0))[:keep]
    return chosen


def distinct(rows, column):
    """The values of a column in the order of their first row."""
    return list(dict.fromkeys(row[column] for row in rows))


def values(rows, column, **where):
    return [float(row[column]) for row in rows
            if all(row[key] == str(wanted) for key, wanted in where.items())]


def median(rows, column, **where):
    """None if there is no such row."""
    found = values(rows, column, **where)
    return statistics.median(found) if found else None


def spread(rows, column, **where):
    """Half of the way from the least to the most, as a share of the median."""
    found = values(rows, column, **where)
    return (max(found) - min(found)) / 2 / statistics.median(found)


def mean_over_kinds(rows, column, kinds, **where):
    """Of the medians of the kinds; None if one is missing."""
    medians = [median(rows, column, kind=kind, **where) for kind in kinds]
    return None if None in medians else statistics.mean(medians)
