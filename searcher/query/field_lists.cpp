#include "query/field_lists.hpp"

#include "query/tree.hpp"

#include <algorithm>
#include <utility>

namespace entente::query {
namespace {

using Kind = Query::Kind;

/// Its children share one field and stand in one place.
bool is_one_place(const Query& query) {
    return is_proximity(query.kind) || query.kind == Kind::at_least;
}

Query in_field(Query query, const std::string& field) {
    query.field = query.children.empty() ? field : std::string();
    for (Query& child : query.children) child.field = field;
    return query;
}

}  // namespace

std::vector<std::string> fields_in(std::string_view list) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        names.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

Query in_each_field(Query query) {
    const bool one_place = is_one_place(query);
    if (!query.children.empty() && !one_place) {
        for (Query& child : query.children) child = in_each_field(std::move(child));
        return query;
    }
    const auto names = fields_in(one_place ? query.children.front().field : query.field);
    if (names.size() == 1) return query;
    std::vector<Query> any;
    for (const std::string& name : names) any.push_back(in_field(query, name));
    return any_of(std::move(any));
}

}  // namespace entente::query
