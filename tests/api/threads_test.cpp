/// Many threads, each with a Searcher of its own, beside a writer that makes the index anew again
/// and again.
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <entente/index.hpp>
#include <entente/search.hpp>

#include <atomic>
#include <cstdlib>
#include <exception>
#include <string>
#include <thread>
#include <vector>

using namespace entente;

namespace {

constexpr int readers = 4;

/// A hundred, which takes seconds; ENTENTE_TEST_SWITCHES asks for more.
int switches() {
    const char* asked = std::getenv("ENTENTE_TEST_SWITCHES");
    return asked ? std::atoi(asked) : 100;
}

/// What a reader has seen until it was told to end.
struct Seen {
    std::uint64_t answers = 0, without_hits = 0, openings = 0;
    std::string error;
};

/// Searches, goes on to newer generations, and every so often opens the index as a new program
/// would.
void read(const std::filesystem::path& index, const std::atomic<bool>& ended, Seen& seen) {
    try {
        while (!ended) {
            Searcher searcher = Searcher::open(index);
            ++seen.openings;
            for (int i = 0; i < 20 && !ended; ++i) {
                if (i % 3 == 2) searcher.refresh();
                const Results results = searcher.search("alpha agreement");
                ++seen.answers;
                seen.without_hits += results.hits.size() != 2 ? 1 : 0;
            }
        }
    } catch (const std::exception& error) {
        seen.error = error.what();
    }
}

}  // namespace

TEST_CASE("readers answer while generations are switched") {
    const test::TempDir dir;
    dir.write("docs/a.txt", "Alpha signs an agreement with Beta.");
    dir.write("docs/b.txt", "The alpha of another agreement.");
    IndexerOptions options;
    options.index = dir.path() / "index";
    options.rebuild = true;
    options.jobs = 1;
    const auto switch_generation = [&] { index_paths({dir.path() / "docs"}, options); };
    switch_generation();

    std::atomic<bool> ended = false;
    std::vector<Seen> seen(readers);
    {
        std::vector<std::jthread> threads;
        for (Seen& one : seen) threads.emplace_back([&] { read(options.index, ended, one); });
        for (int i = 0, all = switches(); i < all; ++i) switch_generation();
        ended = true;
    }
    for (const Seen& one : seen) {
        CHECK(one.error == "");
        CHECK(one.without_hits == 0);
        CHECK(one.answers > 0);
        CHECK(one.openings > 0);
    }
}
