#include "query/proximity_check.hpp"

#include "base/ascii.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace entente {
namespace {

using Kind = Query::Kind;

constexpr Xapian::docid never = std::numeric_limits<Xapian::docid>::max();
constexpr std::uint64_t any_number = std::numeric_limits<std::uint32_t>::max();

/// In fields and as written with accents words count nothing (write/invert.hpp).
bool counts_all_places(std::string_view term) {
    return std::ranges::all_of(
        term, [](char c) { return static_cast<unsigned char>(c) < 0x80 && !is_ascii_upper(c); });
}

std::string_view mark_of(Kind kind) {
    if (kind == Kind::sentence) return sentence_mark;
    return kind == Kind::paragraph ? paragraph_mark : std::string_view();
}

using Places = std::vector<std::uint32_t>;  // rising

// Where one word is repeated, or some are rare, it is told much sooner so that there is no place
// for each operand than by the places of them all.

bool have_room(const Places& all, std::size_t wanted, std::uint64_t positions) {
    for (std::size_t i = wanted - 1; i < all.size(); ++i) {
        if (all[i] - all[i + 1 - wanted] < positions) return true;
    }
    return false;
}

bool have_room_in_unit(const Places& all, std::size_t wanted, const Places& starts) {
    for (std::size_t i = wanted - 1; i < all.size(); ++i) {
        const auto next = std::ranges::upper_bound(starts, all[i + 1 - wanted]);
        if (next == starts.end() || all[i] < *next) return true;
    }
    return false;
}

}  // namespace

// --- DocumentTerms ------------------------------------------------------------------------------

std::optional<Xapian::termcount> DocumentTerms::frequency(Xapian::docid document,
                                                          const std::string& term) {
    if (document != at_) {
        terms_.clear();
        const auto end = database_.termlist_end(document);
        for (auto one = database_.termlist_begin(document); one != end; ++one) {
            terms_.emplace_hint(terms_.end(), *one, one.get_wdf());
        }
        at_ = document;
    }
    const auto found = terms_.find(term);
    return found == terms_.end() ? std::nullopt : std::optional(found->second);
}

// --- TermReader ---------------------------------------------------------------------------------

TermReader::TermReader(const Xapian::Database& database, const std::string& term,
                       DocumentTerms* terms)
    : term_(term), terms_(terms), is_counted_(counts_all_places(term)) {
    if (terms_) return;
    posting_ = database.postlist_begin(term);
    end_ = database.postlist_end(term);
    look();
}

bool TermReader::look_up(Xapian::docid document) {
    const auto frequency = terms_->frequency(document, term_);
    at_ = document;
    frequency_ = frequency.value_or(0);
    return frequency.has_value();
}

void TermReader::look() { at_ = posting_ == end_ ? never : *posting_; }

void TermReader::skip_to(Xapian::docid document) {
    posting_.skip_to(document);
    look();
}

std::uint64_t TermReader::most_places() const {
    if (!is_counted_) return any_number;
    return terms_ ? frequency_ : posting_.get_wdf();
}

const Occurrences& TermReader::places() {
    if (read_ == at_) return places_;
    read_ = at_;
    places_.clear();
    const Xapian::PositionIterator end;
    auto position =
        terms_ ? terms_->database().positionlist_begin(at_, term_) : posting_.positionlist_begin();
    for (; position != end; ++position) places_.push_back({*position, *position, {}});
    return places_;
}

// --- ProximityCheck -----------------------------------------------------------------------------

ProximityCheck::ProximityCheck(const Xapian::Database& database, const ProximityTest& test,
                               Where where)
    : test_(test),
      terms_(where == Where::on_server ? std::make_unique<DocumentTerms>(database) : nullptr),
      operands_(test.operands.size()),
      wanted_(0),
      places_(test.operands.size()) {
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < operands_.size(); ++i) {
        for (const TermSequence& terms : test.operands[i]) {
            Way& way = operands_[i].ways.emplace_back();
            for (const std::string& term : terms) {
                const auto [found, is_new] = known.emplace(term, readers_.size());
                if (is_new) readers_.emplace_back(database, term, terms_.get());
                way.push_back(found->second);
            }
        }
    }
    const bool in_any_order = test.kind != Kind::adj && test.kind != Kind::at_least;
    if (in_any_order && operands_.size() > most_matched_operands) drop_repeated();
    const std::string mark(mark_of(test.kind));
    if (!mark.empty()) units_.emplace(database, mark, terms_.get());
}

