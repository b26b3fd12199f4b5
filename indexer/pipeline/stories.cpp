#include "pipeline/stories.hpp"

#include "store/fields.hpp"
#include "write/invert.hpp"

namespace entente {
namespace {

std::unordered_set<Xapian::docid> documents_of(const Xapian::Database& database,
                                               const std::vector<std::string>& terms) {
    std::unordered_set<Xapian::docid> documents;
    for (const std::string& term : terms) {
        documents.insert(database.postlist_begin(term), database.postlist_end(term));
    }
    return documents;
}

}  // namespace

story::Book read_stories(const Xapian::Database& database,
                         const std::vector<std::string>& leaving_terms) {
    story::Book book;
    book.expect(database.get_doccount());
    const auto leaving = documents_of(database, leaving_terms);
    auto signature = database.valuestream_begin(slot::signature);
    const auto end = database.valuestream_end(slot::signature);
    for (auto key = database.valuestream_begin(slot::story);
         key != database.valuestream_end(slot::story); ++key) {
        const Xapian::docid document = key.get_docid();
        if (leaving.contains(document)) continue;
        if (signature != end) signature.skip_to(document);
        const bool has_one = signature != end && signature.get_docid() == document;
        book.keep(has_one ? story::decode_signature(*signature) : story::Signature(), *key);
    }
    return book;
}

void file_story(UnfiledEntry& unfiled, story::Book& book) {
    write::file_story(unfiled.entry, book.place(unfiled.signature, unfiled.id),
                      story::encode(unfiled.signature));
}

}  // namespace entente
