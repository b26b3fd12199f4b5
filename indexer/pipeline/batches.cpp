#include "pipeline/batches.hpp"

#include <algorithm>

namespace entente {
namespace {

/// A batch becomes a segment. Trials with 0.5 to 3 MB of text found no difference; below that the
/// cost of a database counts, above it the maps inside the database library slow down.
constexpr std::uint64_t batch_bytes = 1 << 20;
constexpr std::size_t batch_pieces = 2000;

class BatchMaker {
public:
    void add(BatchPiece piece) {
        const std::uint64_t bytes = piece.piece.end - piece.piece.begin;
        if (!current_.empty() &&
            (bytes_ + bytes > batch_bytes || current_.size() >= batch_pieces)) {
            close();
        }
        bytes_ += bytes;
        current_.push_back(std::move(piece));
    }

    std::vector<Batch> take() {
        close();
        return std::move(batches_);
    }

private:
    void close() {
        if (!current_.empty()) batches_.push_back(std::exchange(current_, {}));
        bytes_ = 0;
    }

    std::vector<Batch> batches_;
    Batch current_;
    std::uint64_t bytes_ = 0;
};

}  // namespace

std::vector<Batch> make_batches(const Plan& plan, const IndexerOptions& options,
                                std::vector<std::pair<std::size_t, Failure>>& failures) {
    const std::size_t piece_bytes = std::min(batch_bytes, options.max_file_bytes);
    BatchMaker maker;
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        const SourceFile& file = plan.files[i].file;
        try {
            for (FilePiece& piece : split_into_pieces(file, piece_bytes)) {
                maker.add({i, std::move(piece)});
            }
        } catch (const Error& error) {
            failures.emplace_back(i, failure_of({file, 0, file.bytes, 1}, error));
        }
    }
    return maker.take();
}

}  // namespace entente
