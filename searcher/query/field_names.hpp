/// What may stand before a colon: the fields of the schema, the user's own, after: and before:, and
/// names for several fields: title,body: and who: and any:.
#pragma once

#include <entente/schema.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// A field as a query names it.
struct FieldUse {
    /// Canonical; empty: no field is named. Of several, one after the other as in field_lists.hpp.
    std::string name = {};
    FieldType type = FieldType::text;
    enum class Days {
        within,
        from,
        before
    } days = Days::within;          ///< from: after:, before: before:
    std::string_view example = {};  ///< for hints; empty: none is known
    std::string_view spelled = {};  ///< any, who: what stands for the names; else empty
    bool mixed = false;             ///< the fields of a list whose values are read in unlike ways
};

/// A name for several fields at once.
struct FieldUnion {
    std::string_view name, fields;  ///< "who", "party,person"
    std::string_view help;          ///< one line with an example
};
std::span<const FieldUnion> field_unions();

/// What stands before a colon and relates documents to others: story:{..} and like:ID.
struct Relation {
    std::string_view name, help;
};
std::span<const Relation> relations();

/// What stands before the colon: after: and before: are the field date.
std::string_view spelling(const FieldUse&);

class FieldNames {
public:
    /// `user_fields` must outlive the names.
    explicit FieldNames(std::span<const std::string> user_fields = {}) : user_(user_fields) {}

    /// One name, or several with commas between; nothing if any is unknown.
    std::optional<FieldUse> find(std::string_view names) const;
    /// The name that was probably meant; empty if none is near.
    std::string_view nearest(std::string_view name) const;

private:
    std::optional<FieldUse> find_one(std::string_view name) const;

    std::span<const std::string> user_;
};

}  // namespace entente::query
