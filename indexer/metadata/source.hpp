/// Who put the text out: the publisher, and the agency whose copy it carries.
///
///     SHANGHAI, Dec. 6 (Xinhua) --                 agency "Xinhua"
///     Source: Ghana News Agency                    credit
///     Three towns .. | The Lakeside Observer       title-suffix
///     (C) 2009-2017 Steppe Business Review LLP     copyright
///     ROUTES & FLEETS                              masthead
///
/// Nothing stated, nothing given: a byline, an e-mail address or "our company" names no publisher.
#pragma once

#include "article/article.hpp"
#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

struct SourceFindings {
    std::optional<Attributed> source, wire;
    std::vector<Attributed> candidates;  ///< best first
};

/// `stated_title` is the page's title as stated beside the text, maybe with the site's name.
SourceFindings find_source(const Reading&, std::string_view stated_title);

}  // namespace entente
