#include "write/vocabulary.hpp"

#include <utility>

namespace entente::write {

void FamilyWords::add(std::string_view term, std::string_view written) {
    if (words_.find(written) == words_.end()) words_.emplace(written, term);
}

void FamilyWords::merge(FamilyWords&& other) { words_.merge(std::move(other.words_)); }

void Vocabulary::merge(Vocabulary&& other) {
    for (auto& [language, words] : other.languages_) languages_[language].merge(std::move(words));
}

}  // namespace entente::write
