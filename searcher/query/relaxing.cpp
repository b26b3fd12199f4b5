#include "query/relaxing.hpp"

#include "query/tree.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Kind = Query::Kind;

/// A relaxed search asks for all ways to leave out some operands; so many cost milliseconds.
constexpr std::size_t max_relaxed_ways = 120;

}  // namespace

bool is_filter(const Query& query) {
    if (query.kind == Kind::date || query.kind == Kind::number || query.kind == Kind::all) {
        return true;
    }
    if (query.field.empty()) return false;
    const FieldBackend* row = find_backend(query.field);
    return row == nullptr || row->field.type == FieldType::keyword ||
           row->field.type == FieldType::path;
}

bool is_droppable(const Query& query) {
    if (is_filter(query) || !query.field.empty()) return false;
    if (query.kind == Kind::story || query.kind == Kind::like) return false;
    return std::ranges::all_of(query.children, is_droppable);
}

std::size_t count_operands(const Query& query) {
    if (query.kind == Kind::not_) return count_operands(query.children.front());
    if (query.kind != Kind::and_) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(query.children, is_droppable));
}

Query as_alternatives(Query query) {
    if (query.kind == Kind::not_) {
        query.children.front() = as_alternatives(std::move(query.children.front()));
        return query::canonical(std::move(query));
    }
    if (query.kind != Kind::and_) return query;
    std::vector<Query> words;
    std::vector<query::Clause> clauses;
    for (Query& child : query.children) {
        if (is_droppable(child)) {
            words.push_back(std::move(child));
        } else {
            clauses.push_back({std::move(child)});
        }
    }
    if (!words.empty()) {
        clauses.insert(clauses.begin(), {query::any_of(std::move(words))});
    }
    return query::canonical(query::boosted(query::all_of(std::move(clauses)), query.boost));
}

std::size_t next_missing(std::size_t operands, std::size_t missing) {
    std::size_t ways = 1;
    for (std::size_t i = 0; i <= missing && ways <= max_relaxed_ways; ++i) {
        ways = ways * (operands - i) / (i + 1);
    }
    return ways <= max_relaxed_ways ? missing + 1 : operands - 1;
}

}  // namespace entente
