/// The lines that recur in the folders and record files of a run, found from samples of them.
///
///     group    the files of one folder, or the records of one file; apart by the source or the
///              host of the address, where a document states one
///     sample   up to some dozens of its documents, evenly spaced over all that are there, whether
///              they are to be read or have not changed
///
/// A sample is read when the first document of its folder or file is worked on, so that a run with
/// nothing to read costs nothing. It depends on the files alone, not on the number of threads.
/// Tested by tests/unit/indexer/pipeline/corpus_lines_test.cpp.
#pragma once

#include "article/recurring_lines.hpp"
#include "input/page.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

/// Lifetime: the walk and the options must outlive it.
/// Threads:  several may ask at once; one reads the sample, the others of its folder wait.
class CorpusLines {
public:
    CorpusLines(const Walk& walk, const IndexerOptions& options) : walk_(walk), options_(options) {}

    /// Of the group of a page that was read from `file`. What cannot be read is passed over: the
    /// run reports it.
    const RecurringLines& of(const Page& page, const SourceFile& file);

private:
    /// A folder or a record file.
    struct Container {
        std::vector<std::size_t> files;  ///< indices into Walk::files
        std::once_flag sampled;
        std::unordered_map<std::string, RecurringLines> groups;
    };
    using Counters = std::unordered_map<std::string, LineCounter>;

    void list_containers();
    void sample(Container&) const;
    void count_file(const SourceFile&, Counters&) const;
    void count_records(const SourceFile&, Counters&) const;
    void count_piece(const FilePiece&, std::string_view bytes, Counters&) const;

    const Walk& walk_;
    const IndexerOptions& options_;
    std::once_flag listed_;
    std::unordered_map<std::string, std::unique_ptr<Container>> containers_;
};

}  // namespace entente
