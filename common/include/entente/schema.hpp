/// The fields that a query can name.
#pragma once

#include <entente/export.hpp>

#include <span>
#include <string_view>

namespace entente {

/// How the text behind `field:` is understood.
enum class FieldType {
    text,     ///< words with positions, stemmed when searched plainly
    name,     ///< words with positions, never stemmed: parties, sources
    keyword,  ///< one value, compared as a whole: language, type
    path,     ///< words of a path
    date,     ///< a calendar date, or a range of them
    number,   ///< a number, or a range of them
};

/// Dates and numbers.
constexpr bool has_ranges(FieldType type) {
    return type == FieldType::date || type == FieldType::number;
}

struct Field {
    std::string_view name;     ///< as it is printed: "party"
    std::string_view aliases;  ///< other spellings, separated by blanks: "parties company between"
    FieldType type = FieldType::text;
    std::string_view help;  ///< one line with an example
};

/// All fields, in the order in which help shows them. Fields of a user's own (entente.toml, front
/// matter) are keyword fields beside these.
ENTENTE_EXPORT std::span<const Field> fields();

/// The field of that name or alias in any case; nullptr if there is none.
ENTENTE_EXPORT const Field* find_field(std::string_view name);

}  // namespace entente
