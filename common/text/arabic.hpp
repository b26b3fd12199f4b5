/// Light stemming of Arabic: the article and a few endings are taken off, roots are not looked for.
///
///     والاتفاقيات  ->  اتفاقي        للحكومه  ->  حكوم
///
/// Tested by the table of stems in common/doc/analyzer.md.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// `folded`: a word as terms are, so that alef, yeh and teh marbuta have one form each.
/// Source: Larkey, Ballesteros and Connell 2007, "Light stemming for Arabic information retrieval",
/// light10, which did better there than stemmers that look for roots. The Snowball stemmer gives
/// the singular and the plural in ات, and words behind وال, stems of their own.
std::string light_arabic_stem(std::string_view folded);

}  // namespace entente
