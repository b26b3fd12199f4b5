#!/usr/bin/env bash
# fuzz.sh [SECONDS [LIBFUZZER-ARGUMENT]...]: installs what is missing, builds the fuzz targets of
# tests/fuzz, and gives each so many seconds (60), one after the other.
# New inputs gather in build/fuzz/inputs, where the next run goes on. It stops at an input that
# breaks a promise and leaves it in build/fuzz: mend what it shows, and keep it as a seed in
# tests/fuzz/seeds/TARGET, which every test run replays.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/build.sh

seconds=${1:-60}
install_packages "$build_packages$fuzz_packages"
targets=$(cd tests/fuzz/seeds && ls)
build fuzz -- $(printf 'fuzz_%s ' $targets)
for target in $targets; do
    seeds=tests/fuzz/seeds/$target
    inputs=build/fuzz/inputs/$target
    mkdir -p "$inputs"
    printf '\n== %s for %s s\n' "$target" "$seconds"
    "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
        -dict=tests/fuzz/dictionary -artifact_prefix="build/fuzz/$target-" -verbosity=0 \
        -print_final_stats=1 "${@:2}" "$inputs" "$seeds"
done
