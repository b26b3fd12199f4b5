/// The names of the enumerations of <entente/metadata.hpp>, as they are printed and stored.
/// Tested by tests/unit/common/base/metadata_test.cpp.
#include <entente/metadata.hpp>

namespace entente {

std::string_view to_string(PartyKind kind) {
    switch (kind) {
        case PartyKind::organisation:
            return "organisation";
        case PartyKind::government:
            return "government";
        case PartyKind::person:
            return "person";
    }
    return "organisation";
}

std::optional<PartyKind> party_kind_from(std::string_view name) {
    for (const PartyKind kind :
         {PartyKind::organisation, PartyKind::government, PartyKind::person}) {
        if (to_string(kind) == name) return kind;
    }
    return std::nullopt;
}

std::string_view to_string(DateKind kind) {
    return kind == DateKind::published ? "published" : "event";
}

std::string_view to_string(Origin origin) {
    switch (origin) {
        case Origin::user_rule:
            return "user_rule";
        case Origin::sidecar:
            return "sidecar";
        case Origin::front_matter:
            return "front_matter";
        case Origin::record:
            return "record";
        case Origin::markup:
            return "markup";
        case Origin::text:
            return "text";
        case Origin::path:
            return "path";
    }
    return "text";
}

}  // namespace entente
