#include "store/families.hpp"

#include "store/terms.hpp"

#include <algorithm>

namespace entente {
namespace {

std::string family_key(std::string_view language, std::string_view stem) {
    std::string value(language);
    value += ':';
    value += stem;
    return value_term("Z", value);
}

}  // namespace

void add_to_family(Xapian::WritableDatabase& database, std::string_view language,
                   std::string_view stem, const std::string& term) {
    if (term != stem) database.add_synonym(family_key(language, stem), term);
}

std::vector<std::string> family_terms(const Xapian::Database& database, std::string_view language,
                                      std::string_view stem) {
    const std::string key = family_key(language, stem);
    std::vector<std::string> terms(database.synonyms_begin(key), database.synonyms_end(key));
    terms.emplace_back(stem);
    std::ranges::sort(terms);
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

}  // namespace entente
