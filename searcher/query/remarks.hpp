/// The diagnostics of one query, as they come up.
#pragma once

#include <entente/span.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// A hostile query could earn a remark for every byte: of each severity the first 20 are kept.
class Remarks {
public:
    /// `strict`: what would be a note is an error.
    explicit Remarks(bool strict = false) : strict_(strict) {}

    void note(ByteSpan where, std::string message, std::string hint = {});
    void error(ByteSpan where, std::string message, std::string hint = {});
    bool refused() const { return errors_ > 0; }

    /// All remarks by their place in the text.
    std::vector<Diagnostic> in_order() &&;

private:
    bool strict_;
    std::vector<Diagnostic> remarks_;
    std::size_t notes_ = 0, errors_ = 0;
};

/// What a person typed, short enough for a message: at most 40 bytes and an ellipsis.
std::string shown(std::string_view typed);

}  // namespace entente::query
