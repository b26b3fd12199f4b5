#!/usr/bin/env python3
"""scripts/compare_writers.sh indexes twice, looks at both indexes, and says by its status what it saw.

The programs are stand-ins: `indexer` writes down its arguments and makes an index folder, which it
cannot where an option is --broken; `xapian-check` and `compare_databases` find what the case says.
"""
import gzip
import pathlib
import shutil
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "compare_writers.sh"
STAND_INS = {
    "scripts/build.sh": "build_packages= compare_packages=\ninstall_packages() { :; }\nbuild() { :; }\n",
    "build/release/indexer/indexer": """
echo "indexer $*" | sed "s|$TMPDIR/[^/ ]*/|WORK/|g" >>"$CALLS"
case "$*" in *--broken*) exit 2;; esac
for last; do case $last in *.jsonl) cat "$last" >>"$CALLS";; esac; done
while [ "$1" != --index ]; do shift; done
mkdir "$2" && echo 'auto generation-000001' >"$2/XAPIANDB"
""",
    "build/release/tests/compare_databases": """
echo "compare $*" | sed "s|$TMPDIR/[^/ ]*/|WORK/|g" >>"$CALLS"
[ -z "$DIFFERS" ] || { echo 'term "pact": only in the first'; exit 1; }
""",
    "bin/xapian-check": """
echo "check $*" | sed "s|$TMPDIR/[^/ ]*/|WORK/|g" >>"$CALLS"
[ -z "$UNSOUND" ] || { echo 'block 7 is lost'; exit 1; }
""",
}
CHECKS = ["check WORK/first/generation-000001", "check WORK/second/generation-000001"]

# name, arguments, what the stand-ins find, status, calls, words of the output, whether indexes are kept
CASES = [
    ("equal", ["DATA/a.txt"], {}, 0,
     ["indexer DATA/a.txt --index WORK/first --quiet",
      "indexer DATA/a.txt --index WORK/second --quiet --writer=xapian", *CHECKS,
      "compare --queries 1000 --skip-metadata entente WORK/first WORK/second"], "are equal", False),
    ("options", ["--second", "--jobs=1", "--second", "--lang=de", "DATA/a.txt", "--", "--seed", "7"], {}, 0,
     ["indexer DATA/a.txt --index WORK/first --quiet",
      "indexer DATA/a.txt --index WORK/second --quiet --jobs=1 --lang=de", *CHECKS,
      "compare --queries 1000 --skip-metadata entente --seed 7 WORK/first WORK/second"], "are equal", False),
    ("packed records", ["DATA/b.jsonl.gz"], {}, 0,
     ["indexer WORK/b.jsonl --index WORK/first --quiet", "records",
      "indexer WORK/b.jsonl --index WORK/second --quiet --writer=xapian", "records", *CHECKS,
      "compare --queries 1000 --skip-metadata entente WORK/first WORK/second"], "are equal", False),
    ("they differ", ["DATA/a.txt"], {"DIFFERS": "1"}, 1, None, "only in the first", True),
    ("not sound", ["DATA/a.txt"], {"UNSOUND": "1"}, 1, None, "second: xapian-check finds:\nblock 7 is lost", True),
    ("no index", ["--second", "--broken", "DATA/a.txt"], {}, 2, None, "", False),
    ("no data", [], {}, 2, [], "", False),
    ("no such data", ["DATA/c.txt"], {}, 2, [], "", False),
    ("unknown option", ["--third", "DATA/a.txt"], {}, 2, [], "", False),
]


def prepare(folder):
    shutil.copy(SCRIPT, folder / "scripts")
    for name, body in STAND_INS.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("#!/usr/bin/env bash\n" + body)
        file.chmod(0o755)
    (folder / "data" / "a.txt").write_text("text\n")
    (folder / "data" / "b.jsonl.gz").write_bytes(gzip.compress(b"records\n"))


def run(folder, arguments, found):
    for name in ("scripts", "data", "tmp"):
        (folder / name).mkdir()
    prepare(folder)
    calls = folder / "calls"
    calls.touch()
    given = [a.replace("DATA", str(folder / "data")) for a in arguments]
    environment = {"PATH": f"{folder}/bin:/usr/bin:/bin", "TMPDIR": f"{folder}/tmp", "CALLS": str(calls),
                   "DIFFERS": "", "UNSOUND": "", **found}
    done = subprocess.run([folder / "scripts" / SCRIPT.name, *given], env=environment,
                          capture_output=True, text=True)
    said = calls.read_text().replace(str(folder / "data"), "DATA").splitlines()
    return done.returncode, said, done.stdout, any((folder / "tmp").iterdir())


def main():
    failures = []
    for name, arguments, found, status, calls, words, kept in CASES:
        with tempfile.TemporaryDirectory() as folder:
            got = run(pathlib.Path(folder).resolve(), arguments, found)
        if (got[0], got[3]) != (status, kept) or (calls is not None and got[1] != calls) or words not in got[2]:
            failures.append(f"{name}: expected {status} {calls} {words!r} kept={kept}; got {got}")
    print("\n".join(failures) or f"{len(CASES)} cases")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
