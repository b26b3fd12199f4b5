#include "query/proximity_filter.hpp"

#include <algorithm>
#include <memory>
#include <optional>
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

Xapian::Query proximity_filter(ProximityTest test) {
    return Xapian::Query(std::make_unique<ProximitySource>(std::move(test)).release()->release());
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
