#include "write/run/gathering.hpp"

#include <algorithm>
#include <span>

namespace entente::write {

std::uint32_t Gathering::number(std::string_view term) {
    const std::uint32_t number = table_.number(term);
    if (number == terms_.size()) terms_.emplace_back();
    return number;
}

std::uint32_t Gathering::word(std::string_view term, std::uint32_t position, std::uint32_t wdf) {
    const std::uint32_t at = number(term);
    Term& known = terms_[at];
    known.wdf += wdf;
    if (known.last == position) return at;  // a compound such as bye-bye gives one term twice
    known.last = position;
    ++known.places;
    places_.push_back({at, position});
    return at;
}

Postings Gathering::take() {
    ends_.clear();
    std::uint32_t begin = 0;
    for (const Term& term : terms_) {
        ends_.push_back(begin);
        begin += term.places;
    }
    positions_.resize(places_.size());
    for (const Place& place : places_) positions_[ends_[place.term]++] = place.position;

    Postings postings;
    for (std::uint32_t i = 0; i < terms_.size(); ++i) {
        const std::span places =
            std::span(positions_).subspan(ends_[i] - terms_[i].places, terms_[i].places);
        const bool ascending =
            std::ranges::adjacent_find(places, std::ranges::greater_equal{}) == places.end();
        if (!ascending) std::ranges::sort(places);
        const auto twice = ascending ? places.end() : std::unique(places.begin(), places.end());
        postings.add(table_.term(i), terms_[i].wdf, std::span(places.begin(), twice));
    }
    table_.clear();
    terms_.clear();
    places_.clear();
    return postings;
}

}  // namespace entente::write
