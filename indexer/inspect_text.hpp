/// A document for people: what was found in it, why, and where.
///
///     news/ties.txt
///       title     City wants deeper Microsoft ties
///       date      2023-12-06 published   line 3, text: dateline, 0.90
///       parties   Microsoft, organisation   line 5, text: company-suffix, 0.80
///       ...
///          3 | SHANGHAI, ⟦Dec. 6⟧ - The city ..
///          9 ~ Home » News
///
/// `|` is the article, `~` page furniture, ⟦ ⟧ the evidence; with colour, furniture is faint and
/// evidence bright instead. Tests: tests/unit/indexer/program/inspect_text_test.cpp.
#pragma once

#include <entente/index.hpp>

#include <string>

#include "cli/style.hpp"

namespace entente::indexer {

std::string inspect_text(const Inspection&, const cli::Style&);

}  // namespace entente::indexer
