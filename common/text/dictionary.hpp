/// Words of scripts that do not write blanks, from ICU's dictionaries:
///
///     北京大学签署协议   ->   北京 大学 签署 协议
///
/// Tested through tests/unit/common/text/analyzer_test.cpp.
#pragma once

#include <entente/span.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace entente {

/// Threads: const calls may run at once from several threads.
class Dictionary {
public:
    /// Errors: Error backend if ICU has no word data.
    Dictionary();
    ~Dictionary();
    Dictionary(Dictionary&&) noexcept;
    Dictionary& operator=(Dictionary&&) noexcept;

    /// Replaces `words` by the words of `run`: bytes of it, in order, without gap.
    /// Cost: linear; a run is looked at in pieces of a few kilobytes, whose edges end words.
    void split(std::string_view run, std::vector<ByteSpan>& words) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace entente
