#!/usr/bin/env bash
# compare_writers.sh [--second OPTION]... DATA... [-- COMPARE-OPTION...]
# Indexes the folders and record files DATA (.gz are unpacked first) twice, as the indexer does by
# itself and with OPTION (--writer=xapian), lets xapian-check look through both indexes, and
# compares them list by list and by 1,000 questions.
#
#     scripts/compare_writers.sh corpus
#     scripts/compare_writers.sh --second --jobs=1 corpus -- --queries 5000 --seed 7
#
# COMPARE-OPTIONs are those of tests/databases/compare_databases.cpp.
# Exit status: 0 equal and sound, 1 not (the indexes are then kept), 2 they could not be made.
set -euo pipefail
shopt -s inherit_errexit
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() {
    sed -n '2,/^set /s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

second=() data=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    case $1 in
        --second) second+=("${2:?--second needs an option}") && shift ;;
        -*) usage ;;
        *) data+=("$(realpath -e "$1")") || exit 2 ;;
    esac
    shift
done
[ "${#data[@]}" -gt 0 ] || usage
[ "${#second[@]}" -gt 0 ] || second=(--writer=xapian)
[ $# -eq 0 ] || shift  # the --
# The manifest names the writer.
compare_options=(--queries 1000 --skip-metadata entente "$@")

cd "$top"
source scripts/build.sh
install_packages "$build_packages$compare_packages" || exit 2
build release -- indexer compare_databases >&2 || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The data once for both: an index tells paths and times of what it was made of.
sources=()
for path in "${data[@]}"; do
    if [[ $path == *.gz ]]; then
        sources+=("$work/$(basename "$path" .gz)")
        gzip -dc "$path" >"${sources[-1]}"
    else
        sources+=("$path")
    fi
done

# make_index NAME OPTION...: says the size and the seconds of processor time.
make_index() {
    local name=$1 status=0 TIMEFORMAT='%R s, %U s of processor time'
    shift
    printf '%s: indexer %s\n' "$name" "$*"
    time build/release/indexer/indexer "${sources[@]}" --index "$work/$name" --quiet "$@" ||
        status=$?
    [ "$status" -le 1 ] || exit 2  # 1: some files failed, in both runs the same
    du -sh --apparent-size "$work/$name" | cut -f1
}

# The folder of the database that the stub of an index names: xapian-check takes no stub.
generation() { sed -n "s|^auto |$work/$1/|p" "$work/$1/XAPIANDB"; }

make_index first
make_index second "${second[@]}"
equal=0
for name in first second; do
    if ! xapian-check "$(generation "$name")" >"$work/check.$name" 2>&1; then
        printf '%s: xapian-check finds:\n' "$name"
        tail -n 20 "$work/check.$name"
        equal=1
    fi
done
if build/release/tests/compare_databases "${compare_options[@]}" "$work/first" "$work/second"; then
    printf 'The lists and the answers are equal.\n'
else
    equal=1
fi
if [ "$equal" -ne 0 ]; then
    trap - EXIT
    printf 'The indexes are kept in %s\n' "$work"
fi
exit "$equal"
