#include "store/term_cursor.hpp"

#include <algorithm>

namespace entente {

TermCursor::TermCursor(const Xapian::Database& local, const std::string& beginning,
                       std::vector<std::shared_ptr<const TermList>> lists)
    : local_(local.allterms_begin(beginning)), local_end_(local.allterms_end(beginning)) {
    for (auto& list : lists) {
        const auto first =
            std::ranges::lower_bound(*list, beginning, {}, &TermList::value_type::first);
        walks_.push_back({std::move(list), first});
    }
    beginning_ = beginning;
    look();
}

/// The least of the terms at which the lists stand.
void TermCursor::look() {
    const std::string* least = nullptr;
    std::string local;
    if (local_ != local_end_) {
        local = *local_;
        least = &local;
    }
    for (const Walk& walk : walks_) {
        if (walk.is_done(beginning_)) continue;
        if (least == nullptr || walk.at->first < *least) least = &walk.at->first;
    }
    at_end_ = least == nullptr;
    if (at_end_) return;
    term_ = *least;
    frequency_ = local_ != local_end_ && local == term_ ? local_.get_termfreq() : 0;
    for (const Walk& walk : walks_) {
        if (!walk.is_done(beginning_) && walk.at->first == term_) frequency_ += walk.at->second;
    }
}

void TermCursor::next() {
    if (local_ != local_end_ && *local_ == term_) ++local_;
    for (Walk& walk : walks_) {
        if (!walk.is_done(beginning_) && walk.at->first == term_) ++walk.at;
    }
    look();
}

void TermCursor::skip_to(const std::string& term) {
    if (local_ != local_end_) local_.skip_to(term);
    for (Walk& walk : walks_) {
        walk.at = std::lower_bound(
            walk.at, walk.list->end(), term,
            [](const auto& one, const std::string& other) { return one.first < other; });
    }
    look();
}

}  // namespace entente
