#include "query/combine.hpp"

#include "query/unweighted.hpp"

#include <algorithm>

namespace entente {

using XQuery = Xapian::Query;

XQuery weightless(const XQuery& query, const Expansion& expansion) {
    return XQuery(XQuery::OP_SCALE_WEIGHT, unweighted(query, expansion.shards()), 0.0);
}

XQuery boosted(const XQuery& query, double boost) {
    if (boost == 1 || query.empty()) return query;
    return XQuery(XQuery::OP_SCALE_WEIGHT, query, boost);
}

XQuery join(XQuery::op op, const std::vector<XQuery>& queries) {
    if (queries.empty()) return XQuery();
    return queries.size() == 1 ? queries.front() : XQuery(op, queries.begin(), queries.end());
}

XQuery all_but(std::size_t missing, const std::vector<XQuery>& operands) {
    std::vector<XQuery> ways;
    std::vector<char> left_out(operands.size(), 0);
    std::fill_n(left_out.begin(), missing, 1);
    do {
        std::vector<XQuery> kept;
        for (std::size_t i = 0; i < operands.size(); ++i) {
            if (!left_out[i]) kept.push_back(operands[i]);
        }
        ways.push_back(join(XQuery::OP_AND, kept));
    } while (std::prev_permutation(left_out.begin(), left_out.end()));
    return join(XQuery::OP_OR, ways);
}

XQuery synonyms(const std::vector<std::string>& terms, const std::string& prefix) {
    std::vector<XQuery> queries;
    for (const std::string& term : terms) queries.emplace_back(prefix + term);
    return join(XQuery::OP_SYNONYM, queries);
}

XQuery any_sequence(const Expansion& expansion, const std::vector<TermSequence>& sequences,
                    const std::string& prefix) {
    std::vector<XQuery> ways;
    for (const TermSequence& sequence : sequences) {
        std::vector<XQuery> terms;
        for (const std::string& term : sequence) {
            if (expansion.exists(prefix + term)) terms.emplace_back(prefix + term);
        }
        if (terms.size() != sequence.size()) continue;
        const auto window = static_cast<Xapian::termcount>(terms.size());
        ways.push_back(terms.size() == 1
                           ? terms.front()
                           : XQuery(XQuery::OP_PHRASE, terms.begin(), terms.end(), window));
    }
    return join(XQuery::OP_OR, ways);
}

}  // namespace entente
