#include "query/unweighted.hpp"

#include <string>
#include <vector>

namespace entente {
namespace {

using XQuery = Xapian::Query;

/// Numbers without a gap, so that the list of all documents is not read but counted.
bool is_contiguous(const Xapian::Database& database) {
    return database.get_lastdocid() == database.get_doccount();
}

bool all_contiguous(const Shards& shards) {
    for (std::size_t i = 0; i < shards.count(); ++i) {
        if (shards.shard(i).remote || !is_contiguous(shards.shard(i).database)) return false;
    }
    return true;
}

/// All documents of a database that is not contiguous have the term.
bool fills_one(const std::string& term, const Shards& shards) {
    for (std::size_t i = 0; i < shards.count(); ++i) {
        const Xapian::Database& database = shards.shard(i).database;
        if (!is_contiguous(database) && database.get_termfreq(term) == database.get_doccount()) {
            return true;
        }
    }
    return false;
}

XQuery of_term(const XQuery& query, const Shards& shards) {
    const std::string term = *query.get_unique_terms_begin();
    if (shards.frequency(term) == shards.database().get_doccount()) return XQuery::MatchAll;
    if (shards.any_remote() || !fills_one(term, shards)) return query;
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll,
                  XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll, query));
}

XQuery rebuilt(const XQuery& query, const Shards& shards) {
    XQuery::op op = query.get_type();
    switch (op) {
        case XQuery::LEAF_TERM:
            return of_term(query, shards);
        case XQuery::OP_SCALE_WEIGHT:
            return rebuilt(query.get_subquery(0), shards);
        case XQuery::OP_SYNONYM:
        case XQuery::OP_MAX:
            op = XQuery::OP_OR;
            break;
        case XQuery::OP_AND:
        case XQuery::OP_OR:
        case XQuery::OP_AND_NOT:
        case XQuery::OP_XOR:
        case XQuery::OP_AND_MAYBE:
        case XQuery::OP_FILTER:
            break;
        default:  // phrases read positions, for which the library takes the term's own list
            return query;
    }
    std::vector<XQuery> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        parts.push_back(rebuilt(query.get_subquery(i), shards));
    }
    return XQuery(op, parts.begin(), parts.end());
}

}  // namespace

Xapian::Query unweighted(const Xapian::Query& query, const Shards& shards) {
    return all_contiguous(shards) ? query : rebuilt(query, shards);
}

}  // namespace entente
