#include "story/book.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <utility>

namespace entente::story {
namespace {

// Thresholds, from 31.6 MB of Reuters stories of 1987 and press releases of 2004 to 2007, whose
// pairs were read one by one. Of those that do not differ in numbers, nearly all from .8 on are one
// story (cut, updated or edited), and half of those below are two issues of one form. The shortest
// forms reach .93 ("The Bundesbank left credit policies unchanged .." of two meetings). With the
// numbers unasked, 445 pairs of press releases from .8 on are other grants of the same programme;
// asked, 53 pairs are left, five in six of them true.
constexpr double min_containment = 0.8;
constexpr double min_containment_short = 0.95;
constexpr std::size_t short_shingles = 80;
/// A copy cut to its first half resembles the whole by .5, one cut to a quarter by .25, where the
/// estimate has an error of .04.
constexpr double min_resemblance = 0.25;

/// So many documents are found by one anchor; a run of words that more have is boilerplate.
constexpr std::size_t max_found = 32;

/// How much one resembles the other; 0 if neither is a copy of the other.
double resemblance_of_copies(const Signature& a, const Signature& b) {
    const Likeness likeness = compare(a, b);
    const bool is_short = std::min(a.shingles, b.shingles) < short_shingles;
    const bool is_copy =
        likeness.resemblance >= min_resemblance && !likeness.differ_in_numbers &&
        likeness.containment >= (is_short ? min_containment_short : min_containment);
    return is_copy ? likeness.resemblance : 0;
}

}  // namespace

std::size_t Book::chain_of(std::uint32_t anchor) const {
    return anchor * std::size_t{0x9e3779b1} >> 4 & (chains_.size() - 1);
}

std::uint32_t Book::anchor(Link link) const {
    return members_[link / anchor_count].signature.anchors[link % anchor_count];
}

Book::Link& Book::next(Link link) {
    return members_[link / anchor_count].next[link % anchor_count];
}

/// Calls `visit` with each link of this anchor until it gives false.
template <class Visit>
void Book::each_link(std::uint32_t wanted, Visit visit) const {
    Link link = chains_[chain_of(wanted)];
    while (link != no_link) {
        if (anchor(link) == wanted && !visit(link)) return;
        link = members_[link / anchor_count].next[link % anchor_count];
    }
}

void Book::file(Link link) {
    std::size_t found = 0;
    bool twice = false;
    each_link(anchor(link), [&](Link other) {
        twice = other / anchor_count == link / anchor_count;
        return !twice && ++found < max_found;
    });
    if (twice || found == max_found) return;
    Link& head = chains_[chain_of(anchor(link))];
    next(link) = head;
    head = link;
}

void Book::grow(std::size_t chains) {
    chains_ = {};  // before the larger one is made
    chains_.assign(chains, no_link);
    for (Link link = 0; link < members_.size() * anchor_count; ++link) file(link);
}

void Book::add(const Signature& signature, std::uint64_t key) {
    if (signature.shingles == 0) return;
    const auto first = static_cast<Link>(members_.size() * anchor_count);
    members_.push_back({signature, key, {}});
    if (members_.size() * anchor_count > chains_.size()) {
        return grow(std::max<std::size_t>(1024, chains_.size() * 2));
    }
    for (Link link = first; link < first + anchor_count; ++link) file(link);
}

std::vector<std::uint32_t> Book::sharing_anchor(const Signature& signature) const {
    std::vector<std::uint32_t> found;
    if (chains_.empty() || signature.shingles == 0) return found;
    for (const std::uint32_t anchor : signature.anchors) {
        each_link(anchor, [&](Link link) {
            found.push_back(link / static_cast<Link>(anchor_count));
            return true;
        });
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

const Book::Member* Book::nearest(const Signature& signature) const {
    const Member* best = nullptr;
    double most = 0;
    for (const std::uint32_t number : sharing_anchor(signature)) {
        const double likeness = resemblance_of_copies(signature, members_[number].signature);
        if (likeness <= most) continue;
        most = likeness;
        best = &members_[number];
    }
    return best;
}

/// A story may outlive the document that began it, and the document come back with another text:
/// then the key of its id is taken.
std::uint64_t Book::new_key(std::string_view id) const {
    std::string text(id);
    std::uint64_t key = hash64(text);
    while (kept_keys_.contains(key)) {
        text += '\0';
        key = hash64(text);
    }
    return key;
}

void Book::expect(std::size_t documents) {
    kept_keys_.reserve(documents);
    const std::size_t links = documents * anchor_count;
    if (links > chains_.size()) grow(std::bit_ceil(std::max<std::size_t>(1024, links)));
}

void Book::keep(const Signature& signature, std::string_view given) {
    std::uint64_t key = 0;
    const auto read = std::from_chars(given.data(), given.data() + given.size(), key, 16);
    if (read.ec != std::errc()) return;
    kept_keys_.insert(key);
    add(signature, key);
}

std::string Book::place(const Signature& signature, std::string_view id) {
    const Member* copied = nearest(signature);
    const std::uint64_t key = copied ? copied->key : new_key(id);
    add(signature, key);
    return hex(key);
}

}  // namespace entente::story
