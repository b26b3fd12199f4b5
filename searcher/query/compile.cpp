#include "query/compile.hpp"

#include "query/combine.hpp"
#include "query/date_filter.hpp"
#include "query/document_set.hpp"
#include "query/exclusion.hpp"
#include "query/number_filter.hpp"
#include "query/phrase_terms.hpp"
#include "query/proximity_filter.hpp"
#include "query/relaxing.hpp"
#include "query/tree.hpp"
#include "query/word_forms.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {
namespace {

using Kind = Query::Kind;
using XQuery = Xapian::Query;

const FieldBackend* backend_of(const Query& query) {
    return query.field.empty() ? nullptr : find_backend(query.field);
}

/// The backend's own NEAR and PHRASE are quick for few operands; 60 times "the" take a second.
constexpr std::size_t max_backend_operands = 8;

class Compiler {
public:
    Compiler(const Analyzer& analyzer, const Expansion& expansion, const CompileOptions& options)
        : analyzer_(analyzer),
          expansion_(expansion),
          options_(options),
          forms_(analyzer, expansion, options.max_prefix_terms) {}

    CompiledQuery run(const Query& query) {
        is_required_ = options_.added.empty();
        share_terms(options_.max_pattern_terms, count_patterns(query));
        result_.untested = top(query);
        std::ranges::move(forms_.take_notes(), std::back_inserter(result_.notes));
        return std::move(result_);
    }

private:
    /// While it lives, what is compiled need not hold of every document that is found.
    class NotRequired {
    public:
        explicit NotRequired(Compiler& compiler)
            : required_(compiler.is_required_), before_(std::exchange(required_, false)) {}
        ~NotRequired() { required_ = before_; }
        NotRequired(const NotRequired&) = delete;
        NotRequired& operator=(const NotRequired&) = delete;

    private:
        bool& required_;
        bool before_;
    };

    /// From now on each of so many patterns has its share of the words.
    void share_terms(std::size_t all, std::size_t patterns) {
        const std::size_t share = all / std::max<std::size_t>(patterns, 1);
        forms_.set_most(std::clamp<std::size_t>(share, 1, options_.max_prefix_terms));
    }

    /// The root alone knows of `any` and `missing`.
    XQuery top(const Query& query) {
        if (query.kind == Kind::not_) {
            return boosted(without_excluded(top(query.children.front()), query), query.boost);
        }
        const bool relaxed = options_.any || options_.missing > 0;
        if (query.kind != Kind::and_ || !relaxed)
            return with_added(node(query), is_droppable(query));
        is_required_ = false;
        std::vector<XQuery> words, required;
        for (const Query& child : query.children) {
            (is_droppable(child) ? words : required).push_back(node(child));
        }
        std::vector<XQuery> all = std::move(required);
        const bool any = options_.any || options_.missing + 1 >= words.size();
        if (!any) all.push_back(weightless(all_but(options_.missing, words), expansion_));
        if (!words.empty()) {
            all.insert(all.begin(), with_added(join(XQuery::OP_OR, words), true));
        }
        return boosted(join(XQuery::OP_AND, all), query.boost);
    }

    /// Words that were added find documents by themselves only where the query's own may be absent.
    XQuery with_added(const XQuery& found, bool may_be_absent) {
        if (options_.added.empty()) return found;
        std::vector<XQuery> words;
        for (const AddedWord& word : options_.added) {
            Query leaf;
            leaf.kind = Kind::word;
            leaf.text = word.text;
            const XQuery scaled(XQuery::OP_SCALE_WEIGHT, synonyms(word.terms, ""), word.weight);
            result_.added.push_back({leaf, word.terms, scaled});
            words.push_back(scaled);
        }
        const auto op = may_be_absent ? XQuery::OP_OR : XQuery::OP_AND_MAYBE;
        return XQuery(op, found, join(XQuery::OP_OR, words));
    }

