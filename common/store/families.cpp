#include "store/families.hpp"

#include "store/terms.hpp"

#include <algorithm>

namespace entente {

std::string family_key(std::string_view language, std::string_view stem) {
    std::string value(language);
    value += ':';
    value += stem;
    return value_term("Z", value);
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
