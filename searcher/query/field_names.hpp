/// What may stand before a colon: the fields of the schema, the user's own, after: and before:.
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
    std::string name = {};  ///< canonical; empty: no field is named
    FieldType type = FieldType::text;
    enum class Days {
        within,
        from,
        before
    } days = Days::within;          ///< from: after:, before: before:
    std::string_view example = {};  ///< for hints; empty: none is known
};

/// What stands before the colon: after: and before: are the field date.
std::string_view spelling(const FieldUse&);

class FieldNames {
public:
    /// `user_fields` must outlive the names.
    explicit FieldNames(std::span<const std::string> user_fields = {}) : user_(user_fields) {}

    std::optional<FieldUse> find(std::string_view name) const;
    /// The name that was probably meant; empty if none is near.
    std::string_view nearest(std::string_view name) const;

private:
    std::span<const std::string> user_;
};

}  // namespace entente::query
