#!/usr/bin/env python3
"""Runs the programs as people do, and compares what they say.

    run_cli.py --indexer PROGRAM --searcher PROGRAM CASES.py [NAME]

CASES.py holds a list CASES; every case gets a folder of its own, filled with its files, and takes
its steps in order:

    Case("a second run finds nothing to do",
         {"docs/a.txt": "A pact was signed."},
         Run("indexer docs", out="1 document indexed"),
         Write("docs/a.txt", "No pact."),
         Run("indexer docs", status=0, out=["1 replaced"]))

With NAME only the cases whose name contains it are run. All failures are told, then status 1.
"""
import argparse
import contextlib
import dataclasses
import fcntl
import importlib.util
import os
import pathlib
import pty
import re
import select
import shlex
import signal
import subprocess
import sys
import tempfile
import time

TIMEOUT_SECONDS = 120


class Wrong(Exception):
    """A step did not go as the case says."""


class World:
    """The folder of a case and how programs are started in it."""

    def __init__(self, folder, programs):
        self.folder = pathlib.Path(folder)
        self.programs = programs
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm", "LANG": "C.UTF-8",
                            **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}}

    def command(self, line):
        """A command line as a list; the first word names one of our programs."""
        words = shlex.split(line) if isinstance(line, str) else list(line)
        return [self.programs[words[0]], *words[1:]]

    def options(self, env):
        return {"cwd": self.folder, "env": {**self.environment, **env}}


def write(folder, name, content):
    path = os.path.join(os.fsencode(folder), os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)


def expect_words(name, words, text):
    for word in [words] if isinstance(words, str) else words:
        if word not in text:
            raise Wrong(f"{name} lacks {word!r}; it is\n{text}")


@dataclasses.dataclass
class Run:
    """A program run to its end.

    `out`, `err`: words that must stand in its output, one or a list; `out_is`: the whole of stdout;
    `out_lacks`, `err_lacks`: words that must not; `check`: a function that gets stdout and raises
    AssertionError. `terminal`: stdout and stderr are one terminal, its text is in `out`.
    """
    line: object
    status: int = 0
    out: object = ()
    err: object = ()
    out_is: str = None
    out_lacks: object = ()
    err_lacks: object = ()
    check: object = None
    stdin: str = ""
    env: dict = dataclasses.field(default_factory=dict)
    terminal: bool = False

    def __call__(self, world):
        status, out, err = self.in_terminal(world) if self.terminal else self.with_pipes(world)
        if status != self.status:
            raise Wrong(f"exit status {status}, not {self.status}\n{out}{err}")
        expect_words("stdout", self.out, out)
        expect_words("stderr", self.err, err)
        for name, words, text in (("stdout", self.out_lacks, out), ("stderr", self.err_lacks, err)):
            for word in [words] if isinstance(words, str) else words:
                if word in text:
                    raise Wrong(f"{name} has {word!r}; it is\n{text}")
        if self.out_is is not None and out != self.out_is:
            raise Wrong(f"stdout is\n{out}but not\n{self.out_is}")
        if self.check:
            try:
                self.check(out)
            except Exception as error:
                raise Wrong(f"{type(error).__name__}: {error}; stdout is\n{out}") from error

    def with_pipes(self, world):
        done = subprocess.run(world.command(self.line), input=self.stdin.encode(), capture_output=True,
                              timeout=TIMEOUT_SECONDS, check=False, **world.options(self.env))
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")

    def in_terminal(self, world):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(world.command(self.line), stdin=theirs, stdout=theirs, stderr=theirs,
                                   start_new_session=True, **world.options(self.env))
        os.close(theirs)
        if self.stdin:
            os.write(ours, self.stdin.encode())
        shown = b""
        with contextlib.suppress(OSError):  # the terminal is gone when the program is
            while chunk := os.read(ours, 65536):
                shown += chunk
        os.close(ours)
        return process.wait(TIMEOUT_SECONDS), shown.decode(errors="replace").replace("\r\n", "\n"), ""


@dataclasses.dataclass
class Interrupt:
    """A program that gets Ctrl-C when its stderr has said `after`."""
    line: str
    after: str
    status: int
    err: object = ()

    def __call__(self, world):
        process = subprocess.Popen(world.command(self.line), stderr=subprocess.PIPE, **world.options({}))
        said = b""
        while self.after.encode() not in said:
            chunk = process.stderr.read1()
            if not chunk:
                raise Wrong(f"ended without saying {self.after!r}: {said.decode()}")
            said += chunk
        process.send_signal(signal.SIGINT)
        said += process.communicate(timeout=TIMEOUT_SECONDS)[1]
        if process.returncode != self.status:
            raise Wrong(f"exit status {process.returncode}, not {self.status}: {said.decode()}")
        expect_words("stderr", self.err, said.decode())


