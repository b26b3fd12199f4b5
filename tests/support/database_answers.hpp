/// Asks two Xapian databases the same questions and says where their answers differ.
///
///     question 17, near: Query((pact NEAR 4 signed)): documents: 7 9 .. | 7 12 ..
///
/// Questions are made by chance of what the first database holds, so that most of them find
/// something: terms, neighbours in its documents, values of its slots. They are of every kind in
/// turn: single terms, AND, OR, NOT, XOR, MAYBE, FILTER, phrase, NEAR, synonyms, the best of
/// several, wildcards, value ranges, all documents, orders by value, one hit a value.
/// OP_ELITE_SET is not asked: its choice follows the bounds, which may be wider than need be.
/// Tests: tests/databases/answers_test.cpp.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace entente::test {

struct QuestionOptions {
    std::size_t questions = 100;
    std::uint32_t seed = 1;
    std::size_t max_differences = 20;
};

/// What is compared: documents and weights of the best hits in their order, values they were
/// collapsed by, and the number of all hits.
/// Shape: at most `max_differences` lines; none if all answers are equal. A question that the
/// library refuses or cannot answer is a difference unless both refuse it alike.
std::vector<std::string> answer_differences(const Xapian::Database& first,
                                            const Xapian::Database& second,
                                            const QuestionOptions& = {});

}  // namespace entente::test
