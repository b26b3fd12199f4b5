/// Documents in which words and phrases stand near each other, in one sentence, or often enough:
/// what the backend's own NEAR cannot say, which knows single words only.
///
/// Positions are read document by document, so a test comes behind what finds the words; and the
/// fewer documents it is asked of, the better. As a decider it is asked of those alone that weigh
/// enough for the page; as a part of a query (in an OR, behind NOT, for counting) of all.
/// Snippets ask the same functions (query/occurrences.hpp), so both agree.
/// Where sentences and paragraphs begin, marks in the index tell (store/fields.hpp).
/// Tests: tests/api/proximity_test.cpp, and tests/model against a search through all texts.
#pragma once

#include "query/proximity_check.hpp"

#include "store/shards.hpp"

#include <xapian.h>
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Where words stand is looked up in at most so many documents where a server is asked, which costs
/// a question or more for each of them.
inline constexpr std::size_t max_tested_documents = 5000;

/// Said where there were more.
std::string cut_tests_note();

/// Those of the documents for which all tests hold, in the same order.
std::vector<Xapian::docid> passing(const Shards&, std::span<const ProximityTest>,
                                   const std::vector<Xapian::docid>&);

/// What `found` finds and for which the test holds.
struct TestedQuery {
    Xapian::Query query;
    bool is_cut = false;  ///< found too many to test all
};
TestedQuery with_tests(const Xapian::Query& found, std::span<const ProximityTest>, const Shards&);

/// Lets documents pass for which all tests hold.
/// Requires: one local database, whose documents it is asked of in order: of several the backend
///           does not tell which one a document is of.
/// Lifetime: the tests must outlive it.
class ProximityDecider final : public Xapian::MatchDecider {
public:
    ProximityDecider(const Xapian::Database&, std::span<const ProximityTest>);

    bool operator()(const Xapian::Document&) const override;

private:
    mutable std::deque<ProximityCheck> checks_;  ///< they go through the postings
};

}  // namespace entente