@dataclasses.dataclass
class Watching:
    """A program that goes on until it gets the signal.

    `changes`: pairs of what is done to the folder and of words that stderr must say then, within
    the time limit; an empty word asks for nothing.
    """
    line: str
    changes: list
    sign: int = signal.SIGINT
    status: int = 0

    def __call__(self, world):
        process = subprocess.Popen(world.command(self.line), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   **world.options({}))
        try:
            for action, word in self.changes:
                action(world)
                self.wait_for(process, word)
            process.send_signal(self.sign)
            said = process.communicate(timeout=TIMEOUT_SECONDS)[1].decode()
        finally:
            process.kill()
        if process.returncode != self.status:
            raise Wrong(f"exit status {process.returncode}, not {self.status}: {said}")

    @staticmethod
    def wait_for(process, word):
        deadline, said = time.monotonic() + TIMEOUT_SECONDS, b""
        while word.encode() not in said:
            ready = select.select([process.stderr], [], [], max(0, deadline - time.monotonic()))[0]
            chunk = os.read(process.stderr.fileno(), 65536) if ready else b""
            if not chunk:
                raise Wrong(f"does not say {word!r}: {said.decode()}")
            said += chunk


@dataclasses.dataclass
class Unread:
    """A program whose reader leaves after the first line: it ends well and says no more than `err_is`."""
    line: str
    stdin: str
    err_is: str = ""

    def __call__(self, world):
        process = subprocess.Popen(world.command(self.line), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, **world.options({}))
        process.stdin.write(self.stdin[: len(self.stdin) // 2].encode())
        process.stdin.flush()
        first = process.stdout.readline()
        process.stdout.close()
        with contextlib.suppress(BrokenPipeError):  # it has ended before its input has
            process.stdin.write(self.stdin[len(self.stdin) // 2 :].encode())
            process.stdin.close()
        said = process.stderr.read().decode()
        status = process.wait(TIMEOUT_SECONDS)
        if not first or status != 0 or said != self.err_is:
            raise Wrong(f"read {first!r}; exit status {status}: {said}")


@dataclasses.dataclass
class Locked:
    """A step taken while somebody else holds the lock on this file."""
    file: str
    step: object

    def __call__(self, world):
        with open(world.folder / self.file, "ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            self.step(world)


@dataclasses.dataclass
class Write:
    name: object
    content: object

    def __call__(self, world):
        write(world.folder, self.name, self.content)


@dataclasses.dataclass
class Do:
    """Anything else that happens to the folder: a function of its path."""
    action: object

    def __call__(self, world):
        self.action(world.folder)


class Case:
    def __init__(self, name, files, *steps):
        self.name, self.files, self.steps = name, files, steps

    def run(self, programs):
        """None, or what went wrong."""
        with tempfile.TemporaryDirectory() as folder:
            for name, content in self.files.items():
                write(folder, name, content)
            world = World(folder, programs)
            for step in self.steps:
                try:
                    step(world)
                except (Wrong, subprocess.TimeoutExpired) as wrong:
                    return f"{self.name}\n  {getattr(step, 'line', step)}\n  {wrong}"
        return None


def options_in_manual(program):
    """A check for `Run`: every option of the help is in the program's manual page."""
    manual = (pathlib.Path(__file__).resolve().parents[2] / program / f"{program}.1").read_text()

    def check(out):
        options = set(re.findall(r"--[a-z-]+", out))
        missing = [option for option in sorted(options) if option not in manual.replace("\\-", "-")]
        assert options and not missing, missing
    return check


def load_cases(path):
    sys.modules.setdefault("run_cli", sys.modules[__name__])  # what the cases import
    spec = importlib.util.spec_from_file_location("cases", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.CASES


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--indexer", required=True)
    parser.add_argument("--searcher", required=True)
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("name", nargs="?", default="")
    given = parser.parse_args()
    programs = {name: os.path.abspath(getattr(given, name)) for name in ("indexer", "searcher")}
    chosen = [case for case in load_cases(given.cases) if given.name in case.name]
    failures = [failure for case in chosen if (failure := case.run(programs))]
    print("\n\n".join(failures + [f"{len(chosen)} cases, {len(failures)} failed"]))
    return 1 if failures or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
