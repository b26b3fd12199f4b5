/// What stands in a Xapian database, read list by list through the library's public interface.
///
/// A database is looked at as things of several kinds (terms, documents, value slots, ..), and
/// each thing as a few lists, each list as records of named properties:
///
///     kind      thing   list       record   properties
///     term      "pact"  postings   7        wdf 2, length 40, positions 3 9
///     document  7       data                bytes "Pact signed .."
///     slot      0       stream     7        value "20170630"
///
/// One reader stands for each list, so that a list which cannot be read does not hide the others,
/// and a list that is to be compared too is one more row of a table.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace entente::test {

using Positions = std::vector<Xapian::termpos>;
using PropertyValue = std::variant<std::uint64_t, double, std::string, Positions>;

struct Property {
    const char* name;
    PropertyValue value;
};

/// What a record, or a thing, is told from its neighbours by: a document, a slot, or a term.
using Key = std::variant<std::uint64_t, std::string>;

struct Record {
    Key key;  ///< the empty string if the list has no more than this one
    std::vector<Property> properties;
};

struct ListReader {
    const char* name;
    /// Appends the records of one thing in ascending order of their keys. Errors: Xapian::Error.
    void (*read)(const Xapian::Database&, const Key& thing, std::vector<Record>&);
    bool bounds = false;  ///< limits that hold, but may be wider than what is there
};

struct Kind {
    const char* name;
    /// The things of this kind in ascending order. Errors: Xapian::Error.
    std::vector<Key> (*things)(const Xapian::Database&);
    std::vector<ListReader> lists;
};

/// Every kind that the library can tell of, but for the UUID and the revision.
std::span<const Kind> database_kinds();

}  // namespace entente::test
