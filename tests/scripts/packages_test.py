#!/usr/bin/env python3
"""scripts/build.sh installs what is missing and nothing else, and stops clearly where it cannot.

dpkg-query, apt-get, sudo and id are stand-ins: the first knows only `present` as installed, the
others write down how they were called.
"""
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "build.sh"
STAND_INS = {
    "dpkg-query": 'case "$*" in *" present") echo installed;; *) exit 1;; esac',
    "apt-get": 'echo "apt-get $*" >>"$CALLS"',
    "sudo": 'echo sudo >>"$CALLS"; "$@"',
    "id": 'echo "$TEST_UID"',
}

# name, stand-ins taken away, environment, packages, status, calls, words of stderr
CASES = [
    ("all there", [], {}, "present  a reason", 0, [], ""),
    ("one missing, as root", [], {}, "present  x\nabsent  y", 0,
     ["apt-get update -q", "apt-get install -q -y --no-install-recommends absent"], "Installing absent"),
    ("one missing, not root", [], {"TEST_UID": "1000"}, "absent  y", 0,
     ["sudo", "apt-get update -q", "sudo", "apt-get install -q -y --no-install-recommends absent"], ""),
    ("no apt-get", ["apt-get"], {}, "absent  why it is needed", 2, [], "absent  why it is needed"),
    ("no apt-get, but all there", ["apt-get"], {"ENTENTE_PACKAGES": "installed"}, "absent  y", 0, [], ""),
]


def run(folder, absent, environment, packages):
    tools = pathlib.Path(folder, "bin")
    tools.mkdir()
    for name in ("bash", "env", "grep"):
        found = next(p for p in ("/bin", "/usr/bin") if pathlib.Path(p, name).exists())
        (tools / name).symlink_to(pathlib.Path(found, name))
    for name, body in STAND_INS.items():
        if name not in absent:
            (tools / name).write_text(f"#!{tools}/bash\n{body}\n")
            (tools / name).chmod(0o755)
    calls = pathlib.Path(folder, "calls")
    calls.touch()
    done = subprocess.run(
        ["bash", "-c", 'set -euo pipefail; source "$1"; install_packages "$2"', "-", SCRIPT, packages],
        env={"PATH": str(tools), "CALLS": str(calls), "TEST_UID": "0", **environment},
        capture_output=True, text=True)
    return done.returncode, calls.read_text().splitlines(), done.stderr


def main():
    failures = []
    for name, absent, environment, packages, status, calls, words in CASES:
        with tempfile.TemporaryDirectory() as folder:
            got = run(folder, absent, environment, packages)
        if got[:2] != (status, calls) or words not in got[2]:
            failures.append(f"{name}: expected {status} {calls} {words!r}; got {got}")
    print("\n".join(failures) or f"{len(CASES)} cases")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
