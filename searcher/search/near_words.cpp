#include "search/near_words.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t max_tried_terms = 200'000;

/// One edit makes too many words out of shorter ones; longer ones are no words.
constexpr std::size_t shortest_word = 3, longest_word = 40;

constexpr std::size_t allowed_edits(std::size_t bytes) { return bytes <= 5 ? 1 : 2; }

struct NearWord {
    std::string word;
    std::size_t edits = 0;
    Xapian::doccount documents = 0;
};

class NearWords {
public:
    NearWords(const Xapian::Database& database, std::string_view folded)
        : database_(database), folded_(folded), most_edits_(allowed_edits(folded.size())) {}

    void try_word(std::string word, Xapian::doccount documents) {
        const auto [shorter, longer] = std::minmax({word.size(), folded_.size()});
        if (longer - shorter > most_edits_ || word == folded_) return;
        const std::size_t edits = edit_distance(word, folded_);
        if (edits <= most_edits_) found_.push_back({std::move(word), edits, documents});
    }

    /// Prefixes of other fields go on with a capital; words have none.
    void try_terms(const std::string& prefix) {
        std::size_t tried = 0;
        const auto end = database_.allterms_end(prefix);
        for (auto term = database_.allterms_begin(prefix); term != end && tried < max_tried_terms;
             ++term, ++tried) {
            std::string word = (*term).substr(prefix.size());
            if (!word.empty() && !is_ascii_upper(word.front())) {
                try_word(std::move(word), term.get_termfreq());
            }
        }
    }

    void try_spelling() {
        const std::string word(folded_);
        std::string other =
            database_.get_spelling_suggestion(word, static_cast<unsigned>(most_edits_));
        const Xapian::doccount documents = other.empty() ? 0 : database_.get_termfreq(other);
        if (documents > 0) try_word(std::move(other), documents);
    }

    std::vector<std::string> best(std::size_t limit) && {
        std::ranges::sort(found_, {}, [](const NearWord& near) {
            return std::tuple(near.edits, ~near.documents, std::string_view(near.word));
        });
        std::vector<std::string> out;
        for (NearWord& near : found_) {
            if (near.edits > found_.front().edits || out.size() >= limit) break;
            if (std::ranges::find(out, near.word) == out.end()) {
                out.push_back(std::move(near.word));
            }
        }
        return out;
    }

private:
    const Xapian::Database& database_;
    std::string_view folded_;
    std::size_t most_edits_;
    std::vector<NearWord> found_;
};

}  // namespace

std::vector<std::string> near_words(const Xapian::Database& database, std::string_view field,
                                    std::string_view folded, std::size_t limit) {
    if (folded.size() < shortest_word || folded.size() > longest_word) return {};
    const FieldBackend* row = field.empty() ? find_backend("body") : find_backend(field);
    const std::string prefix = row ? std::string(row->prefix) : user_field_prefix(field);
    NearWords near(database, folded);
    if (prefix.empty()) {
        near.try_spelling();
        near.try_terms(std::string(find_backend("party")->prefix));
    } else {
        near.try_terms(prefix);
    }
    return std::move(near).best(limit);
}

}  // namespace entente
