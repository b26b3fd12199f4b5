/// Documents and queries for the model: all small ones, and many larger ones by chance.
///
/// Not asked, since the manual states other rules for them: phrases inside NEAR (placed by their
/// first word), body: (the same as no field), compounds inside NEAR (found as one word only).
#pragma once

#include <entente/document.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace entente::model {

/// All bodies of up to three words of an alphabet of three, of two paragraphs of up to two words
/// each, and of a title and up to two words.
std::vector<Document> small_documents();

/// All words, phrases of two and three words, and groups of neighbours over the alphabet.
std::vector<std::string> small_leaves();

/// A world by chance: stems, compounds, accents, Chinese, numbers, every field.
class RandomWorld {
public:
    explicit RandomWorld(std::uint32_t seed) : numbers_(seed) {}

    std::vector<Document> documents(std::size_t count);
    std::string query(std::size_t depth = 2);
    std::string word();

private:
    std::size_t below(std::size_t end) { return numbers_() % end; }
    template <class List>
    std::string one_of(const List& list) {
        return list[below(std::size(list))];
    }
    std::string words(std::size_t count);
    Document document(std::size_t number);
    std::string leaf();
    std::string pattern();
    std::string near();
    std::string beside();  ///< what may stand beside NEAR
    std::string counted();
    std::string in_field();

    std::mt19937 numbers_;
};

}  // namespace entente::model
