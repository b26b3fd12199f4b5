/// What queries of every kind cost in a running searcher, beside the plain use of the database
/// library: its query parser and its own snippets, on an index of the same records by xapian_loop.
///
///     xapian_loop --spelling PLAIN RECORDS.jsonl...      indexer --index INDEX RECORDS.jsonl...
///     query_latency INDEX PLAIN RECORDS.jsonl...
///
/// 200 queries of each kind are drawn from the records. Each is asked three times for ten hits with
/// snippets of the full text, and counts with its median CPU time. On the plain side a
/// query that finds nothing is corrected by the words of the index and asked again.
#include <entente/search.hpp>

#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "cpu_time.hpp"
#include "plain_search.hpp"
#include "sampling.hpp"

namespace {

constexpr std::size_t queries_of_a_kind = 200, repeats = 3;

std::vector<double> times_of(const std::vector<std::string>& queries,
                             const std::function<void(const std::string&)>& ask) {
    std::vector<double> times;
    for (const std::string& query : queries) {
        times.push_back(bench::median_cpu_ms(repeats, [&] { ask(query); }));
    }
    return times;
}

void print(const std::string& kind, const std::vector<double>& ours,
           const std::vector<double>& plain) {
    const auto column = [](double value) { std::cout << std::setw(9) << value; };
    std::cout << std::left << std::setw(16) << kind << std::right;
    for (const auto* times : {&ours, &plain}) {
        column(bench::quantile(*times, 0.5));
        column(bench::quantile(*times, 0.99));
    }
    column(bench::quantile(plain, 0.5) / bench::quantile(ours, 0.5));
    std::cout << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: query_latency INDEX PLAIN RECORDS.jsonl...\n";
        return 2;
    }
    auto searcher = entente::Searcher::open(argv[1]);
    bench::PlainSearch plain(argv[2]);
    const auto records = bench::read_records({argv + 3, argv + argc});
    bench::Sampler sampler(records);
    std::cout << "CPU ms          our median    p99    plain median   p99   ratio\n"
              << std::fixed << std::setprecision(3);
    for (const std::string& kind : bench::kinds) {
        std::vector<std::string> ours, theirs;
        for (std::size_t i = 0; i < queries_of_a_kind; ++i) {
            bench::Question question = sampler.draw(kind);
            ours.push_back(std::move(question.ours));
            theirs.push_back(std::move(question.plain));
        }
        print(kind, times_of(ours, [&](const std::string& query) { searcher.search(query); }),
              times_of(theirs, [&](const std::string& query) { plain.ask(query, true); }));
    }
}
