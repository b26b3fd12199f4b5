/// Page -> Document: article and metadata extraction joined.
#pragma once

#include "input/page.hpp"
#include "metadata/extract.hpp"

#include <entente/document.hpp>
#include <entente/index.hpp>

namespace entente {

/// The document of a page, with all that was considered on the way.
Inspection inspect_page(Page&&, const CorpusRules&);

/// The document alone.
Document assemble(Page&&, const CorpusRules&);

}  // namespace entente
