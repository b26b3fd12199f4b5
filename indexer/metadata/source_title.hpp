/// The site's name in the page's title, before or behind the headline.
///
///     Three towns share a bridge | The Lakeside Observer
///     The Lakeside Observer: Three towns share a bridge
#pragma once

#include "metadata/reading.hpp"

#include <string_view>
#include <vector>

namespace entente {

/// `sure`: the rest of the title stands as a line of its own on the page, so it is the headline.
struct TitleSite {
    std::string_view name;
    bool sure = false;
    bool beside = false;  ///< in the title stated beside the text
    /// `|` before it separates nothing within headlines, or it is a host's name, or the page names
    /// it again.
    bool barred = false;
};
/// Lifetime: views of the page's text and of `stated_title`.
std::vector<TitleSite> title_sites(const Reading&, std::string_view stated_title);

}  // namespace entente
