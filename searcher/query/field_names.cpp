#include "query/field_names.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "query/field_lists.hpp"
#include "query/saved_queries.hpp"

#include <algorithm>
#include <iterator>

namespace entente::query {
namespace {

/// The two sides of a day, as Google and Gmail spell them.
FieldUse after() { return {"date", FieldType::date, FieldUse::Days::from, "after:2017-06-30"}; }
FieldUse before() { return {"date", FieldType::date, FieldUse::Days::before, "before:2017-06-30"}; }

constexpr FieldUnion unions[] = {
    {"any", ",party,source", "headline, text, parties and source: any:reuters"},
    {"who", "party,person", "who agreed or met, organisations and people: who:cook"},
};

constexpr Relation related[] = {
    {"story", "all copies of what a query finds: story:{source:wire}"},
    {"like", "the documents most like one: like:press/2017-06-30.txt"},
};

const Relation* find_relation(std::string_view name) {
    const auto* found = std::ranges::find_if(
        related, [&](const Relation& one) { return same_ignoring_case(one.name, name); });
    return found == std::end(related) ? nullptr : found;
}

/// Help ends in its example: "who published it: source:reuters".
std::string_view example_of(std::string_view help) {
    const std::size_t colon = help.find(": ");
    return colon == help.npos ? std::string_view{} : help.substr(colon + 2);
}

bool is_words(const FieldUse& field) {
    return field.type == FieldType::text || field.type == FieldType::name;
}

/// True if what stands behind the colon means the same to both.
bool read_alike(const FieldUse& a, const FieldUse& b) {
    if (find_relation(a.name) || find_relation(b.name)) return false;
    if (a.name == saved_field || b.name == saved_field) return false;
    if (a.type == FieldType::number) return a.name == b.name;  // each counts something else
    return (is_words(a) && is_words(b)) || (a.type == b.type && a.days == b.days);
}

/// The fields of `more` that `list` lacks go behind it.
void add_fields(FieldUse& list, const FieldUse& more) {
    std::vector<std::string> names = fields_in(list.name);
    for (const std::string& name : fields_in(more.name)) {
        if (std::ranges::find(names, name) != names.end()) continue;
        names.push_back(name);
        list.name += ',' + name;
    }
    if (is_words(list) && list.name.find(',') != std::string::npos) list.type = FieldType::text;
}

void add_words(std::vector<std::string_view>& names, std::string_view list) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        names.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

}  // namespace

std::span<const FieldUnion> field_unions() { return unions; }
std::span<const Relation> relations() { return related; }

std::string_view spelling(const FieldUse& field) {
    if (!field.spelled.empty()) return field.spelled;
    if (field.days == FieldUse::Days::from) return "after";
    return field.days == FieldUse::Days::before ? "before" : std::string_view(field.name);
}

std::optional<FieldUse> FieldNames::find(std::string_view names) const {
    std::optional<FieldUse> all;
    for (const std::string& name : fields_in(names)) {
        std::optional<FieldUse> one = find_one(name);
        if (!one) return std::nullopt;
        if (!all) {
            all = std::move(one);
            continue;
        }
        all->mixed = all->mixed || !read_alike(*all, *one);
        all->spelled = {};
        add_fields(*all, *one);
    }
    return all;
}

std::optional<FieldUse> FieldNames::find_one(std::string_view name) const {
    for (const FieldUnion& one : unions) {
        if (!same_ignoring_case(name, one.name)) continue;
        FieldUse use{std::string(one.fields)};
        use.example = example_of(one.help);
        use.spelled = one.name;
        return use;
    }
    if (const Relation* one = find_relation(name)) {
        return FieldUse{std::string(one->name), FieldType::keyword, FieldUse::Days::within,
                        example_of(one->help)};
    }
    if (const Field* field = find_field(name)) {
        return FieldUse{std::string(field->name), field->type, FieldUse::Days::within,
                        example_of(field->help)};
    }
    for (const std::string_view spelled : {"after", "since", "newer_than"}) {
        if (same_ignoring_case(name, spelled)) return after();
    }
    for (const std::string_view spelled : {"before", "older_than"}) {
        if (same_ignoring_case(name, spelled)) return before();
    }
    const auto user =
        std::ranges::find_if(user_, [&](auto& own) { return same_ignoring_case(own, name); });
    if (user != user_.end()) return FieldUse{*user, FieldType::keyword};
    if (!same_ignoring_case(name, saved_field)) return std::nullopt;
    return FieldUse{std::string(saved_field), FieldType::keyword, FieldUse::Days::within,
                    "saved:NAME"};
}

std::string_view FieldNames::nearest(std::string_view name) const {
    std::vector<std::string_view> names;
    for (const Field& field : fields()) names.push_back(field.name);
    for (const Field& field : fields()) add_words(names, field.aliases);
    for (const FieldUnion& one : unions) names.push_back(one.name);
    for (const Relation& one : related) names.push_back(one.name);
    names.insert(names.end(),
                 {"after", "since", "newer_than", "before", "older_than", saved_field});
    names.insert(names.end(), user_.begin(), user_.end());
    return entente::nearest(name, names);
}

}  // namespace entente::query
