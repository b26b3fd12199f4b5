#include "model/term_weights.hpp"

#include <algorithm>
#include <cmath>

namespace entente::model {

double ineb2(const TermStatistics& term, double c) {
    const double tf = term.in_document * std::log2(1 + c * term.average_length / term.length);
    const double expected =
        term.all_documents * (1 - std::exp(-term.occurrences / term.all_documents));
    const double information = std::log2((term.all_documents + 1) / (expected + 0.5));
    const double after_effect = (term.occurrences + 1) / (term.documents * (tf + 1));
    return term.in_document > 0 ? tf * information * after_effect : 0;
}

double bm25(const TermStatistics& term, double k1, double b, double shortest) {
    const double odds = (term.all_documents - term.documents + 0.5) / (term.documents + 0.5);
    const double idf = std::log(odds < 2 ? odds / 2 + 1 : odds);
    const double length = std::max(term.length / term.average_length, shortest);
    return idf * term.in_document * (k1 + 1) / (term.in_document + k1 * (1 - b + b * length));
}

}  // namespace entente::model
