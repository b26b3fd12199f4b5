#include "store/fields.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace entente;

TEST_CASE("a field is found by its name and its aliases in any case") {
    struct Row {
        std::string_view asked, found;
    };
    for (const Row& row : {Row{"title", "title"},
                           {"HEADLINE", "title"},
                           {"Company", "party"},
                           {"from", "source"},
                           {"published", "date"},
                           {"signed", "event"},
                           {"language", "lang"},
                           {"folder", "path"},
                           {"filetype", "type"},
                           {"id", "id"}}) {
        CAPTURE(row.asked);
        REQUIRE(find_field(row.asked) != nullptr);
        CHECK(find_field(row.asked)->name == row.found);
        CHECK(find_backend(row.asked)->field.name == row.found);
    }
    for (const std::string_view unknown : {"", " ", "titl", "titles", "parties company", "äüö"}) {
        CAPTURE(unknown);
        CHECK(find_field(unknown) == nullptr);
    }
}

TEST_CASE("no name, prefix or slot is given twice") {
    std::set<std::string_view> names, prefixes;
    std::set<std::uint32_t> slots;
    for (const FieldBackend& row : field_table()) {
        CAPTURE(row.field.name);
        CHECK(names.insert(row.field.name).second);
        if (!row.prefix.empty()) CHECK(prefixes.insert(row.prefix).second);
        if (!row.whole.empty()) CHECK(prefixes.insert(row.whole).second);
        for (const std::uint32_t s : {row.first_slot, row.last_slot}) {
            if (s != slot::none) CHECK(slots.insert(s).second);
        }
        for (std::string_view rest = row.field.aliases; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            CHECK(names.insert(rest.substr(0, end)).second);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    CHECK(fields().size() == field_table().size());
}

TEST_CASE("prefixes keep Omega's conventions: one capital, or X and capitals") {
    for (const FieldBackend& row : field_table()) {
        CAPTURE(row.field.name);
        for (const std::string_view prefix : {row.prefix, row.whole}) {
            CHECK(prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == prefix.npos);
            CHECK((prefix.size() < 2 || prefix.front() == 'X'));
        }
    }
}

TEST_CASE("a user's own field has a prefix of its own") {
    CHECK(user_field_prefix("topic") == "XFIELDtopic:");
    CHECK(user_field_prefix("Deal_Type-2") == "XFIELDdeal_type-2:");
    CHECK(is_field_name("deal-type"));
    for (const std::string_view bad : {"", "2017", "-x", "a b", "a:b", "naïve"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_field_name(bad));
    }
}
