/// Where sentences begin and end.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/span.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The sentences of a paragraph (or of several; an empty line always ends one).
///
/// A sentence ends at . ! ? … and what closes behind them, if a blank and no small letter follow,
/// and if the full stop belongs to no abbreviation; at 。！？ in any case; before a line that a
/// bullet begins. Other line breaks are blanks.
/// Units:  bytes of `text`.
/// Shape:  ordered, disjoint, without the white space between them; together they hold every
///         character that is not white space.
/// Cost:   linear.
std::vector<ByteSpan> sentences(std::string_view text);

/// Tells for token after token whether a sentence, or a paragraph, of the text begins there.
/// The index keeps these places, and snippets find them anew: w/s and w/p mean the same in both.
class UnitStarts {
public:
    explicit UnitStarts(std::string_view text) : sentences_(sentences(text)) {}

    /// To be asked of the tokens in order.
    void see(const Token&);
    bool sentence() const { return sentence_; }
    bool paragraph() const { return paragraph_; }

private:
    std::vector<ByteSpan> sentences_;
    std::size_t next_ = 0;
    std::uint32_t last_position_ = 0;
    bool any_ = false, sentence_ = false, paragraph_ = false;
};

}  // namespace entente
