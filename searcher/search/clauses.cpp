#include "search/clauses.hpp"

#include "query/tree.hpp"

#include <algorithm>
#include <cstddef>

namespace entente {
namespace {

using Kind = Query::Kind;
using query::Clause;

/// Each costs two counts, and a longer list is not read.
constexpr std::size_t max_clauses = 10;

std::vector<Clause> required_clauses(const Query& query) {
    std::vector<Clause> out;
    if (query.kind == Kind::all) return out;
    if (query.kind != Kind::and_ || query.boost != 1) return {{query}};
    for (const Query& child : query.children) out.push_back({child});
    return out;
}

std::vector<Clause> clauses_of(const Query& query) {
    if (query.kind != Kind::not_ || query.boost != 1) return required_clauses(query);
    std::vector<Clause> out = required_clauses(query.children.front());
    for (std::size_t i = 1; i < query.children.size(); ++i) {
        out.push_back({query.children[i], true});
    }
    return out;
}

std::vector<Clause> without(std::vector<Clause> clauses, std::size_t left_out) {
    clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(left_out));
    return clauses;
}

}  // namespace

std::vector<ClauseCount> count_clauses(const Query& query, const CountDocuments& count) {
    const std::vector<Clause> clauses = clauses_of(query);
    if (clauses.size() < 2) return {};
    std::vector<ClauseCount> out;
    for (std::size_t i = 0; i < std::min(clauses.size(), max_clauses); ++i) {
        out.push_back({to_string(query::all_of({clauses[i]})), count(clauses[i].query),
                       count(query::all_of(without(clauses, i)))});
    }
    return out;
}

}  // namespace entente
