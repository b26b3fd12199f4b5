/// Names of enumerators: each is distinct, and party kinds are read back.
#include <doctest/doctest.h>

#include <entente/metadata.hpp>

#include <set>

namespace entente {

TEST_CASE("a party kind is read back from its name") {
    for (const PartyKind kind :
         {PartyKind::organisation, PartyKind::government, PartyKind::person}) {
        CAPTURE(to_string(kind));
        CHECK(party_kind_from(to_string(kind)) == kind);
    }
    CHECK(to_string(PartyKind::government) == "government");
    CHECK_FALSE(party_kind_from("company").has_value());
    CHECK_FALSE(party_kind_from("").has_value());
}

TEST_CASE("date kinds and origins have the names that outputs promise") {
    CHECK(to_string(DateKind::published) == "published");
    CHECK(to_string(DateKind::event) == "event");
    const std::set<std::string_view> names = {
        to_string(Origin::user_rule), to_string(Origin::sidecar), to_string(Origin::front_matter),
        to_string(Origin::record),    to_string(Origin::markup),  to_string(Origin::text),
        to_string(Origin::path)};
    CHECK(names == std::set<std::string_view>{"user_rule", "sidecar", "front_matter", "record",
                                              "markup", "text", "path"});
}

}  // namespace entente
