#include "write/document_changes.hpp"

#include "write/segment_writer.hpp"

#include <cstddef>
#include <unordered_set>

namespace entente::write {
namespace {

using Numbers = std::unordered_set<Xapian::docid>;

void add_holders(const Xapian::Database& database, const std::string& term, Numbers& numbers) {
    numbers.insert(database.postlist_begin(term), database.postlist_end(term));
}

/// For each entry the document that it comes for; 0 where there is none.
std::vector<Xapian::docid> replaced_by(const Xapian::Database& database,
                                       const std::vector<const Entry*>& entries) {
    std::vector<Xapian::docid> replaced;
    for (const Entry* entry : entries) {
        const auto holder = database.postlist_begin(entry->key);
        replaced.push_back(holder == database.postlist_end(entry->key) ? 0 : *holder);
    }
    return replaced;
}

}  // namespace

void change_documents(Xapian::WritableDatabase& database, const std::vector<std::string>& removals,
                      const std::vector<const Entry*>& entries) {
    const std::vector<Xapian::docid> replaced = replaced_by(database, entries);
    Numbers leaving;
    for (const std::string& term : removals) add_holders(database, term, leaving);
    for (const Entry* entry : entries) add_holders(database, entry->key, leaving);
    for (const Xapian::docid number : replaced) leaving.erase(number);
    for (const Xapian::docid number : leaving) database.delete_document(number);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Xapian::Document document = to_backend(*entries[i]);
        if (replaced[i] == 0) {
            database.add_document(document);
        } else {
            database.replace_document(replaced[i], document);
        }
    }
}

}  // namespace entente::write
