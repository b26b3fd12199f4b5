/// What a query means to the index, and why a document was found, in words.
#pragma once

#include "query/compile.hpp"
#include "search/freshness.hpp"

#include <entente/analyzer.hpp>
#include <entente/document.hpp>
#include <entente/query.hpp>

#include <xapian.h>
#include <cstddef>
#include <optional>
#include <string>

namespace entente {

/// The tree, what each word stands for and how often it occurs, and the backend's query.
std::string explain_query(const Shards&, const Query&, const CompiledQuery&,
                          const std::optional<Freshness>& = {});

/// A document to explain.
struct Explained {
    Xapian::docid number = 0;
    const Document& document;
    std::size_t copies = 0;  ///< other documents of its story
    std::optional<Freshness> freshness = {};
};

/// Which parts of the query the document has, where and how often, and what each weighs; empty if
/// it does not match.
std::string explain_hit(const Shards&, const Analyzer&, const Explained&, const CompiledQuery&);

}  // namespace entente
