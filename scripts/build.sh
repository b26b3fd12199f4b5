# build.sh: what the other scripts and .ci/run share: the Debian packages, and a build by preset.
# Sourced, not run. A second call does only what has become necessary since the first.
# shellcheck shell=bash disable=SC2034

# One line a package, with the reason for it.
build_packages='
g++                   the compiler: C++20, GCC 12 or later
cmake                 the build, 3.25 or later
ninja-build           runs what cmake plans
pkg-config            finds libraries that have no CMake package, and tests our own .pc files
libxapian-dev         the database: inverted lists, matcher, stemmers
libicu-dev            words and sentences of every script, character sets, normal forms
libcld2-dev           tells the language of a text
libxxhash-dev         fingerprints of files and stored records
libdeflate-dev        compresses the stored text
libtomlplusplus-dev   reads entente.toml
nlohmann-json3-dev    reads records and sidecar files, writes --json
libyaml-cpp-dev       reads front matter
libre2-dev            regular expressions over the words of an index
libcxxopts-dev        command lines
libreadline-dev       the prompt: line editing, history, completion
doctest-dev           the unit tests
python3               the tests of the programs and of the layers
'
check_packages='
clang                 the second compiler
clang-format          the layout of the code
'
compare_packages='
xapian-tools          xapian-check looks through the files of a database
'
fuzz_packages='
clang                 libFuzzer works with this compiler alone
libclang-rt-dev       libFuzzer, and what the sanitizers of Clang link
'

# Names the packages of the list $1 that dpkg does not know as installed.
missing_packages() {
    local name
    while read -r name _; do
        [ -n "$name" ] || continue
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed ||
            printf '%s\n' "$name"
    done <<<"$1"
}

# Installs what is missing of the list $1. Without apt-get it names the list and stops, unless
# ENTENTE_PACKAGES=installed says that the libraries are there under other names.
install_packages() {
    [ "${ENTENTE_PACKAGES:-}" != installed ] || return 0
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        printf 'This system has no apt-get. Please install what Debian calls:\n%s\n' "$1" >&2
        printf 'then run this again with ENTENTE_PACKAGES=installed.\n' >&2
        return 2
    fi
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$1")
    [ "${#missing[@]}" -gt 0 ] || return 0
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    printf 'Installing %s\n' "${missing[*]}" >&2
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# build PRESET [CMAKE-ARGUMENT]... [-- TARGET...]: into build/PRESET of the current folder.
build() {
    local preset=$1 arguments=() targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do arguments+=("$1") && shift; done
    if [ $# -gt 1 ]; then shift && targets=(--target "$@"); fi
    if [ ! -f "build/$preset/build.ninja" ]; then
        ! command -v ccache >/dev/null || arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        cmake --preset "$preset" "${arguments[@]}"
    fi
    cmake --build "build/$preset" --parallel "$(nproc)" "${targets[@]}"
}
