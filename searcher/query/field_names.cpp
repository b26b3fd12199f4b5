#include "query/field_names.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"

#include <algorithm>

namespace entente::query {
namespace {

/// The two sides of a day, as Google and Gmail spell them.
FieldUse after() { return {"date", FieldType::date, FieldUse::Days::from, "after:2017-06-30"}; }
FieldUse before() { return {"date", FieldType::date, FieldUse::Days::before, "before:2017-06-30"}; }

/// Help ends in its example: "who published it: source:reuters".
std::string_view example_of(const Field& field) {
    const std::size_t colon = field.help.find(": ");
    return colon == field.help.npos ? std::string_view{} : field.help.substr(colon + 2);
}

void add_words(std::vector<std::string_view>& names, std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        names.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

}  // namespace

std::string_view spelling(const FieldUse& field) {
    if (field.days == FieldUse::Days::from) return "after";
    return field.days == FieldUse::Days::before ? "before" : std::string_view(field.name);
}

std::optional<FieldUse> FieldNames::find(std::string_view name) const {
    if (const Field* field = find_field(name)) {
        return FieldUse{std::string(field->name), field->type, FieldUse::Days::within,
                        example_of(*field)};
    }
    for (const std::string_view spelled : {"after", "since", "newer_than"}) {
        if (same_ignoring_case(name, spelled)) return after();
    }
    for (const std::string_view spelled : {"before", "older_than"}) {
        if (same_ignoring_case(name, spelled)) return before();
    }
    const auto user =
        std::ranges::find_if(user_, [&](auto& own) { return same_ignoring_case(own, name); });
    if (user == user_.end()) return std::nullopt;
    return FieldUse{*user, FieldType::keyword};
}

std::string_view FieldNames::nearest(std::string_view name) const {
    std::vector<std::string_view> names;
    for (const Field& field : fields()) names.push_back(field.name);
    for (const Field& field : fields()) add_words(names, field.aliases);
    names.insert(names.end(), {"after", "since", "newer_than", "before", "older_than"});
    names.insert(names.end(), user_.begin(), user_.end());
    return entente::nearest(name, names);
}

}  // namespace entente::query