    XQuery without_excluded(const XQuery& wanted, const Query& query) {
        if (expansion_.shards().any_remote()) return without_each(wanted, query);
        const XQuery barred = excluded(query);
        const bool leaves = std::all_of(query.children.begin() + 1, query.children.end(),
                                        [](const Query& child) { return child.children.empty(); });
        const bool simple = leaves || barred.empty();
        return XQuery(XQuery::OP_AND_NOT, wanted, simple ? barred : document_set(barred));
    }

    XQuery without_each(const XQuery& wanted, const Query& query) {
        const NotRequired here(*this);
        Exclusion exclusion(expansion_.shards(), [this](const Query& one) { return node(one); });
        const XQuery left = exclusion.without_excluded(wanted, query);
        if (exclusion.is_cut()) result_.notes.push_back(cut_tests_note());
        return left;
    }

    XQuery excluded(const Query& query) {
        const NotRequired here(*this);
        std::vector<XQuery> others;
        for (std::size_t i = 1; i < query.children.size(); ++i) {
            others.push_back(node(query.children[i]));
        }
        return join(XQuery::OP_OR, others);
    }

    /// What is repeated counts as often, and is looked for once.
    std::vector<XQuery> nodes(const std::vector<Query>& children) {
        std::vector<XQuery> out;
        for (const auto& [child, times] : query::with_counts(children)) {
            const auto first = static_cast<std::ptrdiff_t>(result_.leaves.size());
            out.push_back(boosted(node(*child), static_cast<double>(times)));
            const std::vector leaves(result_.leaves.begin() + first, result_.leaves.end());
            for (std::size_t i = 1; i < times; ++i) {
                result_.leaves.insert(result_.leaves.end(), leaves.begin(), leaves.end());
            }
        }
        return out;
    }

    XQuery alternatives(const Query& query) {
        const NotRequired here(*this);
        return join(XQuery::OP_OR, nodes(query.children));
    }

    XQuery node(const Query& query) { return boosted(unboosted(query), query.boost); }

    XQuery unboosted(const Query& query) {
        switch (query.kind) {
            case Kind::nothing:
                return XQuery();
            case Kind::all:
                return weightless(XQuery::MatchAll, expansion_);
            case Kind::word:
            case Kind::prefix:
            case Kind::wildcard:
            case Kind::fuzzy:
            case Kind::regex:
            case Kind::phrase:
                return leaf(query);
            case Kind::date:
                return weightless(date_filter(query, expansion_), expansion_);
            case Kind::number:
                return weightless(number_filter(query), expansion_);
            case Kind::and_:
                return join(XQuery::OP_AND, nodes(query.children));
            case Kind::or_:
                return alternatives(query);
            case Kind::not_:
                return without_excluded(node(query.children.front()), query);
            case Kind::near:
            case Kind::adj:
            case Kind::sentence:
            case Kind::paragraph:
            case Kind::at_least:
                return together(query);
            case Kind::story:
                return story(query);
            case Kind::like:
                return like(query);
        }
        return XQuery();
    }

    /// The inner query ranks what it finds; copies that only share the story weigh nothing.
    XQuery story(const Query& query) {
        std::vector<XQuery> copies;
        for (const std::string& key : query.words) {
            copies.emplace_back(value_term(story_prefix, key));
        }
        if (copies.empty()) return node(query.children.front());
        const NotRequired here(*this);
        const XQuery found = node(query.children.front());
        return XQuery(XQuery::OP_OR, found, weightless(join(XQuery::OP_OR, copies), expansion_));
    }

    XQuery like(const Query& query) {
        const XQuery itself(value_term(find_backend("id")->prefix, query.text));
        return XQuery(XQuery::OP_AND_NOT, alternatives(query), itself);
    }

    // --- leaves -----------------------------------------------------------------------------

    XQuery leaf(const Query& query) {
        CompiledLeaf compiled{query, {}, {}};
        const FieldBackend* row = backend_of(query);
        if (!query.field.empty() && row == nullptr) {
            compiled.query = whole_value(user_field_prefix(query.field), query, true);
        } else if (row && row->field.type == FieldType::keyword) {
            compiled.query = whole_value(std::string(row->prefix), query, row->field.name != "id");
        } else {
            compiled.query = text_leaf(query, row, compiled.terms);
        }
        XQuery found = is_filter(query) ? weightless(compiled.query, expansion_) : compiled.query;
        result_.leaves.push_back(std::move(compiled));
        return found;
    }

