"""How the programs in Python ask their engine; as tests/bench/ask.cpp does."""
import sys
import time


def answer_questions(ask):
    """All questions of stdin (KIND TAB QUERY) once untimed, then each with its time to stdout.
    `ask` takes a query and gives the number of hits."""
    questions = [line.rstrip("\n").split("\t", 1) for line in sys.stdin]
    for _, query in questions:
        ask(query)
    for kind, query in questions:
        start = time.process_time()
        hits = ask(query)
        print(kind, (time.process_time() - start) * 1000, hits, sep="\t")
