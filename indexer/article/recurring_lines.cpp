#include "article/recurring_lines.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace entente {
namespace {

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

std::size_t long_bytes(const LineSketch& document) {
    std::size_t bytes = 0;
    for (const LineSketch::LongLine& line : document.long_lines) bytes += line.bytes;
    return bytes;
}

}  // namespace

bool RecurringLines::contains(std::string_view folded_line) const {
    return !hashes_.empty() && std::ranges::binary_search(hashes_, line_hash(folded_line));
}

void LineCounter::add(LineSketch document) {
    if (!is_full()) documents_.push_back(std::move(document));
}

/// For each document the number of its story; copies have the same.
std::vector<std::size_t> LineCounter::stories() const {
    const std::size_t count = documents_.size();
    std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>>
        lines;  // hash, document, bytes
    for (std::size_t i = 0; i < count; ++i) {
        for (const LineSketch::LongLine& line : documents_[i].long_lines) {
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
    std::vector<std::size_t> bytes(count);
    std::ranges::transform(documents_, bytes.begin(), long_bytes);
    Sets sets(count);
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
            const std::size_t shorter = std::min(bytes[a], bytes[b]);
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

    std::vector<std::pair<std::uint32_t, std::size_t>> lines;  // hash, story
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        for (const std::uint32_t hash : documents_[i].lines) lines.emplace_back(hash, story[i]);
    }
    std::ranges::sort(lines);
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    std::vector<std::uint32_t> found;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        while (end < lines.size() && lines[end].first == lines[begin].first) ++end;
        if (end - begin >= enough) found.push_back(lines[begin].first);
    }
    return RecurringLines(std::move(found));
}

}  // namespace entente
