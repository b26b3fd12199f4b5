/// Questions by chance, made of what a database holds.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace entente::test {

enum class HitOrder { relevance, value, value_reversed };

struct Question {
    const char* kind = "";
    Xapian::Query query;
    HitOrder order = HitOrder::relevance;
    Xapian::valueno slot = 0;  ///< of the order, or of what is collapsed
    bool collapses = false;    ///< of each value of `slot` the best hit alone
};

/// The same database and seed give the same questions. What cannot be read of the database is
/// left out of them.
class QuestionMaker {
public:
    QuestionMaker(const Xapian::Database&, std::uint32_t seed);

    Question next();  ///< of each kind in turn

private:
    using Value = std::pair<Xapian::valueno, std::string>;
    using Make = Xapian::Query (QuestionMaker::*)();
    struct Kind {
        const char* name;
        Make make;
        HitOrder order = HitOrder::relevance;
        bool collapses = false;
    };
    static const std::vector<Kind>& kinds();

    std::size_t below(std::size_t end) { return end == 0 ? 0 : numbers_() % end; }
    Xapian::Document any_document();
    std::vector<std::string> terms_of(const Xapian::Document&, std::size_t count);
    std::vector<std::string> neighbours(std::size_t count);
    Value any_value();
    std::string any_term();
    Xapian::Query of_terms(Xapian::Query::op, std::size_t count);
    Xapian::Query of_neighbours(Xapian::Query::op, std::size_t count, unsigned window);

    Xapian::Query term();
    Xapian::Query all_of();
    Xapian::Query any_of();
    Xapian::Query without();
    Xapian::Query either();
    Xapian::Query preferably();
    Xapian::Query filtered();
    Xapian::Query phrase();
    Xapian::Query loose_phrase();
    Xapian::Query near();
    Xapian::Query synonyms();
    Xapian::Query best_of();
    Xapian::Query wildcard();
    Xapian::Query range();
    Xapian::Query at_least();
    Xapian::Query at_most();
    Xapian::Query everything();
    Xapian::Query everything_but();

    const Xapian::Database& database_;
    std::mt19937 numbers_;
    std::vector<std::string> vocabulary_;  ///< a sample of the terms
    std::size_t made_ = 0;
};

}  // namespace entente::test
