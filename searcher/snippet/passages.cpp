#include "snippet/passages.hpp"

#include "base/utf8.hpp"
#include "snippet/cutting.hpp"
#include "snippet/scorer.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente::snippet {
namespace {

/// How many clusters are brought to sentences for each passage. A guess: the first is nearly
/// always taken.
constexpr std::size_t tried_clusters = 4;

/// What a piece that is no whole sentence is worth beside one that is. A guess.
constexpr double cut_factor = 0.85;

bool overlap(ByteSpan a, ByteSpan b) { return a.begin < b.end && b.begin < a.end; }
bool holds(ByteSpan a, ByteSpan b) { return a.begin <= b.begin && b.end <= a.end; }

/// Sentences `first` to `last` of a list, both inclusive.
struct Run {
    std::size_t first = 0, last = 0;
};

class Chooser {
public:
    Chooser(const Analyzer& analyzer, std::string_view body, std::span<const Match> matches,
            std::span<const std::uint32_t> leaf_words, const SnippetOptions& options)
        : analyzer_(analyzer),
          body_(body),
          matches_(matches),
          options_(options),
          scorer_(matches, leaf_words, body.size()) {}

    Snippet choose() {
        while (chosen_.size() < options_.max_passages) {
            const std::optional<ByteSpan> best = best_piece();
            if (!best) break;
            chosen_.push_back(*best);
            scorer_.show(*best);
        }
        std::ranges::sort(chosen_, {}, &ByteSpan::begin);
        Snippet out;
        for (const ByteSpan piece : chosen_) out.passages.push_back(passage(piece));
        return out;
    }

private:
    std::optional<ByteSpan> best_piece() const {
        std::optional<ByteSpan> best;
        double best_value = 0;
        for (const Cluster& cluster : best_clusters()) {
            for (const auto& [piece, value] : pieces_for(cluster.where)) {
                if (value <= best_value || is_repetition(piece)) continue;
                best = piece;
                best_value = value;
            }
        }
        return best;
    }

    /// Clusters that lie apart from each other and from what is chosen, best first.
    std::vector<Cluster> best_clusters() const {
        std::vector<Cluster> all;
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            const ByteSpan free = free_around(matches_[i].where);
            if (free.empty()) continue;
            const std::size_t begin = matches_[i].where.begin;
            const Cluster c = scorer_.cluster_at(i, std::min(free.end, begin + options_.max_bytes));
            if (c.where.end <= free.end) all.push_back(c);
        }
        return best_apart(std::move(all));
    }

    /// A common word has thousands of clusters: too many to sort for a few.
    static std::vector<Cluster> best_apart(std::vector<Cluster> all) {
        std::vector<Cluster> out;
        while (out.size() < tried_clusters && !all.empty()) {
            out.push_back(*std::ranges::max_element(all, {}, &Cluster::value));
            std::erase_if(all,
                          [&](const Cluster& c) { return overlap(out.back().where, c.where); });
        }
        return out;
    }

    /// The stretch between chosen pieces that the span lies in; empty if it touches one of them.
    ByteSpan free_around(ByteSpan span) const {
        ByteSpan out{0, body_.size()};
        for (const ByteSpan taken : chosen_) {
            if (overlap(taken, span)) return {};
            if (taken.end <= span.begin) out.begin = std::max(out.begin, taken.end);
            if (taken.begin >= span.end) out.end = std::min(out.end, taken.begin);
        }
        return out;
    }

    /// The pieces that could show a cluster: the sentences it touches, if they fit; else those of
    /// them that fit, or what fits around it.
    std::vector<std::pair<ByteSpan, double>> pieces_for(ByteSpan cluster) const {
        const std::vector<ByteSpan> all =
            sentences_around(body_, cluster, free_around(cluster), options_.max_bytes);
        const Run touched = run_over(all, cluster);
        const ByteSpan whole = hull(all, touched, cluster);
        std::vector<std::pair<ByteSpan, double>> out;
        if (whole.size() <= options_.max_bytes && holds(whole, cluster)) {
            add(grown(all, touched), 1, out);
            return out;
        }
        for (const Run& run : runs_that_fit(all, touched)) add(grown(all, run), 1, out);
        add(cut_at_words(analyzer_, body_, whole, cluster, options_.max_bytes), cut_factor, out);
        return out;
    }

    void add(ByteSpan piece, double factor, std::vector<std::pair<ByteSpan, double>>& out) const {
        if (!piece.empty()) out.emplace_back(piece, factor * value_of(piece));
    }

    /// A match longer than a passage is never inside one; it still is what there is to show.
    double value_of(ByteSpan piece) const {
        const double value = scorer_.value_of(piece);
        return value > 0 ? value : 1e-6;
    }

