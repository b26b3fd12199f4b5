/// What would be extracted, without an index.
#include "pipeline/assemble.hpp"

#include <entente/index.hpp>

#include <iterator>

namespace entente {
namespace {

void inspect_file(const SourceFile& file, const CorpusRules& rules, const IndexerOptions& options,
                  const std::function<void(const Inspection&)>& take, PageReports& reports) {
    const FilePiece whole{file, 0, file.bytes, 1};
    const std::size_t piece_bytes = std::min<std::uint64_t>(1 << 20, options.max_file_bytes);
    try {
        for (const FilePiece& piece : split_into_pieces(file, piece_bytes)) {
            const std::string bytes = read_piece(piece, options.max_file_bytes);
            read_pages(
                piece, bytes, rules, options,
                [&](Page&& page) {
                    take(inspect_page(std::move(page), rules));
                    return true;
                },
                reports);
        }
    } catch (const Error& error) {
        reports.failures.push_back(failure_of(whole, error));
    }
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
