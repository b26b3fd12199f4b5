/// What it costs to ask an index through a server (xapian-tcpsrv) on the same machine, in time on
/// the clock: the same queries to both, in turn.
///
///     indexer --index INDEX RECORDS.jsonl...
///     xapian-tcpsrv --interface 127.0.0.1 --port 7000 INDEX &
///     remote_latency INDEX 127.0.0.1:7000 RECORDS.jsonl...
///
/// 200 queries of each kind are drawn from the records, each new to the searcher, for ten hits with
/// snippets.
#include <entente/search.hpp>

#include <chrono>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "cpu_time.hpp"
#include "sampling.hpp"

namespace {

constexpr std::size_t queries_of_a_kind = 200;

double milliseconds(entente::Searcher& searcher, const std::string& query) {
    const auto start = std::chrono::steady_clock::now();
    searcher.search(query);
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - start;
    return spent.count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: remote_latency INDEX HOST:PORT RECORDS.jsonl...\n";
        return 2;
    }
    auto here = entente::Searcher::open(std::vector<std::string>{argv[1]});
    auto there = entente::Searcher::open(std::vector<std::string>{argv[2]});
    const auto records = bench::read_records({argv + 3, argv + argc});
    bench::Sampler sampler(records);
    std::cout
        << "ms              here median    p99    there median   p99   median of differences\n"
        << std::fixed << std::setprecision(3);
    for (const std::string& kind : bench::kinds) {
        std::vector<double> times_here, times_there, differences;
        for (std::size_t i = 0; i < queries_of_a_kind; ++i) {
            const std::string query = sampler.draw(kind).ours;
            times_here.push_back(milliseconds(here, query));
            times_there.push_back(milliseconds(there, query));
            differences.push_back(times_there.back() - times_here.back());
        }
        std::cout << std::left << std::setw(16) << kind << std::right;
        for (const auto* times : {&times_here, &times_there}) {
            std::cout << std::setw(9) << bench::quantile(*times, 0.5) << std::setw(9)
                      << bench::quantile(*times, 0.99);
        }
        std::cout << std::setw(9) << bench::quantile(differences, 0.5) << std::endl;
    }
}
