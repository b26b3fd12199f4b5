/// What a term weighs in a document, from the papers' formulas alone.
///
/// Tests: tests/model/score_test.cpp.
#pragma once

namespace entente::model {

/// A term, or several that count as one, in a document and in all.
struct TermStatistics {
    double in_document = 0;  ///< how often the document has it
    double length = 0;       ///< of the document, in words
    double documents = 0;    ///< that have it
    double occurrences = 0;  ///< in all of them
    double all_documents = 0;
    double average_length = 0;
};

/// IneB2 of divergence from randomness: Amati and van Rijsbergen 2002, "Probabilistic models of
/// information retrieval based on measuring the divergence from randomness": the inverse of the
/// expected document frequency (section 3), the ratio of two Bernoulli processes (4.2) and
/// normalisation 2 (5), with the c of Amati's thesis of 2003.
/// Departs: the documents expected to have one of F occurrences dealt out among N are
/// N (1 - e^(-F/N)), as the backend has it; the paper's N (1 - (1 - 1/N)^F) is the same but for
/// terms of the order of F/N^2.
double ineb2(const TermStatistics&, double c);

/// BM25 with the idf of Robertson and Spärck Jones: Robertson and Zaragoza 2009, "The probabilistic
/// relevance framework: BM25 and beyond", formulas 3.4 and 3.15.
/// Departs, as the backend does: odds of less than 2 are moved halfway to 2, so that no weight is
/// negative; documents shorter than `shortest` times the average count as if they were so long.
double bm25(const TermStatistics&, double k1, double b, double shortest);

}  // namespace entente::model
