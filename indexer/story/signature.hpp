/// What is kept of a body to find its copies: a fixed number of bytes, whatever its length.
///
///     body -> shingles -> 128 bins, the smallest hash of each -> four bits of it
///                                                             -> the eight smallest whole: anchors
///          numbers  -> the twelve smallest hashes
///
/// Two bodies agree in as many of the 128 values as they share of their shingles (Broder 1997, "On
/// the resemblance and containment of documents"). One hash function cut into bins stands for many
/// (Li, Owen and Zhang 2012, "One permutation hashing"); an empty bin borrows from another that
/// is chosen by its number (Shrivastava 2017, "Optimal densification for fast and accurate minwise
/// hashing"); four bits of each value are enough, since chance agreement can be taken off again (Li
/// and König 2010, "b-bit minwise hashing"). Anchors find what is to be compared: of a copy cut
/// to half, each of the original's anchors is there with even odds, and one is enough (Heintze
/// 1996, "Scalable document fingerprinting").
/// Tests: tests/unit/indexer/story/signature_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente::story {

inline constexpr std::size_t bins = 128;
inline constexpr std::size_t anchor_count = 8;
inline constexpr std::size_t max_numbers = 12;

struct Signature {
    std::uint32_t shingles = 0;  ///< of the body; 0: too short for any comparison
    std::uint64_t whole = 0;     ///< short bodies: hash of all words; others: 0
    std::array<std::uint64_t, bins / 16> values{};  ///< four bits a bin; short bodies: 0
    std::array<std::uint32_t, anchor_count> anchors{};
    std::array<std::uint16_t, max_numbers> numbers{};  ///< smallest hashes of its telling numbers,
                                                       ///< ascending; behind them zeros
    std::uint8_t number_count = 0;

    std::span<const std::uint16_t> own_numbers() const {
        return std::span(numbers).first(number_count);
    }

    friend bool operator==(const Signature&, const Signature&) = default;
};

/// Under so many shingles chance decides what two bodies share: such are copies only if all their
/// words are the same.
inline constexpr std::size_t min_sketched = 40;
/// Under so many shingles even equal bodies are no copies: "Qtly div 12 cts vs 12 cts".
inline constexpr std::size_t min_shingles = 24;

/// Cost: linear; 195 MB/s of news on one core of the machine that the other figures come from.
/// Threads: safe.
Signature sign(std::string_view body);

/// As it stands in the index: some 100 bytes; empty for a body that has no copies.
std::string encode(const Signature&);
/// What cannot be read is the signature of a body that has no copies.
Signature decode_signature(std::string_view);

/// Estimated from two signatures.
struct Likeness {
    double resemblance = 0;          ///< shared shingles by all of both, 0 to 1
    double containment = 0;          ///< shared shingles by those of the shorter body, 0 to 1
    bool differ_in_numbers = false;  ///< each has a number that the other lacks
};
Likeness compare(const Signature&, const Signature&);

}  // namespace entente::story
