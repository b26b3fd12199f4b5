/// The lines of a document as hashes: all that finding recurring lines asks of it, and small
/// enough to be kept for the next run.
///
///     "3 comments\nThe ferry sails.\n12 comments\n"  ->  the hashes of `# comments` and
///                                                       `the ferry sails.`
///
/// 32 bits of a hash do: a line is taken for one of some dozens that recur, once in some hundred
/// million lines.
/// Tested by tests/unit/indexer/article/line_sketch_test.cpp.
#pragma once

#include "base/varint.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

std::uint32_t line_hash(std::string_view line);

struct LineSketch {
    /// Long enough to tell whether two documents are copies; shorter lines are links and headings.
    struct LongLine {
        std::uint32_t hash = 0;
        std::uint32_t bytes = 0;
        friend bool operator==(const LongLine&, const LongLine&) = default;
    };
    std::vector<std::uint32_t>
        lines;  ///< of short lines, folded by fold_numbers; sorted, each once
    std::vector<LongLine> long_lines;  ///< sorted by hash, each once
    friend bool operator==(const LineSketch&, const LineSketch&) = default;
};

/// Of a text's first lines: what one document brings is bounded.
LineSketch sketch_lines(std::string_view text);

/// Shape: some 4 bytes a line.
void append_sketch(std::string& out, const LineSketch&);
/// Nothing: the bytes are not those of a sketch.
std::optional<LineSketch> read_sketch(ByteReader&);

}  // namespace entente
