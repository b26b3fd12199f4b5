#include "query/exclusion.hpp"

#include "query/combine.hpp"
#include "query/document_set.hpp"
#include "query/proximity_filter.hpp"

#include <vector>

namespace entente {

using Kind = Query::Kind;
using XQuery = Xapian::Query;

XQuery Exclusion::without_excluded(const XQuery& wanted, const Query& query) {
    XQuery left = wanted;
    for (std::size_t i = 1; i < query.children.size(); ++i) {
        const Query& barred = query.children[i];
        left = barred.children.empty() ? XQuery(XQuery::OP_AND_NOT, left, compile_(barred))
                                       : XQuery(XQuery::OP_FILTER, left, all_without(barred));
    }
    return left;
}

XQuery Exclusion::all_without(const Query& query) {
    std::vector<XQuery> ways;
    switch (query.kind) {
        case Kind::and_:
        case Kind::or_:
            for (const Query& child : query.children) ways.push_back(all_without(child));
            return join(query.kind == Kind::and_ ? XQuery::OP_OR : XQuery::OP_AND, ways);
        case Kind::not_:
            ways.push_back(all_without(query.children.front()));
            for (std::size_t i = 1; i < query.children.size(); ++i) {
                ways.push_back(compile_(query.children[i]));
            }
            return join(XQuery::OP_OR, ways);
        default:
            return all_but_set(query);
    }
}

XQuery Exclusion::all_but_set(const Query& query) {
    XQuery found = compile_(query);
    if (!query.children.empty()) {
        const DocumentList list = documents_of(shards_, found, max_tested_documents);
        is_cut_ = is_cut_ || list.is_cut;
        found = documents_by_id(shards_, list.documents);
    }
    return XQuery(XQuery::OP_AND_NOT, XQuery::MatchAll, found);
}

}  // namespace entente
