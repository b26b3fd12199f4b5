/// A database in memory of documents that carry stories.
#pragma once

#include "store/document_codec.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"
#include "support/documents.hpp"

#include <entente/search.hpp>

#include <xapian.h>
#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

/// One document, which the word "pact" finds. Shape: `story` and `day` (ISO) may be empty.
struct Carrier {
    std::string_view id, story, day = {}, source = {};
    std::uint32_t pacts = 1;  ///< so often it has the word
};

inline void add_carrier(Xapian::WritableDatabase& database, const Carrier& carrier) {
    Document document = plain_document(std::string(carrier.id), "", "A pact.");
    document.file.path = "docs/" + document.id;
    Xapian::Document entry;
    if (!carrier.day.empty()) {
        const CalendarDate day = *CalendarDate::parse(carrier.day);
        document.metadata.date = DocumentDate{day, DateKind::published, {}};
        entry.add_value(slot::date_first, compact_day(day.first_day()));
    }
    if (!carrier.source.empty()) {
        document.metadata.source = Attributed{std::string(carrier.source), {}};
        entry.add_value(slot::source, std::string(carrier.source));
    }
    if (!carrier.story.empty()) {
        entry.add_value(slot::story, std::string(carrier.story));
        entry.add_boolean_term(std::string(story_prefix) + std::string(carrier.story));
    }
    entry.add_term("pact", carrier.pacts);
    entry.set_data(encode(document));
    database.add_document(entry);
}

inline Xapian::WritableDatabase carriers(const std::vector<Carrier>& all) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const Carrier& carrier : all) add_carrier(database, carrier);
    return database;
}

}  // namespace entente::test
