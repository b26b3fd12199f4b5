#include "support/database_answers.hpp"

#include "support/database_difference.hpp"
#include "support/database_questions.hpp"

#include <algorithm>
#include <cmath>

namespace entente::test {
namespace {

constexpr Xapian::doccount page = 20;
/// Weights are sums whose order the bounds may decide; so the last bits may differ.
constexpr double weight_tolerance = 1e-9;

struct Hit {
    Xapian::docid document = 0;
    double weight = 0;
    std::string collapse_key;
};

struct Answer {
    std::vector<Hit> hits;
    Xapian::doccount matches = 0;
    std::string error;
};

void set_order(Xapian::Enquire& enquire, const Question& question) {
    if (question.order != HitOrder::relevance) {
        enquire.set_sort_by_value_then_relevance(question.slot,
                                                 question.order == HitOrder::value_reversed);
    }
    if (question.collapses) enquire.set_collapse_key(question.slot);
}

/// The hits come from a search that may stop early, and their number from one that may not: the
/// library takes other ways for either.
Answer ask(const Xapian::Database& database, const Question& question) {
    Answer answer;
    try {
        Xapian::Enquire enquire(database);
        enquire.set_query(question.query);
        set_order(enquire, question);
        const Xapian::MSet best = enquire.get_mset(0, page);
        for (auto hit = best.begin(); hit != best.end(); ++hit) {
            answer.hits.push_back({*hit, hit.get_weight(), hit.get_collapse_key()});
        }
        answer.matches = enquire.get_mset(0, 1, database.get_doccount()).get_matches_estimated();
    } catch (const Xapian::Error& error) {
        answer.error = std::string(error.get_type()) + ": " + error.get_msg();
    }
    return answer;
}

bool same_weight(double left, double right) {
    return std::abs(left - right) <= weight_tolerance * std::max(std::abs(left), std::abs(right));
}

std::string text_of(const Hit& hit) {
    return std::to_string(hit.document) + " of weight " + std::to_string(hit.weight) +
           (hit.collapse_key.empty() ? "" : ", value " + readable(hit.collapse_key));
}

bool same(const Hit& left, const Hit& right) {
    return left.document == right.document && left.collapse_key == right.collapse_key &&
           same_weight(left.weight, right.weight);
}

/// Empty if they are the same.
std::string difference(const Answer& left, const Answer& right) {
    if (left.error != right.error) return "error: " + left.error + " | " + right.error;
    if (left.matches != right.matches) {
        return "matches: " + std::to_string(left.matches) + " | " + std::to_string(right.matches);
    }
    for (std::size_t i = 0; i < std::min(left.hits.size(), right.hits.size()); ++i) {
        if (same(left.hits[i], right.hits[i])) continue;
        return "hit " + std::to_string(i + 1) + ": " + text_of(left.hits[i]) + " | " +
               text_of(right.hits[i]);
    }
    if (left.hits.size() == right.hits.size()) return "";
    return "hits: " + std::to_string(left.hits.size()) + " | " + std::to_string(right.hits.size());
}

}  // namespace

std::vector<std::string> answer_differences(const Xapian::Database& first,
                                            const Xapian::Database& second,
                                            const QuestionOptions& options) {
    std::vector<std::string> differences;
    QuestionMaker questions(first, options.seed);
    for (std::size_t i = 0; i < options.questions; ++i) {
        const Question question = questions.next();
        const std::string differs = difference(ask(first, question), ask(second, question));
        if (differs.empty()) continue;
        if (differences.size() == options.max_differences) break;
        differences.push_back("question " + std::to_string(i + 1) + ", " + question.kind + ": " +
                              readable(question.query.get_description()) + ": " + differs);
    }
    return differences;
}

}  // namespace entente::test
