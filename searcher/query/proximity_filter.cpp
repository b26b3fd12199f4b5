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
class TermReader {
public:
    TermReader(const Xapian::Database& database, const std::string& term)
        : posting_(database.postlist_begin(term)), end_(database.postlist_end(term)) {
        look();
    }

    /// Cheap where the term is not in the document: a pattern has hundreds.
    const Occurrences& read(Xapian::docid document) {
        places_.clear();
        if (at_ < document) {
            posting_.skip_to(document);
            look();
        }
        if (at_ != document) return places_;
        const auto end = posting_.positionlist_end();
        for (auto position = posting_.positionlist_begin(); position != end; ++position) {
            places_.push_back({*position, *position, {}});
        }
        return places_;
    }

    const Occurrences& places() const { return places_; }  ///< as read() gave them

private:
    void look() { at_ = posting_ == end_ ? never : *posting_; }

    static constexpr Xapian::docid never = ~Xapian::docid{0};
    Xapian::PostingIterator posting_, end_;
    Xapian::docid at_ = 0;
    Occurrences places_;
};

std::string_view mark_of(Query::Kind kind) {
    if (kind == Query::Kind::sentence) return sentence_mark;
    return kind == Query::Kind::paragraph ? paragraph_mark : std::string_view();
}

class ProximitySource final : public Xapian::PostingSource {
public:
    explicit ProximitySource(ProximityTest test) : test_(std::move(test)) {}

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
        operands_.clear();
        std::map<std::string, std::size_t> known;
        const auto reader_of = [&](const std::string& term) {
            const auto [found, is_new] = known.emplace(term, readers_.size());
            if (is_new) readers_.emplace_back(database, term);
            return found->second;
        };
        for (const auto& ways : test_.operands) {
            operands_.emplace_back();
            for (const TermSequence& way : ways) {
                operands_.back().emplace_back();
                for (const std::string& term : way) {
                    operands_.back().back().push_back(reader_of(term));
                }
            }
        }
        const std::string mark(mark_of(test_.kind));
        if (!mark.empty()) units_.emplace(database, mark);
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
    using Way = std::vector<std::size_t>;  // numbers of readers

    bool holds(Xapian::docid document) {
        for (TermReader& reader : readers_) reader.read(document);
        std::vector<Occurrences> operands;
        for (const auto& ways : operands_) {
            operands.push_back(operand(ways));
            const bool missing = operands.back().empty();
            if (missing && test_.kind != Query::Kind::at_least) return false;
        }
        return fits(document, operands);
    }

    Occurrences operand(const std::vector<Way>& ways) const {
        Occurrences out;
        std::vector<const Occurrences*> terms;
        bool in_order = true;
        for (const Way& way : ways) {
            const Occurrences& first = readers_[way.front()].places();
            if (first.empty()) continue;
            in_order = out.empty();
            if (way.size() == 1) {
                out.insert(out.end(), first.begin(), first.end());
                continue;
            }
            terms.clear();
            for (const std::size_t reader : way) terms.push_back(&readers_[reader].places());
            const Occurrences found = in_sequence(terms);
            out.insert(out.end(), found.begin(), found.end());
        }
        if (!in_order) put_in_order(out);
        return out;
    }

    bool fits(Xapian::docid document, const std::vector<Occurrences>& operands) {
        if (test_.kind == Query::Kind::at_least) return places(operands) >= test_.count;
        if (units_) return meet_in_unit(unit_starts(document), operands);
        const Window window{test_.positions, test_.kind == Query::Kind::adj};
        const auto group = within(window, operands);
        return std::ranges::any_of(group, [](const Occurrences& o) { return !o.empty(); });
    }

    std::vector<std::uint32_t> unit_starts(Xapian::docid document) {
        std::vector<std::uint32_t> out;
        for (const Occurrence& start : units_->read(document)) out.push_back(start.first);
        return out;
    }

    ProximityTest test_;
    Xapian::Database database_;
    std::vector<TermReader> readers_;         // each term once
    std::vector<std::vector<Way>> operands_;  // of the test
    std::optional<TermReader> units_;
    Xapian::docid at_ = 0, last_ = 0;
    bool ended_ = false;
};

}  // namespace

Xapian::Query proximity_filter(ProximityTest test) {
    return Xapian::Query(std::make_unique<ProximitySource>(std::move(test)).release()->release());
}

}  // namespace entente
