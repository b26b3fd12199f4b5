/// Who wrote the text, by its byline.
///
///     By Jane Doe and John Roe, Reuters     Von Jana Muster     记者 王小明、李华     (记者王小明)
///
/// Agencies, desks and job titles are no authors, and one word alone is none but in Chinese and
/// Japanese. Tests: tests/unit/indexer/metadata/authors_test.cpp.
#pragma once

#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <vector>

namespace entente {

/// In the order of the byline, each once; at most eight.
std::vector<Attributed> find_authors(const Reading&);

}  // namespace entente