    XQuery whole_value(const std::string& prefix, const Query& query, bool folded) {
        std::string value = query.text;
        for (const std::string& word : query.words) value += (value.empty() ? "" : " ") + word;
        if (folded) value = analyzer_.fold(value);
        if (query.kind != Kind::prefix) return XQuery(value_term(prefix, value));
        return synonyms(forms_.beginning_with(query, value, prefix), prefix);
    }

    XQuery text_leaf(const Query& query, const FieldBackend* row, std::vector<std::string>& terms) {
        const std::string prefix(row ? row->prefix : "");
        if (query.kind == Kind::phrase) {
            const auto sequences = phrase_alternatives(analyzer_, query.words);
            const XQuery found = any_sequence(expansion_, sequences, prefix);
            return row ? found
                       : with_party_bonus(found,
                                          any_sequence(expansion_, sequences, party_prefix()));
        }
        const bool stemmed = !row || row->field.type == FieldType::text;
        const WordTerms word = own_terms(analyzer_, query);
        terms = forms_.of(query, word, prefix, stemmed);
        if (query.exact && word.has_accents()) return as_written(word, prefix);
        const XQuery found = word_query(word, terms, prefix);
        if (!query.field.empty()) return found;
        return with_party_bonus(with_exact_bonus(found, query, word, terms), party_query(word));
    }

    XQuery word_query(const WordTerms& word, const std::vector<std::string>& terms,
                      const std::string& prefix) const {
        std::vector<XQuery> ways;
        if (!terms.empty()) ways.push_back(synonyms(terms, prefix));
        const XQuery sequences = any_sequence(expansion_, word.sequences, prefix);
        if (word.segment.empty() || !expansion_.exists(prefix + word.segment)) {
            if (!sequences.empty()) ways.push_back(sequences);
            return join(XQuery::OP_OR, ways);
        }
        // The dictionary word tells how rare it is, which its characters do not; they find it also
        // where the dictionary has cut the text otherwise.
        ways.emplace_back(prefix + word.segment);
        ways.emplace_back(XQuery::OP_SCALE_WEIGHT, sequences, options_.characters_weight);
        return join(XQuery::OP_OR, ways);
    }

    /// The accented form says which documents, the folded one how well (it has the frequencies).
    static XQuery as_written(const WordTerms& word, const std::string& prefix) {
        return XQuery(XQuery::OP_FILTER, XQuery(prefix + word.term), XQuery(prefix + word.spelled));
    }

    /// Of equal words the one as typed counts a little more.
    XQuery with_exact_bonus(const XQuery& found, const Query& query, const WordTerms& word,
                            const std::vector<std::string>& terms) const {
        if (query.kind != Kind::word || query.exact || terms.size() < 2) return found;
        const XQuery exact(XQuery::OP_SCALE_WEIGHT, XQuery(word.term), options_.exact_weight);
        return XQuery(XQuery::OP_AND_MAYBE, found, exact);
    }

    static std::string party_prefix() { return std::string(find_backend("party")->prefix); }

    /// Documents with the word in a party's name.
    XQuery party_query(const WordTerms& word) const {
        const std::string term = party_prefix() + word.term;
        const bool known = !word.term.empty() && expansion_.exists(term);
        if (known &&
            expansion_.frequency(term) < options_.party_share * expansion_.frequency(word.term)) {
            return XQuery();
        }
        return known ? XQuery(term) : any_sequence(expansion_, word.sequences, party_prefix());
    }

    /// A document whose party it is comes before one that only speaks of it. The bonus is a share
    /// of the word's own weight: a name that few parties have would weigh too much by itself.
    XQuery with_party_bonus(const XQuery& found, const XQuery& party) const {
        if (found.empty() || party.empty()) return found;
        const XQuery of_party(XQuery::OP_FILTER, found, party);
        const XQuery bonus(XQuery::OP_SCALE_WEIGHT, of_party, options_.party_weight);
        return XQuery(XQuery::OP_AND_MAYBE, found, bonus);
    }