/// Sixty times the same word is that word, and sixty places.
void ProximityCheck::drop_repeated() {
    wanted_ = operands_.size();
    std::vector<Operand> distinct;
    for (Operand& operand : operands_) {
        const bool known =
            std::ranges::find(distinct, operand.ways, &Operand::ways) != distinct.end();
        if (!known) distinct.push_back(std::move(operand));
    }
    operands_ = std::move(distinct);
    places_.resize(operands_.size());
}

bool ProximityCheck::holds(Xapian::docid document) {
    if (!find_ways(document) || !are_enough()) return false;
    std::size_t most = 0;
    for (std::size_t i = 0; i < operands_.size(); ++i) {
        places_[i].clear();
        operands_[i].read = 0;
        most = std::max(most, operands_[i].present.size());
    }
    for (std::size_t ways = 1;; ways *= 2) {
        for (std::size_t i = 0; i < operands_.size(); ++i) read(i, ways);
        if (fits(document)) return true;
        if (ways >= most) return false;
    }
}

/// False if an operand that must be there is nowhere.
bool ProximityCheck::find_ways(Xapian::docid document) {
    for (Operand& operand : operands_) {
        operand.present.clear();
        for (const Way& way : operand.ways) {
            const auto is_there = [&](std::size_t i) { return readers_[i].move_to(document); };
            if (!std::ranges::all_of(way, is_there)) continue;
            std::uint64_t most = any_number;
            for (const std::size_t i : way) most = std::min(most, readers_[i].most_places());
            operand.present.emplace_back(most, &way);
        }
        if (operand.present.empty() && test_.kind != Kind::at_least) return false;
        std::ranges::sort(operand.present, std::greater(),
                          [](const auto& one) { return one.first; });
    }
    return true;
}

/// False only if the terms are not frequent enough to give each operand a place of its own, or as
/// many as are to be counted.
bool ProximityCheck::are_enough() const {
    const std::uint64_t wanted =
        test_.kind == Kind::at_least ? test_.count : std::max(wanted_, operands_.size());
    std::uint64_t sum = 0;
    std::vector<std::size_t> counted;  // readers of first terms
    for (const Operand& operand : operands_) {
        for (const auto& present : operand.present) {
            const std::size_t first = present.second->front();
            if (std::ranges::find(counted, first) != counted.end()) continue;
            counted.push_back(first);
            sum += present.first;
            if (sum >= wanted) return true;
        }
    }
    return sum >= wanted;
}

/// Up to so many of the ways that an operand is there.
void ProximityCheck::read(std::size_t i, std::size_t ways) {
    Operand& operand = operands_[i];
    Occurrences& out = places_[i];
    std::vector<const Occurrences*> terms;
    for (; operand.read < std::min(ways, operand.present.size()); ++operand.read) {
        const Way& way = *operand.present[operand.read].second;
        terms.clear();
        for (const std::size_t reader : way) terms.push_back(&readers_[reader].places());
        if (way.size() == 1) {
            out.insert(out.end(), terms[0]->begin(), terms[0]->end());
        } else {
            const Occurrences found = in_sequence(terms);
            out.insert(out.end(), found.begin(), found.end());
        }
    }
    if (operand.read > 1) put_in_order(out);
}

bool ProximityCheck::fits(Xapian::docid document) {
    if (test_.kind == Kind::at_least) return places(places_) >= test_.count;
    if (std::ranges::any_of(places_, &Occurrences::empty)) return false;
    if (units_) return meet(document);
    const Window window{test_.positions, test_.kind == Kind::adj, wanted_};
    const std::size_t wanted = std::max(wanted_, operands_.size());
    if (!window.ordered && wanted_ == 0 && are_close(window.positions, places_)) return true;
    if (!have_room(distinct_places(), wanted, window.positions)) return false;
    return !within(window, places_).front().empty();
}

/// Where any operand begins.
std::vector<std::uint32_t> ProximityCheck::distinct_places() const {
    std::vector<std::uint32_t> all;
    for (const Occurrences& operand : places_) {
        for (const Occurrence& place : operand) all.push_back(place.first);
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// In one sentence or paragraph.
bool ProximityCheck::meet(Xapian::docid document) {
    if (test_.kind == Kind::paragraph && wanted_ == 0 && are_close(paragraph_gap, places_))
        return true;
    starts_.clear();
    if (units_->move_to(document)) {
        for (const Occurrence& start : units_->places()) starts_.push_back(start.first);
    }
    const std::size_t wanted = std::max(wanted_, operands_.size());
    const bool many = wanted > 2;
    if (many && !have_room_in_unit(distinct_places(), wanted, starts_)) return false;
    return meet_in_unit(starts_, places_, wanted_);
}

}  // namespace entente