    static Run run_over(const std::vector<ByteSpan>& all, ByteSpan cluster) {
        Run run{0, 0};
        while (run.first + 1 < all.size() && all[run.first].end <= cluster.begin) ++run.first;
        run.last = run.first;
        while (run.last + 1 < all.size() && all[run.last + 1].begin < cluster.end) ++run.last;
        return run;
    }

    static ByteSpan hull(const std::vector<ByteSpan>& all, Run run, ByteSpan cluster) {
        if (all.empty()) return cluster;
        return {std::min(all[run.first].begin, cluster.begin),
                std::max(all[run.last].end, cluster.end)};
    }

    std::size_t bytes(const std::vector<ByteSpan>& all, Run run) const {
        return all[run.last].end - all[run.first].begin;
    }

    /// From each sentence as many as fit, within `limits`.
    std::vector<Run> runs_that_fit(const std::vector<ByteSpan>& all, Run limits) const {
        std::vector<Run> out;
        if (all.empty()) return out;
        for (Run run{limits.first, limits.first}; run.first <= limits.last; ++run.first) {
            run.last = std::max(run.last, run.first);
            if (bytes(all, {run.first, run.first}) > options_.max_bytes) continue;
            while (run.last < limits.last && fits(all, {run.first, run.last + 1})) ++run.last;
            out.push_back(run);
        }
        return out;
    }

    bool fits(const std::vector<ByteSpan>& all, Run run) const {
        return bytes(all, run) <= options_.max_bytes;
    }

    /// A short passage takes neighbouring sentences in, those with more matches first, else what
    /// follows.
    ByteSpan grown(const std::vector<ByteSpan>& all, Run run) const {
        while (bytes(all, run) < options_.max_bytes / 2) {
            const bool back = run.first > 0 && fits(all, {run.first - 1, run.last});
            const bool on = run.last + 1 < all.size() && fits(all, {run.first, run.last + 1});
            if (!back && !on) break;
            if (on && (!back || matches_in(all[run.last + 1]) >= matches_in(all[run.first - 1]))) {
                ++run.last;
            } else {
                --run.first;
            }
        }
        return {all[run.first].begin, all[run.last].end};
    }

    std::size_t matches_in(ByteSpan piece) const { return scorer_.inside(piece).size(); }

    std::string text_of(ByteSpan piece) const {
        return one_line(body_.substr(piece.begin, piece.size()));
    }

    /// True if a chosen piece reads the same: pages repeat their headline.
    bool is_repetition(ByteSpan piece) const {
        return std::ranges::any_of(
            chosen_, [&](ByteSpan taken) { return text_of(taken) == text_of(piece); });
    }

    Passage passage(ByteSpan piece) const {
        Passage out{piece, covered(scorer_.inside(piece))};
        if (!out.matches.empty()) return out;
        for (const Match& match : matches_) {
            if (match.where.begin >= piece.end) break;
            if (overlap(match.where, piece)) {
                out.matches = {{std::max(match.where.begin, piece.begin),
                                std::min(match.where.end, piece.end)}};
                break;
            }
        }
        return out;
    }

    const Analyzer& analyzer_;
    std::string_view body_;
    std::span<const Match> matches_;
    const SnippetOptions& options_;
    Scorer scorer_;
    std::vector<ByteSpan> chosen_;
};

Snippet opening(const Analyzer& analyzer, std::string_view body, std::size_t max_bytes) {
    const std::vector<ByteSpan> all = opening_sentences(body, max_bytes);
    if (all.empty()) return {};
    ByteSpan out = all.front();
    for (const ByteSpan sentence : all) {
        if (sentence.end - out.begin <= max_bytes) out.end = sentence.end;
    }
    if (out.size() > max_bytes) {
        const ByteSpan start{out.begin, out.begin};
        out = cut_at_words(analyzer, body, out, start, max_bytes);
        if (out.empty())
            out = {start.begin, start.begin + cut_utf8(body.substr(start.begin), max_bytes).size()};
    }
    if (out.empty()) return {};
    return {{Passage{out, {}}}};
}

}  // namespace

Snippet choose_passages(const Analyzer& analyzer, std::string_view body,
                        std::span<const Match> matches, std::span<const std::uint32_t> leaf_words,
                        const SnippetOptions& options) {
    if (options.max_passages == 0 || options.max_bytes == 0) return {};
    Snippet out = Chooser(analyzer, body, matches, leaf_words, options).choose();
    return out.passages.empty() ? opening(analyzer, body, options.max_bytes) : out;
}

}  // namespace entente::snippet
