/// The one table of fields: what a query calls them, and how the index files them.
///
///     party:huawei  ->  row "party"  ->  term XPARTYhuawei
///     lang:zh       ->  row "lang"   ->  term Lzh
///
/// A prefix letter or a slot number stands here and nowhere else. Changing one changes the format
/// of the index. The public half is <entente/schema.hpp>.
#pragma once

#include <entente/schema.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// Numbers of value slots. Omega gives 0 to 3 a meaning of its own, so ours begin at 10.
/// Days are written YYYYMMDD, which sorts as it reads; names are packed as the document codec does.
namespace slot {
inline constexpr std::uint32_t date_first = 10;   ///< first day the document's date may mean
inline constexpr std::uint32_t date_last = 11;    ///< last day it may mean
inline constexpr std::uint32_t event_first = 12;  ///< the same for the event's date
inline constexpr std::uint32_t event_last = 13;
inline constexpr std::uint32_t source = 14;
inline constexpr std::uint32_t parties = 15;
inline constexpr std::uint32_t language = 16;
inline constexpr std::uint32_t body_bytes = 17;  ///< size of the body, as a varint
inline constexpr std::uint32_t story = 18;       ///< key of the story, the same in all copies of it
inline constexpr std::uint32_t signature = 19;   ///< of the body, to find copies of it
inline constexpr std::uint32_t words = 20;       ///< of the body, as sortable_number writes them
inline constexpr std::uint32_t confidence = 21;  ///< 0 to 1 in thousandths, written so as well
inline constexpr std::uint32_t indexed = 22;     ///< the day on which it came into the index
inline constexpr std::uint32_t authors = 23;     ///< their names, packed as parties are
inline constexpr std::uint32_t none = ~0u;
}  // namespace slot

/// Omega's terms of a month (M201706) and a year (Y2017); a day's prefix is that of "date".
inline constexpr std::string_view month_prefix = "M";
inline constexpr std::string_view year_prefix = "Y";

/// Of the term that all documents of a file share; no query names it.
inline constexpr std::string_view file_prefix = "XFILE";

/// Of the term that all copies of a story share, with the key that stands in slot::story.
inline constexpr std::string_view story_prefix = "XSTORY";

/// Terms that stand where sentences and paragraphs of the article begin; no query names them.
inline constexpr std::string_view sentence_mark = "XSENTENCE", paragraph_mark = "XPARAGRAPH";

/// A field and how the index files it.
struct FieldBackend {
    Field field;
    std::string_view prefix = {};  ///< of its terms, by Omega's conventions; body has none
    std::string_view whole = {};   ///< names: prefix of the whole folded name as one term
    std::uint32_t weight = 0;      ///< a word here counts as so many in the text, for a query that
                                   ///< names no field; 0: such a query does not look here
    std::uint32_t first_slot = slot::none;  ///< the value, or the first day of a date
    std::uint32_t last_slot = slot::none;   ///< the last day of a date; none: the first is all
};

/// All rows, in the order of fields().
std::span<const FieldBackend> field_table();

/// The row of a canonical field name (or an alias, in any case); nullptr if there is none.
const FieldBackend* find_backend(std::string_view name);

/// The prefix of terms of a user's own keyword field: "topic" -> "XFIELDtopic:".
/// Requires: is_field_name(name).
std::string user_field_prefix(std::string_view name);

/// True for what a query can name: ASCII letters, digits, '_' and '-', beginning with a letter.
bool is_field_name(std::string_view name);

}  // namespace entente
