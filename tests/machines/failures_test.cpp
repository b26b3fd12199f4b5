/// Servers that are not there, say nothing, go away and come back: the others answer, and who is
/// missing is said.
#include "machines/layouts.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>
#include <entente/search.hpp>

#include <chrono>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace entente {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

const test::Layouts& layouts() {
    static const test::Layouts layouts;
    return layouts;
}

/// The backend and the machine take some time besides.
constexpr auto limit = 400ms, allowance = 2500ms;

Searcher open(const std::vector<std::string>& indexes) {
    OpenOptions options;
    options.answer_limit = limit;
    return Searcher::open(indexes, options);
}

std::size_t documents(Searcher& searcher) {
    return static_cast<std::size_t>(searcher.search("*").total.lower);
}

std::string here() { return layouts().part(0).string(); }

Errc error_of(const std::function<void()>& work, const std::string& said) {
    try {
        work();
    } catch (const Error& error) {
        CHECK_MESSAGE(std::string(error.what()).find(said) != std::string::npos, error.what());
        return error.code();
    }
    FAIL("nothing was thrown");
    return {};
}

}  // namespace

TEST_CASE("a server that cannot be reached is named, and the others answer") {
    struct Row {
        const char* name;
        std::string server, reason;
    };
    const test::SilentServer silent;
    const Row rows[] = {
        {"refused", "127.0.0.1:" + std::to_string(test::free_port()), "Connection refused"},
        {"no such host", "no-such-host.invalid:7000", ""},
        {"silent", silent.address(), "nothing came in 0.4 s"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        const auto start = Clock::now();
        Searcher searcher = open({here(), row.server});
        const Results results = searcher.search("agreement");
        CHECK(Clock::now() - start < limit + allowance);
        CHECK_FALSE(results.hits.empty());
        REQUIRE(results.missing.size() == 1);
        CHECK(results.missing[0].find(row.server + " does not answer (" + row.reason) == 0);
        REQUIRE_FALSE(results.notes.empty());
        CHECK(results.notes.back() == results.missing[0] + ": its documents are left out");
    }
}

TEST_CASE("many silent servers cost no more than one") {
    const std::vector<test::SilentServer> silent(8);
    std::vector<std::string> indexes{here()};
    for (const test::SilentServer& one : silent) indexes.push_back(one.address());
    const auto start = Clock::now();
    Searcher searcher = open(indexes);
    CHECK(searcher.search("agreement").missing.size() == 8);
    CHECK(Clock::now() - start < limit + allowance);
}

TEST_CASE("where no server answers, that is said") {
    const test::SilentServer silent;
    const std::string nobody = "127.0.0.1:" + std::to_string(test::free_port());
    CHECK(error_of([&] { open({silent.address(), nobody}); }, nobody) == Errc::unreachable);
}

TEST_CASE("names that are neither an index nor a server") {
    const Errc invalid = Errc::invalid_argument;
    struct Row {
        const char* name;
        Errc code;
    };
    for (const Row& row :
         {Row{"localhost:", invalid}, Row{":7000", invalid}, Row{"localhost:0", invalid},
          Row{"localhost:65536", invalid}, Row{"localhost:70x", invalid}, Row{"::1:7000", invalid},
          Row{"no/such/folder", Errc::not_found}}) {
        CAPTURE(std::string(row.name));
        CHECK(error_of([&] { open({row.name}); }, row.name) == row.code);
    }
}

TEST_CASE("a server that goes away is left out, and used again when it is back") {
    test::Server server(layouts().part(1));
    Searcher searcher = open({here(), server.address()});
    const std::size_t all = documents(searcher);
    server.stop();
    const Results without = searcher.search("*");
    CHECK(without.missing.size() == 1);
    CHECK(without.total.lower < all);
    CHECK(documents(searcher) < all);
    server.start();
    CHECK(documents(searcher) == all);
    CHECK(searcher.search("*").missing.empty());
}

TEST_CASE("a server that was started anew between two queries is not missed") {
    test::Server server(layouts().part(1));
    Searcher searcher = open({here(), server.address()});
    const std::size_t all = documents(searcher);
    server.stop();
    server.start();
    const Results results = searcher.search("*");
    CHECK(results.total.lower == all);
    CHECK(results.missing.empty());
}

TEST_CASE("a server that falls silent costs its limit, and is used again when it speaks") {
    test::Server server(layouts().part(1)), other(layouts().part(2));
    Searcher searcher = open({server.address(), here(), other.address()});
    const std::size_t all = documents(searcher);
    server.pause();
    const auto start = Clock::now();
    const Results without = searcher.search("agreement");
    CHECK(Clock::now() - start < limit + allowance);
    REQUIRE(without.missing.size() == 1);
    CHECK(without.missing[0].find(server.address()) == 0);
    CHECK_FALSE(without.hits.empty());
    server.resume();
    CHECK(documents(searcher) == all);
}

TEST_CASE("the only server goes away and comes back") {
    test::Server server(layouts().part(1));
    Searcher searcher = open({server.address()});
    const std::size_t all = documents(searcher);
    server.stop();
    CHECK(error_of([&] { searcher.search("*"); }, server.address()) == Errc::unreachable);
    CHECK(error_of([&] { searcher.search("*"); }, server.address()) == Errc::unreachable);
    server.start();
    CHECK(documents(searcher) == all);
}

TEST_CASE("stub files name folders and servers") {
    const test::TempDir dir;
    test::Server server(layouts().part(1));
    const std::string stub = dir.write("all.stub", "# two of them\nauto " + here() + "\nremote " +
                                                       server.address() + "\n")
                                 .string();
    Searcher by_stub = open({stub}), by_names = open({here(), server.address()});
    CHECK(documents(by_stub) == documents(by_names));
    dir.write("folder/XAPIANDB", "auto ../all.stub\n");
    Searcher by_folder = open({(dir.path() / "folder").string()});
    CHECK(documents(by_folder) == documents(by_names));
    dir.write("circle/XAPIANDB", "auto ../circle\n");
    CHECK(error_of([&] { open({(dir.path() / "circle").string()}); }, "circle") ==
          Errc::not_an_index);
    const std::string odd = dir.write("odd.stub", "remote :sh -c true\n").string();
    CHECK(error_of([&] { open({odd}); }, "line 1") == Errc::invalid_argument);
}

TEST_CASE("a newer index behind a server is moved to") {
    const test::TempDir dir;
    const std::filesystem::path index = dir.path() / "copy.index";
    std::filesystem::copy(layouts().part(1), index, std::filesystem::copy_options::recursive);
    test::Server server(index);
    Searcher searcher = open({server.address()});
    const std::size_t before = documents(searcher);
    CHECK_FALSE(searcher.refresh());
    std::filesystem::remove_all(index);
    std::filesystem::copy(layouts().part(0), index, std::filesystem::copy_options::recursive);
    CHECK(searcher.refresh());
    CHECK(documents(searcher) != before);
}

}  // namespace entente
