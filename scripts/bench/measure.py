"""What a command costs, and what the answers of an engine took."""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


def options(text, data):
    """A parser of what the measuring programs have in common; `data` names their input."""
    parser = argparse.ArgumentParser(
        description=text, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    top = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument(data, type=pathlib.Path)
    parser.add_argument("--build", type=pathlib.Path, default=top / "build" / "release")
    parser.add_argument("--work", type=pathlib.Path, help="a folder for inputs and indexes")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--queries", type=int, default=200, help="of each kind")
    return parser


@dataclass(frozen=True)
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of the command and all that it started and waited for
    peak_mb: float  # resident, of the largest of these processes
    others: float = 0.0  # cores that other work on the machine used meanwhile


def busy_seconds():
    """CPU time of all that has run on the machine; 0 where the system does not tell."""
    try:
        with open("/proc/stat", encoding="ascii") as lines:
            user, nice, system = map(int, lines.readline().split()[1:4])
    except OSError:
        return 0.0
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")


def cost_of(command, log, env=None, may_fail_with=()):
    """Runs a command; what it prints goes to the file `log`. A failure ends the program."""
    with open(log, "ab") as out:
        start, busy = time.perf_counter(), busy_seconds()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out,
                                   stderr=subprocess.STDOUT, env=env)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, *may_fail_with):
        sys.exit(f"{' '.join(map(str, command))}: status {process.returncode}; see {log}")
    cpu = used.ru_utime + used.ru_stime
    return Cost(wall, cpu, used.ru_maxrss / 1000, max(0.0, busy_seconds() - busy - cpu) / wall)


def total(costs):
    """Of commands one after another."""
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs),
                max(c.peak_mb for c in costs), max(c.others for c in costs))


def size_mb(path):
    """Of a file, or all below a folder."""
    path = pathlib.Path(path)
    files = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
    return sum(file.stat().st_size for file in files) / 1e6


@dataclass(frozen=True)
class Latency:
    """Of one kind of query, in milliseconds."""
    median: float
    p99: float
    answered: float  # the share of the queries that found something


def percentile(values, share):
    return sorted(values)[round(share * (len(values) - 1))]


def latencies(command, questions, log, env=None):
    """{kind: Latency} of a program that answers KIND TAB QUERY by KIND TAB MS TAB HITS."""
    with open(log, "ab") as out:
        done = subprocess.run(command, input=questions, stdout=subprocess.PIPE, stderr=out,
                              env=env, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: status {done.returncode}; see {log}")
    times, found = {}, {}
    for line in done.stdout.splitlines():
        kind, milliseconds, hits = line.split("\t")
        times.setdefault(kind, []).append(float(milliseconds))
        found.setdefault(kind, []).append(int(hits) > 0)
    return {kind: Latency(statistics.median(times[kind]), percentile(times[kind], 0.99),
                          statistics.mean(found[kind])) for kind in times}
