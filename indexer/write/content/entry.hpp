/// A document as the database sees it: terms, values and data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::write {

/// A term of a document, as an Entry shows it.
struct Posting {
    std::string_view term;                     ///< with its prefix; at most 245 bytes
    std::uint32_t wdf = 0;                     ///< within-document frequency; 0: never weighed
    std::span<const std::uint32_t> positions;  ///< strictly ascending; may be empty
};

/// Each term once, in any order. All names stand in one string and all positions in one list:
/// a document has a hundred terms and more, and there are many documents.
class Postings {
public:
    /// Requires: the term was not added before.
    void add(std::string_view term, std::uint32_t wdf,
             std::span<const std::uint32_t> positions = {}) {
        places_.push_back({names_.size(), positions_.size(), wdf,
                           static_cast<std::uint32_t>(positions.size()),
                           static_cast<std::uint32_t>(term.size())});
        names_ += term;
        positions_.insert(positions_.end(), positions.begin(), positions.end());
    }

    /// Lifetime: until the next is added.
    Posting operator[](std::size_t i) const {
        const Place& place = places_[i];
        return {std::string_view(names_).substr(place.name, place.name_bytes), place.wdf,
                std::span(positions_).subspan(place.position, place.positions)};
    }
    std::size_t size() const { return places_.size(); }

    /// So that `for (const Posting posting : postings)` reads as it should.
    class Iterator {
    public:
        using value_type = Posting;
        using difference_type = std::ptrdiff_t;
        using reference = Posting;
        using pointer = void;
        using iterator_category = std::input_iterator_tag;

        Iterator(const Postings& postings, std::size_t at) : postings_(&postings), at_(at) {}
        Posting operator*() const { return (*postings_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const Postings* postings_;
        std::size_t at_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size()}; }

    /// Bytes of memory, about.
    std::size_t memory() const {
        return names_.capacity() + positions_.capacity() * sizeof(std::uint32_t) +
               places_.capacity() * sizeof(Place);
    }

private:
    struct Place {
        std::size_t name, position;
        std::uint32_t wdf, positions, name_bytes;
    };
    std::string names_;
    std::vector<std::uint32_t> positions_;
    std::vector<Place> places_;
};

/// Shape: values by slot, ascending; none is empty.
struct Entry {
    std::string key;  ///< the term that no other document has
    Postings postings;
    std::vector<std::pair<unsigned, std::string>> values;  ///< slot and bytes
    std::string data;

    /// Bytes, about.
    std::size_t memory() const {
        std::size_t bytes = sizeof *this + postings.memory() + data.capacity();
        for (const auto& [slot, value] : values) bytes += value.capacity();
        return bytes;
    }
};

}  // namespace entente::write
