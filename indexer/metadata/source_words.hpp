/// What states a publisher, as tables: agencies, labels of credits, what sites say around their own
/// name, platforms, and words that are no publisher's name.
///
/// To teach a language, add rows to source_words.cpp; the rules stay the same. Where the words come
/// from: the agencies' own datelines and feeds, and the footers and menus of newspapers, agencies,
/// ministries and press rooms. No table lists newspapers or companies.
#pragma once

#include <span>
#include <string_view>

namespace entente {

/// An agency by the mark that its datelines carry.
struct Agency {
    std::string_view mark, name;  ///< mark folded
};
/// The agency with this mark; nullptr: none is known.
const Agency* find_agency(std::string_view folded_mark);

/// Before the colon and the name of whose text it is: `Source: X`, `来源：X`. Folded.
std::span<const std::string_view> credit_labels();

/// What a site says before or behind its own name: `About X`, `X newsletter`.
struct NameCue {
    std::string_view words;  ///< folded, one blank between
    double trust = 0;        ///< alone; few of them say enough alone
};
std::span<const NameCue> cues_before_name();  ///< `about`
std::span<const NameCue> cues_behind_name();  ///< `newsletter`

/// Titles and notices of rights, where a copyright line ends its holder.
std::span<const std::string_view> rights_notices();

/// Kinds of publication in the tagline of a masthead: `Blog über Chips`, `The newsletter of ..`.
bool is_medium_noun(std::string_view folded_word);

/// Sites that carry what others publish, and are named on pages for sharing.
bool is_platform(std::string_view folded_name);

/// A word of menus and forms: a name of nothing else is no name (`Contact`, `Plan du site`).
bool is_page_word(std::string_view folded_word);

/// A word that a publisher's company has more than its paper: `Media`, `Verlag`, `Ltd`.
bool is_company_word(std::string_view folded_word);

}  // namespace entente
