#include "write/glass/posting_list.hpp"

#include "base/varint.hpp"
#include "write/glass/numbers.hpp"

namespace entente::write::glass {
namespace {

constexpr std::string_view lengths_key("\x00\xe0", 2);

}  // namespace

PostingListWriter PostingListWriter::of_term(TableWriter& table, std::string_view term,
                                             std::uint64_t documents, std::uint64_t wdf_sum) {
    PostingListWriter writer(table, documents, wdf_sum);
    append_sorted_string(writer.first_key_, term, false);
    append_sorted_string(writer.later_key_, term, true);
    return writer;
}

PostingListWriter PostingListWriter::of_lengths(TableWriter& table) {
    PostingListWriter writer(table, 0, 0);
    writer.first_key_ = writer.later_key_ = lengths_key;
    return writer;
}

void PostingListWriter::add(std::uint32_t docid, std::uint32_t wdf) {
    if (chunk_.size() >= chunk_bytes) close_chunk(false);
    if (chunk_.empty()) {
        first_ = docid;
    } else {
        append_varint(chunk_, docid - previous_ - 1);
    }
    append_varint(chunk_, wdf);
    previous_ = docid;
}

void PostingListWriter::close_chunk(bool last) {
    tag_.clear();
    if (is_first_chunk_) {
        key_ = first_key_;
        append_varint(tag_, documents_);
        append_varint(tag_, wdf_sum_);
        append_varint(tag_, first_ - 1);
    } else {
        key_ = later_key_;
        append_sorted_integer(key_, first_);
    }
    append_bool(tag_, last);
    append_varint(tag_, previous_ - first_);
    table_.add(key_, tag_.append(chunk_));
    chunk_.clear();
    is_first_chunk_ = false;
}

}  // namespace entente::write::glass
