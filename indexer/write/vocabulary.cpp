#include "write/vocabulary.hpp"

#include "base/hash.hpp"

#include <utility>

namespace entente::write {

void FamilyWords::add(std::string_view term, std::string_view written) {
    const std::uint64_t fingerprint = hash64(written);
    std::uint64_t& recent = recent_[fingerprint % recent_.size()];
    if (std::exchange(recent, fingerprint) == fingerprint) return;
    const std::uint32_t known = written_.size();
    const std::uint32_t number = written_.number(written);
    if (number == known && term != written) other_terms_.emplace(number, term);
}

void FamilyWords::merge(const FamilyWords& other) {
    other.each([&](std::string_view written, std::string_view term) { add(term, written); });
}

void Vocabulary::merge(const Vocabulary& other) {
    for (const auto& [language, words] : other.languages_) languages_[language].merge(words);
}

}  // namespace entente::write
