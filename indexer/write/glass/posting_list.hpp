/// Posting lists, and the lengths of documents, which have the same form.
///
///     key of the first chunk     sorted string: term             lengths: 00 E0
///     key of a later chunk       the same, NUL, sorted integer   lengths: 00 E0, sorted integer
///                                (its first document)
///     tag of the first chunk     varint: documents, sum of wdf, first document - 1; then as below
///     tag of every chunk         bool: is it the last
///                                varint: last document - first document, wdf of the first
///                                for each further document, varint: gap to it - 1, wdf
///
/// A reader can skip a chunk by its key.
/// Tests: tests/unit/indexer/write/glass/posting_list_test.cpp.
/// Source: Xapian 1.4.22, glass_postlist.cc.
#pragma once

#include "write/glass/table_writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::write::glass {

/// Cuts the postings of one list into chunks and adds these to the table of postings.
class PostingListWriter {
public:
    /// The postings of a term. `documents` and `wdf_sum` are those of the whole list.
    static PostingListWriter of_term(TableWriter&, std::string_view term, std::uint64_t documents,
                                     std::uint64_t wdf_sum);
    /// The lengths of all documents.
    static PostingListWriter of_lengths(TableWriter&);

    /// Requires: documents ascend.
    void add(std::uint32_t docid, std::uint32_t wdf);

    /// Requires: something was added.
    void finish() { close_chunk(true); }

private:
    PostingListWriter(TableWriter& table, std::uint64_t documents, std::uint64_t wdf_sum)
        : table_(table), documents_(documents), wdf_sum_(wdf_sum) {}

    void close_chunk(bool last);

    TableWriter& table_;
    std::uint64_t documents_, wdf_sum_;
    std::string first_key_, later_key_;
    std::string chunk_, key_, tag_;  // key and tag are kept for their memory
    std::uint32_t first_ = 0, previous_ = 0;
    bool is_first_chunk_ = true;
};

}  // namespace entente::write::glass
