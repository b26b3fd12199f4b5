#include "query/value_lists.hpp"

#include "query/characters.hpp"
#include "query/field_lists.hpp"
#include "query/field_names.hpp"
#include "query/saved_queries.hpp"

#include <algorithm>
#include <string>

namespace entente::query {
namespace {

bool takes_lists(const std::string& field) {
    const bool other = field.empty() || field == "id" || field == saved_field ||
                       std::ranges::find(relations(), field, &Relation::name) != relations().end();
    if (other) return false;
    const Field* known = find_field(field);
    return !known || known->type == FieldType::name || known->type == FieldType::keyword;
}

}  // namespace

bool is_value_list(std::string_view word, std::string_view field) {
    if (field.empty()) return false;
    const std::string plain = in_ascii_forms(word);
    if (plain.find_first_of(list_marks) == plain.npos || plain.find("://") != plain.npos) {
        return false;
    }
    return std::ranges::any_of(fields_in(field), takes_lists);
}

std::vector<std::string_view> values_between(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> values;
    std::size_t begin = 0;
    for (Character c = read_character(text, 0);; c = read_character(text, c.where.end)) {
        if (!c.at_end() && (c.ascii == 0 || marks.find(c.ascii) == marks.npos)) continue;
        const std::size_t end = c.at_end() ? text.size() : c.where.begin;
        values.push_back(text.substr(begin, end - begin));
        if (c.at_end()) return values;
        begin = c.where.end;
    }
}

}  // namespace entente::query
