/// `indexer stats`: what an index holds.
#include <iostream>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "options.hpp"
#include "run.hpp"
#include "summary.hpp"

namespace entente::indexer {

namespace {

using cli::grouped;

void put(std::string_view label, const std::string& value) {
    std::string padded(label);
    padded.resize(14, ' ');
    std::cout << padded << value << '\n';
}

/// "58 (97 %)"
std::string share(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return grouped(part);
    return grouped(part) + " (" + std::to_string(part * 100 / whole) + " %)";
}

std::string listed(const std::vector<std::pair<std::string, std::uint64_t>>& counts) {
    std::string out;
    for (const auto& [name, number] : counts) {
        if (!out.empty()) out += ", ";
        out += (name.empty() ? "unknown" : name) + ' ' + grouped(number);
    }
    return out;
}

std::string times(std::uint64_t bytes, std::uint64_t of) {
    if (of == 0) return cli::byte_size(bytes);
    const std::uint64_t tenths = bytes * 10 / of;
    return cli::byte_size(bytes) + " (" + std::to_string(tenths / 10) + '.' +
           std::to_string(tenths % 10) + " times the text)";
}

void print_stats(const IndexStats& stats) {
    put("documents", grouped(stats.documents) + " from " + cli::counted(stats.files, "file"));
    put("with a date", share(stats.dated, stats.documents));
    put("with a source", share(stats.with_source, stats.documents));
    put("with parties", share(stats.with_parties, stats.documents));
    put("copies", share(stats.copies, stats.documents) + " of " +
                      cli::counted(stats.copied_stories, "story", "stories"));
    put("languages", listed(stats.languages));
    put("formats", listed(stats.formats));
    put("words", grouped(stats.distinct_terms) + " different, " +
                     grouped(static_cast<std::uint64_t>(stats.mean_length + 0.5)) + " a document");
    put("text", cli::byte_size(stats.body_bytes));
    put("on disk", times(stats.bytes_on_disk, stats.body_bytes) +
                       (stats.shards > 1 ? ", in " + grouped(stats.shards) + " databases" : ""));
    put("written by",
        stats.writer + ", format " + std::to_string(stats.format) + ", analyzer " + stats.analyzer);
}

}  // namespace

cli::ExitStatus run_stats(const cli::Arguments& given) {
    if (!given.operands().empty()) {
        throw cli::UsageError("stats takes no path; name the index with --index");
    }
    const std::filesystem::path index = index_folder(given);
    std::cerr << "index: " << one_line(index.string()) << '\n';
    const IndexStats stats = index_stats(index);
    print_stats(stats);
    if (!stats.failures.empty()) {
        put("failures", grouped(total(stats.failures)));
        std::cout << grouped_by_cause(stats.failures,
                                      given.has("verbose") ? Verbosity::all : Verbosity::normal);
    }
    return cli::success;
}

}  // namespace entente::indexer
