/// What would be extracted, without an index.
#include "pipeline/assemble.hpp"

#include <entente/index.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace entente {
namespace {

using Take = std::function<void(const Inspection&)>;

void inspect_piece(const FilePiece& piece, const CorpusRules& rules, const IndexerOptions& options,
                   const Take& take, PageReports& reports) {
    try {
        const std::string bytes = read_piece(piece, options.max_file_bytes);
        read_pages(
            piece, bytes, rules, options,
            [&](Page&& page) {
                take(inspect_page(std::move(page), rules));
                return true;
            },
            reports);
    } catch (const Error& error) {
        reports.failures.push_back(failure_of(piece, error));
    }
}

void inspect_file(const SourceFile& file, const CorpusRules& rules, const IndexerOptions& options,
                  const Take& take, PageReports& reports) {
    std::vector<FilePiece> pieces;
    try {
        pieces = split_into_pieces(file, std::min<std::uint64_t>(1 << 20, options.max_file_bytes));
    } catch (const Error& error) {
        reports.failures.push_back(failure_of({file, 0, file.bytes, 1}, error));
    }
    for (const FilePiece& piece : pieces) inspect_piece(piece, rules, options, take, reports);
}

}  // namespace

std::vector<Failure> inspect_paths(const std::vector<std::filesystem::path>& paths,
                                   const IndexerOptions& options,
                                   const std::function<void(const Inspection&)>& take) {
    Walk found = walk(paths, options);
    PageReports reports;
    for (const SourceFile& file : found.files) {
        inspect_file(file, found.roots[file.root].rules, options, take, reports);
    }
    std::vector<Failure> failures = std::move(found.failures);
    std::ranges::move(reports.failures, std::back_inserter(failures));
    return failures;
}

}  // namespace entente
