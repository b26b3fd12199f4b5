/// A walk through the terms of several databases, in the order of their bytes.
#pragma once

#include <xapian.h>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Terms with the number of documents of each, sorted.
using TermList = std::vector<std::pair<std::string, Xapian::doccount>>;

/// Begins at the first term. A server sends its terms at once, whatever one does with them, so its
/// list is read before; databases of this machine are read as one goes.
class TermCursor {
public:
    /// Terms that begin so.
    TermCursor(const Xapian::Database& local, const std::string& beginning,
               std::vector<std::shared_ptr<const TermList>> lists);

    bool at_end() const { return at_end_; }
    const std::string& term() const { return term_; }
    Xapian::doccount frequency() const { return frequency_; }

    void next();
    /// To the first term that is not less; never back.
    void skip_to(const std::string& term);

private:
    struct Walk {
        std::shared_ptr<const TermList> list;
        TermList::const_iterator at;

        bool is_done(const std::string& beginning) const {
            return at == list->end() || !at->first.starts_with(beginning);
        }
    };

    void look();

    Xapian::TermIterator local_, local_end_;
    std::vector<Walk> walks_;
    std::string beginning_, term_;
    Xapian::doccount frequency_ = 0;
    bool at_end_ = false;
};

}  // namespace entente
