#!/usr/bin/env python3
"""Omega, the CGI program over an index by omindex: one process for each query.

    omega.py OMEGA FOLDER plain|snippets < QUESTIONS > TIMES     as tests/bench/ask.cpp

FOLDER holds the database `default`; configuration and template are put beside it. The time of a
query is that of its process, start and all: about what an empty query takes is its share.
"""
import os
import pathlib
import subprocess
import sys
from urllib.parse import urlencode

TEMPLATE = """$set{{stemmer,english}}$set{{flag_wildcard,1}}$hitlist{{$field{{url}}
{shown}
}}"""
SHOWN = {"plain": "$field{type}", "snippets": "$snippet{$field{sample},500}"}
CONFIGURATION = "database_dir {0}\ntemplate_dir {0}\nlog_dir {0}\n"


def write_configuration(folder, shown):
    (folder / "omega.conf").write_text(CONFIGURATION.format(folder), encoding="utf-8")
    (folder / "hits").write_text(TEMPLATE.format(shown=SHOWN[shown]), encoding="utf-8")


def ask(omega, environment, text):
    """(CPU seconds, number of hits)"""
    form = {"P": text, "DB": "default", "FMT": "hits", "HITSPERPAGE": 10, "DEFAULTOP": "and"}
    process = subprocess.Popen([omega], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               env=environment | {"QUERY_STRING": urlencode(form)})
    page = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    return used.ru_utime + used.ru_stime, page.count(b"file:")


def main():
    if len(sys.argv) != 4 or sys.argv[3] not in SHOWN:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2]).resolve()
    write_configuration(folder, sys.argv[3])
    environment = {"OMEGA_CONFIG_FILE": str(folder / "omega.conf"), "REQUEST_METHOD": "GET"}
    for line in sys.stdin:
        kind, text = line.rstrip("\n").split("\t", 1)
        seconds, hits = ask(sys.argv[1], environment, text)
        print(kind, seconds * 1000, hits, sep="\t")


if __name__ == "__main__":
    main()
