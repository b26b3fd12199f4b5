#include "search/feedback.hpp"

#include "query/function_words.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace entente {
namespace {

/// Families are looked up for so many times as many words as are wanted.
constexpr std::size_t spare = 4;

/// A word of a single document tells of that document only.
constexpr std::size_t min_documents = 2;

/// Words of the first documents that share a stem.
struct Candidate {
    std::map<std::string, double> forms;  ///< with the share of the text that each makes
    double share = 0;                     ///< of all forms
    std::size_t documents = 0;
    Xapian::docid last = 0;
};

using Candidates = std::map<std::string, Candidate>;

/// No value of a field, number, abbreviation or single character.
bool is_telling(const std::string& term, const Analyzer& analyzer) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_plain = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z');
    };
    if (std::ranges::all_of(term, is_small)) return term.size() > 2;
    return term.size() > 4 && std::ranges::none_of(term, is_plain) && analyzer.fold(term) == term;
}

std::string language_of(const Xapian::Document& document) {
    const std::string prefix(find_backend("lang")->prefix);
    auto term = document.termlist_begin();
    term.skip_to(prefix);
    if (term == document.termlist_end() || !(*term).starts_with(prefix)) return {};
    return (*term).substr(prefix.size());
}

/// `weight`: the document's part in the relevance model.
void add_document(Candidates& candidates, const Xapian::Document& document,
                  const Analyzer& analyzer, double weight, double length) {
    const std::string language = language_of(document);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        const std::string word = *term;
        if (!is_telling(word, analyzer) || is_function_word(analyzer, word, language)) continue;
        Candidate& candidate = candidates[language + ' ' + analyzer.stem(word, language)];
        const double share = weight * term.get_wdf() / length;
        candidate.forms[word] += share;
        candidate.share += share;
        if (candidate.last != document.get_docid()) ++candidate.documents;
        candidate.last = document.get_docid();
    }
}

/// The mixture of the documents' language models, each as likely as its weight says.
Candidates relevance_model(const Shards& shards, const Analyzer& analyzer,
                           const std::vector<Found>& first) {
    const auto likelihood = [&](const Found& one) {
        return std::pow(one.weight / first.front().weight, weights::likelihood_exponent);
    };
    double all = 0;
    for (const Found& one : first) all += likelihood(one);
    Candidates candidates;
    for (const Found& one : first) {
        add_document(candidates, shards.document(one.document), analyzer, likelihood(one) / all,
                     std::max(1U, shards.database().get_doclength(one.document)));
    }
    const std::size_t enough = std::min(min_documents, first.size());
    std::erase_if(candidates, [&](const auto& one) { return one.second.documents < enough; });
    return candidates;
}

/// How much the word adds to the divergence of the model from the whole index.
double divergence(double share, Xapian::termcount occurrences, const Shards& shards) {
    const double expected = std::max(1.0, static_cast<double>(occurrences)) /
                            static_cast<double>(shards.database().get_total_length());
    return share * std::log2(share / expected);
}

AddedWord added_word(const Expansion& expansion, const Candidate& candidate) {
    const Shards& shards = expansion.shards();
    const auto commonest =
        std::ranges::max_element(candidate.forms, {}, [](const auto& form) { return form.second; });
    AddedWord word{commonest->first, expansion.family(commonest->first, commonest->first), 0};
    Xapian::termcount occurrences = 0;
    for (const std::string& term : word.terms) occurrences += shards.occurrences(term);
    word.weight = divergence(candidate.share, occurrences, shards);
    return word;
}

/// Those that promise most, by their forms in the first documents alone.
std::vector<const Candidate*> best_candidates(const Shards& shards, const Candidates& candidates,
                                              std::size_t count) {
    std::vector<std::pair<double, const Candidate*>> scored;
    for (const auto& [stem, candidate] : candidates) {
        Xapian::termcount occurrences = 0;
        Xapian::doccount documents = 0;
        for (const auto& form : candidate.forms) {
            occurrences += shards.occurrences(form.first);
            if (candidate.documents < min_documents) {
                documents += shards.frequency(form.first);
            }
        }
        // What only the document itself has finds nothing more.
        if (std::max<std::size_t>(documents, candidate.documents) < min_documents) continue;
        scored.emplace_back(divergence(candidate.share, occurrences, shards), &candidate);
    }
    std::ranges::stable_sort(scored, std::ranges::greater(),
                             [](const auto& one) { return one.first; });
    std::vector<const Candidate*> best;
    for (const auto& one : scored) {
        if (best.size() < count) best.push_back(one.second);
    }
    return best;
}

}  // namespace

std::vector<AddedWord> feedback_words(const Analyzer& analyzer, const Expansion& expansion,
                                      const std::vector<Found>& first,
                                      const FeedbackOptions& options) {
    if (first.empty() || first.front().weight <= 0) return {};
    const Candidates candidates = relevance_model(expansion.shards(), analyzer, first);
    std::vector<AddedWord> words;
    for (const Candidate* one :
         best_candidates(expansion.shards(), candidates, options.words * spare)) {
        words.push_back(added_word(expansion, *one));
    }
    std::ranges::stable_sort(words, std::ranges::greater(), &AddedWord::weight);
    words.resize(std::min(words.size(), options.words));
    std::erase_if(words, [](const AddedWord& word) { return word.weight <= 0; });
    const double best = words.empty() ? 1 : words.front().weight;
    for (AddedWord& word : words) word.weight *= options.weight / best;
    return words;
}

}  // namespace entente
