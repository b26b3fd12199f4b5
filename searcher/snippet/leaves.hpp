/// What of a query can be seen in a text: its words, prefixes and phrases, and how they combine.
///
///     bank OR (party:huawei AND NOT "joint venture")
///         leaves:  bank, "joint venture"
///         nodes:   leaf 0, unknown, leaf 1, but_not(1, 2), any_of(0, 3)
///
/// What stands in another field cannot be judged by looking at the text: it is `unknown`, which
/// neither makes nor breaks a match. Tests: tests/unit/searcher/snippet/leaves_test.cpp.
#pragma once

#include <entente/query.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace entente::snippet {

using LeafId = std::uint32_t;
using NodeId = std::uint32_t;

/// A word, pattern or phrase of the query.
struct Leaf {
    Query::Kind kind = Query::Kind::word;  ///< word, prefix, wildcard, fuzzy, regex or phrase
    std::string text;                      ///< all but phrases: as typed
    bool exact = false;
    std::vector<std::string> words;  ///< phrase
    std::uint32_t slips = 0;         ///< fuzzy

    friend auto operator<=>(const Leaf&, const Leaf&) = default;
};

/// A condition on the text.
struct Node {
    enum class Kind {
        unknown,  ///< not to be told from the text
        leaf,
        all_of,
        any_of,
        but_not,    ///< the first child without any of the others
        near,       ///< children are leaves, or any_of leaves
        sentence,   ///< as near, in one sentence
        paragraph,  ///< as near, in one paragraph
        at_least,   ///< children, which are leaves, stand at `distance` places or more
    };
    Kind kind = Kind::unknown;
    LeafId leaf = 0;
    bool ordered = false;        ///< near: in the order of the children
    std::uint32_t distance = 0;  ///< near, at_least
    std::vector<NodeId> children = {};
};

/// Shape: children stand before their parents, so the root is last; never empty. Equal leaves
/// share one LeafId.
struct TextQuery {
    std::vector<Leaf> leaves;
    std::vector<Node> nodes;
};

TextQuery text_query(const Query&);

}  // namespace entente::snippet
