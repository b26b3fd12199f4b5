#!/usr/bin/env bash
# demo.sh: installs what is missing, builds the programs, indexes the sample corpus, and opens the
# prompt; where there is no terminal it asks some questions itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/build.sh

install_packages "$build_packages"
build release -- indexer searcher >&2
index=build/demo.index
build/release/indexer/indexer corpus --index "$index"

if [ -t 0 ] && [ -t 1 ]; then
    exec build/release/searcher/searcher --index "$index"
fi

ask() {
    printf '\n$ searcher %s\n' "${*@Q}"
    build/release/searcher/searcher --index "$index" --limit 3 "$@" 2>&1 ||
        [ $? -eq 1 ]  # nothing found is an answer
}
ask 'cloud computing cooperation'
ask '"memorandum of understanding" party:microsoft'
ask 'agreement date:2017-06..2018'
ask '(university OR institute) NEAR/5 research -sport'
ask 'coopération lang:fr'
ask '合作协议'
ask --json '"strategic cooperation"'
