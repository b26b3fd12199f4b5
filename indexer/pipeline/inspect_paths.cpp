/// What would be extracted, without an index.
#include "pipeline/assemble.hpp"
#include "pipeline/corpus_lines.hpp"

#include <entente/index.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace entente {
namespace {

using Take = std::function<void(const Inspection&)>;

void inspect_piece(const FilePiece& piece, const CorpusRules& rules, const IndexerOptions& options,
                   CorpusLines& lines, const Take& take, PageReports& reports) {
    try {
        const std::string bytes = read_piece(piece, options.max_file_bytes);
        read_pages(
            piece, bytes, rules, options,
            [&](Page&& page) {
                const RecurringLines& recurring = lines.of(page, piece.file);
                take(inspect_page(std::move(page), rules, recurring));
                return true;
            },
            reports);
    } catch (const Error& error) {
        reports.failures.push_back(failure_of(piece, error));
    }
}

void inspect_file(const SourceFile& file, const CorpusRules& rules, const IndexerOptions& options,
                  CorpusLines& lines, const Take& take, PageReports& reports) {
    std::vector<FilePiece> pieces;
    try {
        pieces = split_into_pieces(file, std::min<std::uint64_t>(1 << 20, options.max_file_bytes));
    } catch (const Error& error) {
        reports.failures.push_back(failure_of({file, 0, file.bytes, 1}, error));
    }
    for (const FilePiece& piece : pieces)
        inspect_piece(piece, rules, options, lines, take, reports);
}

}  // namespace

std::vector<Failure> inspect_paths(const std::vector<std::filesystem::path>& paths,
                                   const IndexerOptions& options,
                                   const std::function<void(const Inspection&)>& take) {
    const Walk found = walk(paths, options);
    CorpusLines lines(found, options);
    PageReports reports;
    for (const SourceFile& file : found.files) {
        inspect_file(file, found.roots[file.root].rules, options, lines, take, reports);
    }
    std::vector<Failure> failures = found.failures;
    std::ranges::move(reports.failures, std::back_inserter(failures));
    return failures;
}

}  // namespace entente
