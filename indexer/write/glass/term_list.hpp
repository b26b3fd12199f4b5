/// The terms of a document, and which value slots it uses.
///
///     terms   key sorted integer: document
///             tag varint: length of the document, number of terms; then the terms in their order:
///                 the first     size of the term (1), term, varint: wdf
///                 the others    bytes shared with the term before (1), size of the rest (1), rest,
///                               varint: wdf
///                               where it fits into a byte, the first byte is
///                               (wdf + 1) * (size of the term before + 1) + bytes shared
///                               and the wdf at the end is left out
///     slots   key the same and a NUL
///             tag varint: first slot; for each further one: gap - 1
///
/// A document without terms has an empty tag, one without values no entry for them.
/// Tests: tests/unit/indexer/write/glass/term_list_test.cpp.
/// Source: Xapian 1.4.22, glass_termlisttable.cc, glass_values.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::write::glass {

/// Builds the tag for the terms of one document after the other.
class TermListBuilder {
public:
    /// Requires: terms ascend, each at most 255 bytes and alive until the next is added.
    void add(std::string_view term, std::uint32_t wdf);

    /// The tag of what was added, and begins the next document.
    /// Lifetime: until the next call.
    std::string_view take();

    std::uint64_t length() const { return length_; }  ///< of the document, in words

private:
    std::string terms_, tag_;
    std::string_view previous_;
    std::uint64_t length_ = 0;
    std::uint64_t count_ = 0;
};

/// Appends the tag for the slots, which ascend.
class SlotListBuilder {
public:
    explicit SlotListBuilder(std::string& out) : out_(out) {}
    void add(std::uint32_t slot);

private:
    std::string& out_;
    std::uint32_t next_ = 0;
};

/// The key for the slots, from that for the terms.
inline std::string slots_key(std::string document_key) { return document_key += '\0'; }

}  // namespace entente::write::glass
