#include "store/document_codec.hpp"

#include "support/documents.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <xapian.h>
#include <entente/error.hpp>

#include <string>

using namespace entente;

TEST_CASE("a document comes back as it was") {
    for (const Document& document : {Document{}, test::full_document()}) {
        CAPTURE(document.id);
        CHECK(decode_document(encode(document)) == document);
    }
}

TEST_CASE("the head comes without the text") {
    Document head = test::full_document();
    const std::string bytes = encode(head);
    head.body.clear();
    head.paragraph_lines.clear();
    head.furniture.clear();
    CHECK(decode_document(bytes, DocumentPart::head) == head);
}

TEST_CASE("every truncation and every changed byte is found out") {
    const std::string bytes = encode(test::full_document());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        CAPTURE(i);
        CHECK_THROWS_AS(decode_document(std::string_view(bytes).substr(0, i)), Error);
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        CHECK_THROWS_AS(decode_document(changed), Error);
    }
}

TEST_CASE("repetitive text that the backend cannot read back when it compresses it itself") {
    // "Too few chunks of compressed data": seen with 1.4.22 for these lengths of blanks.
    const test::TempDir dir;
    Xapian::WritableDatabase database((dir.path() / "db").string(), Xapian::DB_CREATE);
    std::vector<Document> documents;
    for (const unsigned length :
         {8191u, 8192u, 8193u, 8194u, 8227u, 8240u, 8258u, 16385u, 300000u}) {
        documents.push_back(test::plain_document("a", "", std::string(length, ' ')));
        Xapian::Document stored;
        stored.set_data(encode(documents.back()));
        database.add_document(stored);
    }
    database.commit();
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string data =
            database.get_document(static_cast<Xapian::docid>(i + 1)).get_data();
        CHECK(decode_document(data) == documents[i]);
    }
}
