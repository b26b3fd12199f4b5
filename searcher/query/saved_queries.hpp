/// saved:NAME: a query that was given a name stands in place of the name, as if in brackets.
///
///     options.saved  {"telecoms": "huawei OR zte"}
///     saved:telecoms merger  ->  (huawei OR zte) AND merger
///
/// Each is parsed once a query, so that names which name others cost no more than their text.
/// Tested by tests/unit/searcher/query/saved_queries_test.cpp.
#pragma once

#include "query/remarks.hpp"

#include <entente/query.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace entente::query {

/// The name before the colon.
inline constexpr std::string_view saved_field = "saved";

class SavedQueries {
public:
    /// The options must outlive the object.
    explicit SavedQueries(const QueryOptions& options) : options_(options) {}

    /// What the name stands for; `nothing` where that was refused, with a remark at `where`.
    Query find(const std::string& name, ByteSpan where, Remarks&);

    /// Opens a bracket or a name inside those that are open; false: they are too deep already.
    bool enter();
    void leave() { --depth_; }

private:
    bool may_be_read(const std::string& name, ByteSpan where, Remarks&) const;
    const ParsedQuery& parsed(const std::string& name, std::string_view text);

    const QueryOptions& options_;
    std::map<std::string, ParsedQuery> parsed_;
    std::vector<std::string> open_;  ///< names whose text is being read, the outermost first
    std::size_t depth_ = 0;
};

}  // namespace entente::query
