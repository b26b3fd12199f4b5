/// The holder that a copyright line names.
///
///     © 2009-2017 Steppe Review LLP. Ask first         Steppe Review
///     The Nordby Post © All Rights Reserved            The Nordby Post
///     Copyright infringement is a crime                none
#pragma once

#include <string_view>

namespace entente {

/// Shape: a part of `line`, without years, legal form, address and notices; empty: none is named.
std::string_view copyright_holder(std::string_view line);

}  // namespace entente
