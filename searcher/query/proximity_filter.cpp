#include "query/proximity_filter.hpp"

#include "query/occurrences.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// The places of one term in documents of rising number.
class TermPlaces {
public:
    TermPlaces(const Xapian::Database& database, const std::string& term)
        : posting_(database.postlist_begin(term)), end_(database.postlist_end(term)) {}

    std::vector<std::uint32_t> in(Xapian::docid document) {
        if (posting_ != end_) posting_.skip_to(document);
        if (posting_ == end_ || *posting_ != document) return {};
        return {posting_.positionlist_begin(), posting_.positionlist_end()};
    }

private:
    Xapian::PostingIterator posting_, end_;
};

class ProximitySource final : public Xapian::PostingSource {
public:
    explicit ProximitySource(ProximityTest test) : test_(std::move(test)) {
        for (const auto& ways : test_.operands) {
            for (const TermSequence& way : ways) {
                for (const std::string& term : way) places_.emplace(term, Occurrences{});
            }
        }
    }

    PostingSource* clone() const override {
        return std::make_unique<ProximitySource>(test_).release();
    }

    void init(const Xapian::Database& database) override {
        database_ = database;
        last_ = database.get_lastdocid();
        at_ = 0;
        ended_ = false;
        set_maxweight(0);
        readers_.clear();
        for (const auto& [term, unused] : places_) readers_.emplace_back(database, term);
        if (test_.kind == Query::Kind::sentence)
            units_.emplace(database, std::string(sentence_mark));
        if (test_.kind == Query::Kind::paragraph) {
            units_.emplace(database, std::string(paragraph_mark));
        }
    }

    // As many as there may be, so that an AND asks here last.
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

    Xapian::docid get_docid() const override { return at_; }
    bool at_end() const override { return ended_; }
    void next(double least) override { skip_to(at_ + 1, least); }

    void skip_to(Xapian::docid document, double) override {
        for (document = std::max<Xapian::docid>(document, 1); document <= last_; ++document) {
            if (document == at_ || holds(document)) {
                at_ = document;
                return;
            }
        }
        ended_ = true;
    }

    bool check(Xapian::docid document, double) override {
        if (document > at_ && !holds(document)) return false;
        at_ = std::max(at_, document);
        return true;
    }

private:
    bool holds(Xapian::docid document) {
        std::size_t reader = 0;
        for (auto& [term, places] : places_) {
            places.clear();
            for (const std::uint32_t position : readers_[reader++].in(document)) {
                places.push_back({position, position, {}});
            }
        }
        std::vector<Occurrences> operands;
        for (const auto& ways : test_.operands) {
            operands.push_back(operand(ways));
        }
        return fits(document, operands);
    }

    Occurrences operand(const std::vector<TermSequence>& ways) const {
        Occurrences out;
        std::vector<const Occurrences*> terms;
        for (const TermSequence& way : ways) {
            terms.clear();
            for (const std::string& term : way) terms.push_back(&places_.find(term)->second);
            const Occurrences found = in_sequence(terms);
            out.insert(out.end(), found.begin(), found.end());
        }
        put_in_order(out);
        return out;
    }

    bool fits(Xapian::docid document, const std::vector<Occurrences>& operands) {
        if (test_.kind == Query::Kind::at_least) return places(operands) >= test_.count;
        const Window window{test_.positions, test_.kind == Query::Kind::adj};
        const auto group =
            units_ ? within_units(units_->in(document), operands) : within(window, operands);
        return std::ranges::any_of(group, [](const Occurrences& o) { return !o.empty(); });
    }

    ProximityTest test_;
    Xapian::Database database_;
    std::map<std::string, Occurrences> places_;  // of the document at hand
    std::vector<TermPlaces> readers_;            // in the order of places_
    std::optional<TermPlaces> units_;
    Xapian::docid at_ = 0, last_ = 0;
    bool ended_ = false;
};

}  // namespace

Xapian::Query proximity_filter(ProximityTest test) {
    return Xapian::Query(std::make_unique<ProximitySource>(std::move(test)).release()->release());
}

}  // namespace entente
