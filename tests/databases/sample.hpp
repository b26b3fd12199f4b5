/// A small database for tests, written down as values so that one thing of it can be changed.
#pragma once

#include "support/temp_dir.hpp"

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

namespace entente::test {

struct Sample {
    std::vector<Xapian::Document> documents;
    std::map<std::string, std::string> metadata;
    std::map<std::string, Xapian::termcount> spellings;
    std::map<std::string, std::vector<std::string>> synonyms;
};

/// "a b c" at positions 1, 2, 3; the value of slot 0; the text is the data.
inline Xapian::Document sample_document(const std::string& key,
                                        const std::vector<std::string>& words,
                                        const std::string& day) {
    Xapian::Document document;
    document.add_boolean_term("Q" + key);
    Xapian::termpos position = 0;
    std::string text;
    for (const std::string& word : words) {
        document.add_posting(word, ++position);
        text += (text.empty() ? "" : " ") + word;
    }
    document.add_value(0, day);
    document.set_data(text);
    return document;
}

inline Sample sample() {
    return {{sample_document("a", {"ford", "signs", "a", "pact", "with", "toyota"}, "20170501"),
             sample_document("b", {"toyota", "denies", "a", "pact"}, "20170502"),
             sample_document("c", {"ford", "and", "toyota", "sign"}, "20180101"),
             sample_document("d", {"no", "pact", "no", "news"}, "20190101")},
            {{"made by", "hand"}},
            {{"pact", 3}, {"ford", 2}},
            {{"sign", {"signed", "signs"}}}};
}

/// Writes it into a new database of the file system.
inline Xapian::WritableDatabase write(const Sample& sample, const std::string& path) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (const Xapian::Document& document : sample.documents) database.add_document(document);
    for (const auto& [key, value] : sample.metadata) database.set_metadata(key, value);
    for (const auto& [word, count] : sample.spellings) database.add_spelling(word, count);
    for (const auto& [key, words] : sample.synonyms) {
        for (const std::string& word : words) database.add_synonym(key, word);
    }
    database.commit();
    return database;
}

}  // namespace entente::test
