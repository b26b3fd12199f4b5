/// Documents to update an index with, and what it holds.
#pragma once

#include "store/open.hpp"
#include "write/index_update.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace entente::test {

inline write::Entry entry(const std::string& id, const std::string& word, const std::string& data) {
    write::Entry made;
    made.key = "Q" + id;
    made.postings.add(made.key, 0);
    made.postings.add(word, 1, std::vector<std::uint32_t>{1});
    made.data = data;
    return made;
}

/// With the ids first, first + 1, .. and these behind `data`.
inline std::vector<write::Entry> entries(int first, int count, const std::string& data) {
    std::vector<write::Entry> made;
    for (int i = first; i < first + count; ++i) {
        made.push_back(entry(std::to_string(i), "word", data + std::to_string(i)));
    }
    return made;
}

inline void publish(write::IndexUpdate& update, const write::Vocabulary& words = {}) {
    update.publish(manifest_of({}), words);
}

/// The data of all documents, in their order.
inline std::vector<std::string> contents(const std::filesystem::path& index) {
    const Xapian::Database database = open_index(index);
    std::vector<std::string> data;
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
        data.push_back(database.get_document(*id).get_data());
    }
    return data;
}

}  // namespace entente::test
