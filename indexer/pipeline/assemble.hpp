/// Page -> Document: article and metadata extraction joined.
#pragma once

#include "article/recurring_lines.hpp"
#include "input/page.hpp"
#include "metadata/extract.hpp"

#include <entente/document.hpp>
#include <entente/index.hpp>

namespace entente {

/// The document of a page, with all that was considered on the way.
Inspection inspect_page(Page&&, const CorpusRules&, const RecurringLines& = {});

/// The document alone.
Document assemble(Page&&, const CorpusRules&, const RecurringLines& = {});

}  // namespace entente
