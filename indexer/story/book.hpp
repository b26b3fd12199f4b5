/// Which documents are copies of one story.
///
/// Documents come one after the other. Each is compared with those before it that share an anchor
/// of its signature, and joins the story of the one it resembles most; a document that resembles
/// none begins a story of its own. The story's key comes from the id of its first document:
///
///     a.txt   "Alpha and Beta signed .."            key of a.txt
///     b.txt   another text                          key of b.txt
///     c.txt   "CITY (Agency) - Alpha and Beta .."   key of a.txt
///
/// A false copy hides a document, so doubt keeps apart; the thresholds stand in book.cpp.
/// Tests: tests/unit/indexer/story/book_test.cpp.
#pragma once

#include "story/signature.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace entente::story {

/// Memory: some 250 bytes a document. Threads: one at a time.
class Book {
public:
    /// So many documents are going to be kept: what would grow with them has room at once.
    void expect(std::size_t documents);

    /// A document that is in the index and stays there. `key`: as place() gave it.
    void keep(const Signature&, std::string_view key);

    /// The key of the story that the document belongs to: 16 hexadecimal digits.
    /// Shape: the same documents in the same order give the same keys.
    std::string place(const Signature&, std::string_view id);

private:
    /// The anchor `number % anchor_count` of the member `number / anchor_count`.
    using Link = std::uint32_t;
    static constexpr Link no_link = ~0u;

    struct Member {
        Signature signature;
        std::uint64_t key = 0;
        std::array<Link, anchor_count> next{};  ///< of each anchor's chain
    };

    void add(const Signature&, std::uint64_t key);
    const Member* nearest(const Signature&) const;
    std::vector<std::uint32_t> sharing_anchor(const Signature&) const;
    std::uint64_t new_key(std::string_view id) const;
    std::size_t chain_of(std::uint32_t anchor) const;
    std::uint32_t anchor(Link link) const;
    Link& next(Link link);
    void file(Link);
    void grow(std::size_t chains);
    template <class Visit>
    void each_link(std::uint32_t anchor, Visit) const;

    std::deque<Member> members_;  // a vector that grows needs room for all of them twice
    std::vector<Link> chains_;    ///< hash table of anchors; their number is a power of two
    std::unordered_set<std::uint64_t> kept_keys_;
};

}  // namespace entente::story
