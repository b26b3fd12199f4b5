#include "query/proximity_filter.hpp"

#include "query/document_set.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace entente {
namespace {

class ProximitySource final : public Xapian::PostingSource {
public:
    explicit ProximitySource(ProximityTest test) : test_(std::move(test)) {}

    PostingSource* clone() const override {
        return std::make_unique<ProximitySource>(test_).release();
    }

    void init(const Xapian::Database& database) override {
        documents_ = database.get_doccount();
        last_ = database.get_lastdocid();
        at_ = 0;
        ended_ = false;
        set_maxweight(0);
        check_.emplace(database, test_);
    }

    // As many as there may be, so that an AND asks here last.
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }

    Xapian::docid get_docid() const override { return at_; }
    bool at_end() const override { return ended_; }
    void next(double least) override { skip_to(at_ + 1, least); }

    void skip_to(Xapian::docid document, double) override {
        for (document = std::max<Xapian::docid>(document, 1); document <= last_; ++document) {
            if (document == at_ || check_->holds(document)) {
                at_ = document;
                return;
            }
        }
        ended_ = true;
    }

    bool check(Xapian::docid document, double) override {
        if (document > at_ && !check_->holds(document)) return false;
        at_ = std::max(at_, document);
        return true;
    }

private:
    ProximityTest test_;
    std::optional<ProximityCheck> check_;
    Xapian::doccount documents_ = 0;
    Xapian::docid at_ = 0, last_ = 0;
    bool ended_ = false;
};

}  // namespace

std::string cut_tests_note() {
    return "where words stand was looked up in " + std::to_string(max_tested_documents) +
           " documents only: there are too many of them to ask servers for each";
}

std::vector<Xapian::docid> passing(const Shards& shards, std::span<const ProximityTest> tests,
                                   const std::vector<Xapian::docid>& documents) {
    using Where = ProximityCheck::Where;
    const std::set<Xapian::docid> in_order(documents.begin(), documents.end());
    std::set<Xapian::docid> passed;
    for (std::size_t number = 0; number < shards.count(); ++number) {
        const auto& [database, index, remote] = shards.shard(number);
        std::deque<ProximityCheck> checks;
        for (const ProximityTest& test : tests) {
            checks.emplace_back(database, test, remote ? Where::on_server : Where::here);
        }
        for (const Xapian::docid document : in_order) {
            if (shards.shard_of(document) != number) continue;
            const Xapian::docid own = shards.number_in_shard(document);
            const auto holds = [&](ProximityCheck& check) { return check.holds(own); };
            if (std::ranges::all_of(checks, holds)) passed.insert(document);
        }
    }
    std::vector<Xapian::docid> out;
    std::ranges::copy_if(documents, std::back_inserter(out),
                         [&](Xapian::docid document) { return passed.contains(document); });
    return out;
}

TestedQuery with_tests(const Xapian::Query& found, std::span<const ProximityTest> tests,
                       const Shards& shards) {
    if (tests.empty() || found.empty()) return {found};
    if (shards.any_remote()) {
        const DocumentList candidates = documents_of(shards, found, max_tested_documents);
        const Xapian::Query ids =
            documents_by_id(shards, passing(shards, tests, candidates.documents));
        return {Xapian::Query(Xapian::Query::OP_FILTER, found, ids), candidates.is_cut};
    }
    Xapian::Query query = found;
    for (const ProximityTest& test : tests) {
        auto source = std::make_unique<ProximitySource>(test);
        const Xapian::Query holds(source.release()->release());
        query = Xapian::Query(Xapian::Query::OP_FILTER, query, holds);
    }
    return {query};
}

ProximityDecider::ProximityDecider(const Xapian::Database& database,
                                   std::span<const ProximityTest> tests) {
    for (const ProximityTest& test : tests) checks_.emplace_back(database, test);
}

bool ProximityDecider::operator()(const Xapian::Document& document) const {
    const Xapian::docid number = document.get_docid();
    return std::ranges::all_of(checks_, [&](ProximityCheck& check) { return check.holds(number); });
}

}  // namespace entente
