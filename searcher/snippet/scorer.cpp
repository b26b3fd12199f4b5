#include "snippet/scorer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::snippet {
namespace {

// Guesses, each with what it should bring about.
constexpr double piece_bytes = 200;      // a sentence: what rarity is counted in
constexpr double shown_again = 0.3;      // a leaf that a passage has shown: still better than none
constexpr double closeness_bonus = 0.5;  // "a b" side by side against a and b far apart
constexpr double repeat_bonus = 0.15;    // many times the same: never worth as much as another leaf
constexpr double early_bonus = 0.2;      // news says first what matters
constexpr double early_bytes = 2000;     // where half of that bonus is gone
constexpr std::size_t longest_look = 64;  // matches in one cluster; bounds the work

double rarity(std::size_t occurrences, std::size_t body_bytes) {
    const double pieces = 1 + static_cast<double>(body_bytes) / piece_bytes;
    return std::log(1 + pieces / (0.5 + static_cast<double>(occurrences)));
}

/// Adds up the bytes that matches cover, those under two matches once.
class Coverage {
public:
    void add(ByteSpan span) {
        const std::size_t begin = std::max(span.begin, end_);
        if (span.end > begin) bytes_ += span.end - begin;
        end_ = std::max(end_, span.end);
    }
    std::size_t bytes() const { return bytes_; }
    std::size_t end() const { return end_; }

private:
    std::size_t bytes_ = 0, end_ = 0;
};

}  // namespace

Scorer::Scorer(std::span<const Match> matches, std::span<const std::uint32_t> leaf_words,
               std::size_t body_bytes)
    : matches_(matches), weights_(leaf_words.size()), shown_(leaf_words.size()) {
    std::vector<std::size_t> occurrences(leaf_words.size());
    for (const Match& match : matches) ++occurrences[match.leaf];
    for (LeafId leaf = 0; leaf < weights_.size(); ++leaf) {
        weights_[leaf] = leaf_words[leaf] * rarity(occurrences[leaf], body_bytes);
    }
}

double Scorer::earliness(std::size_t byte) const {
    return 1 + early_bonus / (1 + static_cast<double>(byte) / early_bytes);
}

Cluster Scorer::cluster_at(std::size_t first, std::size_t end) const {
    const std::size_t begin = matches_[first].where.begin;
    const std::size_t stop = std::min(matches_.size(), first + longest_look);
    Cluster best{matches_[first].where, 0};
    Coverage covered;
    std::array<LeafId, longest_look> seen{};
    std::size_t seen_count = 0;
    double weight = 0;
    for (std::size_t i = first; i < stop && matches_[i].where.begin < end; ++i) {
        const Match& match = matches_[i];
        if (match.where.end > end) continue;
        covered.add(match.where);
        const auto known = std::span(seen).first(seen_count);
        if (std::ranges::find(known, match.leaf) != known.end()) continue;
        seen[seen_count++] = match.leaf;
        weight += weights_[match.leaf] * (shown_[match.leaf] ? shown_again : 1);
        const double closeness =
            static_cast<double>(covered.bytes()) / static_cast<double>(covered.end() - begin);
        const double value = weight * (1 + closeness_bonus * closeness) * earliness(begin);
        if (value > best.value) best = {{begin, covered.end()}, value};
    }
    return best;
}

double Scorer::value_of(ByteSpan piece) const {
    double best = 0, all = 0;
    for (std::size_t i = first_from(piece.begin);
         i < matches_.size() && matches_[i].where.begin < piece.end; ++i) {
        if (matches_[i].where.end > piece.end) continue;
        best = std::max(best, cluster_at(i, piece.end).value);
        all += 1;
    }
    return best * (1 + (all > 1 ? repeat_bonus * (1 - 1 / all) : 0));
}

std::size_t Scorer::first_from(std::size_t byte) const {
    const auto first = std::ranges::lower_bound(
        matches_, byte, {}, [](const Match& match) { return match.where.begin; });
    return static_cast<std::size_t>(first - matches_.begin());
}

std::vector<Match> Scorer::inside(ByteSpan piece) const {
    std::vector<Match> out;
    for (std::size_t i = first_from(piece.begin);
         i < matches_.size() && matches_[i].where.begin < piece.end; ++i) {
        if (matches_[i].where.end <= piece.end) out.push_back(matches_[i]);
    }
    return out;
}

void Scorer::show(ByteSpan piece) {
    for (const Match& match : inside(piece)) shown_[match.leaf] = true;
}

}  // namespace entente::snippet
