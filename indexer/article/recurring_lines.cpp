#include "article/recurring_lines.hpp"

#include "article/letters.hpp"
#include "article/line_shape.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// Bounds what one document brings.
constexpr std::size_t max_lines = 2000, max_long_lines = 64;
/// Shorter lines are links and headings; only longer ones tell whether two documents are copies.
constexpr std::size_t long_line_bytes = 60;

/// Documents that share this part of the shorter one's text are copies of one story, or agreements
/// by one template. A guess: two fifths, since sites repeat notices and headlines of other stories,
/// and copies are cut.
bool is_same_story(std::size_t shared_bytes, std::size_t shorter_bytes) {
    return 5 * shared_bytes >= 2 * shorter_bytes && shared_bytes > 0;
}

/// Disjoint sets of documents (Galler and Fischer 1964), with paths halved on the way.
class Sets {
public:
    explicit Sets(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parents_[find(a)] = find(b); }

private:
    std::vector<std::size_t> parents_;
};

template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (!line.empty() && !visit(line)) return;
        begin = end + 1;
    }
}

}  // namespace

bool RecurringLines::contains(std::string_view folded_line) const {
    return !hashes_.empty() && std::ranges::binary_search(hashes_, hash64(folded_line));
}

void LineCounter::add(std::string_view text) {
    if (is_full()) return;
    Seen seen;
    for_each_line(text, [&](std::string_view line) {
        if (line.size() <= short_line_bytes) seen.lines.push_back(hash64(fold_numbers(line)));
        if (line.size() >= long_line_bytes && seen.long_lines.size() < max_long_lines) {
            seen.long_lines.push_back({hash64(line), line.size()});
        }
        return seen.lines.size() < max_lines;
    });
    std::ranges::sort(seen.lines);
    seen.lines.erase(std::unique(seen.lines.begin(), seen.lines.end()), seen.lines.end());
    const auto same = [](const LongLine& a, const LongLine& b) { return a.hash == b.hash; };
    std::ranges::sort(seen.long_lines, {}, &LongLine::hash);
    seen.long_lines.erase(std::unique(seen.long_lines.begin(), seen.long_lines.end(), same),
                          seen.long_lines.end());
    for (const LongLine& line : seen.long_lines) seen.long_bytes += line.bytes;
    documents_.push_back(std::move(seen));
}

/// For each document the number of its story; copies have the same.
std::vector<std::size_t> LineCounter::stories() const {
    const std::size_t count = documents_.size();
    std::vector<std::tuple<std::uint64_t, std::size_t, std::size_t>>
        lines;  // hash, document, bytes
    for (std::size_t i = 0; i < count; ++i) {
        for (const LongLine& line : documents_[i].long_lines) {
            lines.emplace_back(line.hash, i, line.bytes);
        }
    }
    std::ranges::sort(lines);
    std::vector<std::size_t> shared(count * count);  // bytes that two documents have in common
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        while (end < lines.size() && std::get<0>(lines[end]) == std::get<0>(lines[begin])) ++end;
        for (std::size_t a = begin; a < end; ++a) {
            for (std::size_t b = a + 1; b < end; ++b) {
                shared[std::get<1>(lines[a]) * count + std::get<1>(lines[b])] +=
                    std::get<2>(lines[a]);
            }
        }
    }
    Sets sets(count);
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
            const std::size_t shorter =
                std::min(documents_[a].long_bytes, documents_[b].long_bytes);
            if (is_same_story(shared[a * count + b], shorter)) sets.join(a, b);
        }
    }
    std::vector<std::size_t> stories(count);
    for (std::size_t i = 0; i < count; ++i) stories[i] = sets.find(i);
    return stories;
}

RecurringLines LineCounter::recurring() const {
    constexpr std::size_t fewest = 3, part = 16;
    const std::vector<std::size_t> story = stories();
    std::vector<std::size_t> different = story;
    std::ranges::sort(different);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    const std::size_t enough = std::max(fewest, (different.size() + part - 1) / part);

    std::vector<std::pair<std::uint64_t, std::size_t>> lines;  // hash, story
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        for (const std::uint64_t hash : documents_[i].lines) lines.emplace_back(hash, story[i]);
    }
    std::ranges::sort(lines);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::vector<std::uint64_t> found;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        while (end < lines.size() && lines[end].first == lines[begin].first) ++end;
        if (end - begin >= enough) found.push_back(lines[begin].first);
    }
    return RecurringLines(std::move(found));
}

}  // namespace entente
