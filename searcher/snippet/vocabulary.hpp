/// Which terms of a text a query asks for.
///
/// A slot is a set of terms with one meaning to the query: a stem family, a prefix, one term of a
/// phrase. Almost no word of a text is in any slot, and each of them must be asked, so the
/// first bytes decide most cases and a hash table the rest; a stem is worked out once for each
/// term. Tests: through the matcher, tests/unit/searcher/snippet/matcher_test.cpp.
#pragma once

#include "query/term_pattern.hpp"

#include <entente/analyzer.hpp>

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente::snippet {

using SlotId = std::uint32_t;
using Slots = std::vector<SlotId>;

/// Requires: all is added before the first question, as answers are remembered.
/// Threads:  one at a time.
class Vocabulary {
public:
    /// `language` decides stems; BCP 47. Lifetime: the analyzer must outlive this.
    Vocabulary(const Analyzer&, std::string language);

    SlotId new_slot() { return slots_++; }
    std::size_t slots() const { return slots_; }

    void add_term(SlotId, std::string_view term);
    /// Every term of the stem family of the word `spelled`.
    void add_family(SlotId, std::string_view spelled);
    void add_prefix(SlotId, std::string_view prefix);
    void add_pattern(SlotId, TermPattern);

    /// What is in no slot is not wanted.
    const TokenFilter& filter() const { return filter_; }

    /// The slots that the token belongs to.
    const Slots& slots_of(const Token&);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const {
            return std::hash<std::string_view>{}(s);
        }
    };
    using Table = std::unordered_map<std::string, Slots, Hash, std::equal_to<>>;

    void expect(std::string_view beginning);
    void expect_segments(std::string_view beginning);
    Slots find_slots(const Token&) const;

    const Analyzer& analyzer_;
    std::string language_;
    SlotId slots_ = 0;
    Table terms_, families_, prefixes_;
    std::vector<std::pair<TermPattern, SlotId>> patterns_;
    std::set<std::size_t> prefix_bytes_;  ///< the lengths that prefixes have
    TokenFilter filter_;
    Table answers_, character_answers_;  ///< what slots_of has found; characters have no stems
};

}  // namespace entente::snippet
