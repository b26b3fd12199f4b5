/// Where terms, phrases and groups of neighbours stand: positions and bytes, no text.
///
/// Tests: tests/unit/searcher/query/occurrences_test.cpp, against a search by trial of all
/// combinations.
#pragma once

#include <entente/span.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// One place where something of the query stands.
struct Occurrence {
    std::uint32_t first = 0, last = 0;  ///< positions, both inclusive
    ByteSpan where;

    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

/// Shape: in order of `first`.
using Occurrences = std::vector<Occurrence>;

/// Orders them and drops doubles.
void put_in_order(Occurrences&);

/// Where the terms stand one position after the other.
/// Requires: each list is of single positions.
/// Cost:    linear in the lists, times the number of terms where they keep repeating.
Occurrences in_sequence(std::span<const Occurrences* const> terms);

/// A group of operands that must stand near each other.
struct Window {
    std::uint64_t positions = 0;  ///< the whole group fits into so many
    bool ordered = false;         ///< in the order given, without overlap
    /// In any order: the places there must be, where operands that say the same were given once;
    /// they are counted then. 0: one for each operand.
    std::size_t places = 0;
};

inline constexpr std::size_t most_matched_operands = 8;

/// For each operand the occurrences that take part in a group that fits.
/// As in the database, operands need a place each: the parts of one compound are not near each
/// other.
/// Cost: linear. Where operands in any order share places (two words of one stem), groups are
/// matched one by one, up to most_matched_operands and 2,000 occurrences; beyond that places are
/// only counted, and a word that shares its place with another operand may be taken along.
std::vector<Occurrences> within(const Window&, const std::vector<Occurrences>& operands);

/// For each operand the occurrences that stand in a unit (a sentence, a paragraph) with all the
/// others. `starts`: the first position of each unit, in order; what stands before the first is a
/// unit too. Operands need a place each, as in within().
std::vector<Occurrences> within_units(const std::vector<std::uint32_t>& starts,
                                      const std::vector<Occurrences>& operands);

/// True only if some of each operand fit into so many positions, in any order, each at a place of
/// its own: then within() gives some too. It may be false where within() has to look closer.
/// Cost: linear, times the number of operands; no memory.
bool are_close(std::uint64_t positions, const std::vector<Occurrences>& operands);

/// True if within_units() gives any. `places`: as in a Window.
bool meet_in_unit(const std::vector<std::uint32_t>& starts,
                  const std::vector<Occurrences>& operands, std::size_t places = 0);

/// The number of places where any of them begins.
std::size_t places(const std::vector<Occurrences>& operands);

}  // namespace entente
