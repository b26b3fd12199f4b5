/// What a page says of who put it out: claims, each with its rule, before any is believed.
#pragma once

#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Shape: `name` is plain text of one line; `form` tells claims of one rule apart (which cue), so
/// that a menu which says `About X` ten times says it once.
struct SourceClaim {
    std::string name;
    ByteSpan where;  ///< empty: stated beside the text
    std::string_view rule, form;
    double trust = 0;
};

/// Credits, datelines and signatures: who is said to be the source of this text.
struct StatedSources {
    std::vector<SourceClaim> credits, agencies, issuers;
};
StatedSources read_stated_sources(const Reading&);

/// The site's own name: in the page's title, over and under the text, in its menus.
/// `stated_title` is the page's title as stated beside the text, maybe with the site's name.
std::vector<SourceClaim> read_site_claims(const Reading&, std::string_view stated_title);

inline std::string_view line_text(const Reading& r, const ArticleLine& line) {
    return r.text.substr(line.where.begin, line.where.size());
}
inline ByteSpan span_in(const Reading& r, std::string_view part) {
    const auto begin = static_cast<std::size_t>(part.data() - r.text.data());
    return {begin, begin + part.size()};
}

}  // namespace entente
