#include "query/relaxing.hpp"

#include "store/fields.hpp"

#include <algorithm>

namespace entente {
namespace {

using Kind = Query::Kind;

/// A relaxed search asks for all ways to leave out some operands; so many cost milliseconds.
constexpr std::size_t max_relaxed_ways = 120;

}  // namespace

bool is_filter(const Query& query) {
    if (query.kind == Kind::date || query.kind == Kind::all) return true;
    if (query.field.empty()) return false;
    const FieldBackend* row = find_backend(query.field);
    return row == nullptr || row->field.type == FieldType::keyword ||
           row->field.type == FieldType::path;
}

bool is_droppable(const Query& query) {
    if (is_filter(query) || !query.field.empty()) return false;
    return std::ranges::all_of(query.children, is_droppable);
}

std::size_t count_operands(const Query& query) {
    if (query.kind == Kind::not_) return count_operands(query.children.front());
    if (query.kind != Kind::and_) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(query.children, is_droppable));
}

std::size_t next_missing(std::size_t operands, std::size_t missing) {
    std::size_t ways = 1;
    for (std::size_t i = 0; i <= missing && ways <= max_relaxed_ways; ++i) {
        ways = ways * (operands - i) / (i + 1);
    }
    return ways <= max_relaxed_ways ? missing + 1 : operands - 1;
}

}  // namespace entente
