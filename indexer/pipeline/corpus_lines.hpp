/// The lines that recur in the folders and record files of a run, found from samples of them.
///
///     group    the files of one folder, or the records of one file; apart by the source or the
///              host of the address, where a document states one
///     sample   up to some dozens of its documents, out of all that are there, whether they are to
///              be read or have not changed: of a folder the files whose names have the smallest
///              hashes, so that a file more or less changes the sample by one; of a record file
///              stretches that are evenly spaced
///
/// A sample is taken when the first document of its folder or file is worked on, so that a run with
/// nothing to read costs nothing. It depends on the files alone, not on the number of threads, nor
/// on what is kept of a former run: that only spares reading what has not changed.
/// Source: Broder 1997, "On the resemblance and containment of documents", section 3, for samples
/// by the smallest hashes.
/// Tested by tests/unit/indexer/pipeline/corpus_lines_test.cpp.
#pragma once

#include "article/recurring_lines.hpp"
#include "input/page.hpp"
#include "pipeline/folder_sample.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

/// Lifetime: the walk, the options and the kept samples must outlive it.
/// Threads:  several may ask at once; one reads the sample, the others of its folder wait.
class CorpusLines {
public:
    CorpusLines(const Walk& walk, const IndexerOptions& options, KeptSamples* kept = nullptr)
        : walk_(walk), options_(options), kept_(kept) {}

    /// Of the group of a page that was read from `file`. What cannot be read is passed over: the
    /// run reports it.
    const RecurringLines& of(const Page& page, const SourceFile& file);

    /// The samples of folders that are not as they were kept, encoded; by folder. Ask when all
    /// documents are done. Empty if none are to be kept.
    std::map<std::string, std::string> take_changed();

private:
    /// A folder or a record file.
    struct Container {
        std::vector<std::size_t> files;  ///< indices into Walk::files
        std::once_flag sampled;
        std::unordered_map<std::string, RecurringLines> groups;
        std::string folder;   ///< what its sample is kept under
        std::string changed;  ///< its sample; empty: as it was kept
    };
    using Counters = std::unordered_map<std::string, LineCounter>;

    void list_containers();
    void sample(Container&) const;
    void sample_records(const SourceFile&, Counters&) const;
    void sample_folder(Container&, Counters&) const;
    FolderSample sample_of(const std::vector<const SourceFile*>&, const FolderSample& kept) const;
    std::vector<SampledFile::Document> sketch_file(const SourceFile&) const;

    /// Calls `take(group, text)` for each document of a piece.
    template <class Take>
    void read_texts(const FilePiece&, std::string_view bytes, Take) const;

    const Walk& walk_;
    const IndexerOptions& options_;
    KeptSamples* kept_;
    std::once_flag listed_;
    std::unordered_map<std::string, std::unique_ptr<Container>> containers_;
};

}  // namespace entente
