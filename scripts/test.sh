#!/usr/bin/env bash
# test.sh [CTEST-ARGUMENT]...: installs what is missing, builds everything, runs all tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/build.sh

install_packages "$build_packages"
build dev
ctest --preset dev --parallel "$(nproc)" "$@"
