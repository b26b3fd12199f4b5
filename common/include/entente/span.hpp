/// Places in text, and remarks that point at them.
#pragma once

#include <cstddef>
#include <string>

namespace entente {

/// A piece of a text: [begin, end).
/// Units: UTF-8 bytes of the text that the owner of the span names.
struct ByteSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool empty() const { return end <= begin; }
    friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

/// How much a remark matters.
enum class Severity {
    note,   ///< a slip that was mended; the answer stands
    error,  ///< not understood; nothing may be done as if it had been
};

/// A remark about text that a person wrote, such as a query.
struct Diagnostic {
    Severity severity = Severity::note;
    ByteSpan where;       ///< into that text
    std::string message;  ///< one sentence, without a full stop
    std::string hint;     ///< what to write instead; may be empty

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace entente