    // --- proximity --------------------------------------------------------------------------

    XQuery together(const Query& query) {
        constexpr std::size_t many = 3;
        const std::size_t patterns = count_patterns(query), before = forms_.most();
        if (patterns >= many) share_terms(options_.max_near_terms, patterns);
        const bool is_near = query.kind == Kind::near || query.kind == Kind::adj;
        const XQuery found = is_near ? near(query) : tested(query);
        forms_.set_most(before);
        return found;
    }

    /// The backend takes single terms and ORs of them only. Its window counts the words from the
    /// first operand to the last, both included. A wider one than a paragraph's gap would reach
    /// into the next paragraph.
    XQuery near(const Query& query) {
        const auto is_one = [&](const Query& child) { return is_one_word(analyzer_, child); };
        if (!std::ranges::all_of(query.children, is_one)) return tested(query);
        std::vector<XQuery> operands;
        ProximityTest test{query.kind, query.distance, query.distance, {}};
        for (const Query& child : query.children) {
            operands.push_back(near_operand(child));
            if (operands.back().empty()) return XQuery();
            add_operand(child, test);
        }
        if (operands.size() == 1) return operands.front();
        if (operands.size() > max_backend_operands) {
            return with_test(join(XQuery::OP_AND, operands), std::move(test));
        }
        const auto op = query.kind == Kind::near ? XQuery::OP_NEAR : XQuery::OP_PHRASE;
        return XQuery(op, operands.begin(), operands.end(), test.positions);
    }

    XQuery near_operand(const Query& child) {
        const FieldBackend* row = backend_of(child);
        const std::string prefix(row ? row->prefix : "");
        CompiledLeaf compiled{child, {}, {}};
        const WordTerms word = own_terms(analyzer_, child);
        compiled.terms = forms_.of(child, word, prefix, !row || row->field.type == FieldType::text);
        std::vector<XQuery> terms;
        for (const std::string& term : compiled.terms) terms.emplace_back(prefix + term);
        compiled.query = join(XQuery::OP_OR, terms);
        result_.leaves.push_back(compiled);
        return compiled.query;
    }

    /// Its words, wherever they are, and a test of where they stand.
    XQuery tested(const Query& query) {
        std::vector<XQuery> words;
        ProximityTest test{query.kind, query.distance, query.distance, {}};
        for (const Query& child : query.children) {
            words.push_back(leaf(child));
            add_operand(child, test);
        }
        const auto op = query.kind == Kind::at_least ? XQuery::OP_OR : XQuery::OP_AND;
        return with_test(join(op, words), std::move(test));
    }

    /// The leaf that was compiled last.
    void add_operand(const Query& leaf, ProximityTest& test) {
        const FieldBackend* row = backend_of(leaf);
        auto ways = ways_of(analyzer_, leaf, result_.leaves.back().terms,
                            row ? row->prefix : std::string_view());
        if (!ways.empty()) test.positions += static_cast<std::uint32_t>(ways.front().size());
        test.positions = std::min(test.positions, paragraph_gap);
        test.operands.push_back(std::move(ways));
    }

    XQuery with_test(const XQuery& words, ProximityTest test) {
        if (is_required_) {
            result_.tests.push_back(std::move(test));
            return words;
        }
        const TestedQuery found = with_tests(words, {&test, 1}, expansion_.shards());
        if (found.is_cut) result_.notes.push_back(cut_tests_note());
        return found.query;
    }

    const Analyzer& analyzer_;
    const Expansion& expansion_;
    const CompileOptions& options_;
    WordForms forms_;
    bool is_required_ = true;  ///< what is being compiled must hold of all that is found
    CompiledQuery result_;
};

}  // namespace

Xapian::Query whole_query(const CompiledQuery& compiled, const Shards& shards) {
    return with_tests(compiled.untested, compiled.tests, shards).query;
}

CompiledQuery compile(const Query& query, const Analyzer& analyzer, const Expansion& expansion,
                      const CompileOptions& options) {
    return Compiler(analyzer, expansion, options).run(query);
}

}  // namespace entente
