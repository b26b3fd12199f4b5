#include "snippet/matcher.hpp"

#include "query/phrase_terms.hpp"
#include "text/sentences.hpp"

#include <algorithm>
#include <tuple>

namespace entente::snippet {

Matcher::Matcher(const Analyzer& analyzer, const Query& query, const MatcherOptions& options)
    : analyzer_(analyzer),
      query_(text_query(query)),
      vocabulary_(analyzer, options.language),
      leaves_(query_.leaves.size()),
      leaf_words_(query_.leaves.size(), 1),
      needs_units_(std::ranges::any_of(query_.nodes, [](const Node& node) {
          return node.kind == Node::Kind::sentence || node.kind == Node::Kind::paragraph;
      })) {
    for (LeafId id = 0; id < query_.leaves.size(); ++id) {
        const Leaf& leaf = query_.leaves[id];
        if (leaf.kind == Query::Kind::word) {
            add_word(id, leaf, options);
        } else if (leaf.kind == Query::Kind::prefix) {
            add_prefix(id, leaf);
        } else if (TermPattern::is_pattern(leaf.kind)) {
            add_pattern(id, leaf);
        } else {
            for (const auto& terms : phrase_alternatives(analyzer, leaf.words)) {
                add_sequence(id, terms);
            }
        }
    }
}

void Matcher::add_word(LeafId id, const Leaf& leaf, const MatcherOptions& options) {
    const WordTerms word = word_terms(analyzer_, leaf.text);
    if (!word.term.empty()) {
        const SlotId slot = vocabulary_.new_slot();
        leaves_[id].push_back({slot});
        const auto known = options.terms.find(leaf.text);
        if (leaf.exact) {
            vocabulary_.add_term(slot, word.spelled);
        } else if (known != options.terms.end()) {
            for (const std::string& term : known->second) vocabulary_.add_term(slot, term);
        } else {
            vocabulary_.add_term(slot, word.term);
            if (!options.language.empty()) vocabulary_.add_family(slot, word.spelled);
            if (!word.elided.term.empty()) vocabulary_.add_term(slot, word.elided.term);
        }
    }
    for (const TermSequence& terms : word.sequences) add_sequence(id, terms);
}

void Matcher::add_prefix(LeafId id, const Leaf& leaf) {
    const WordTerms word = word_terms(analyzer_, leaf.text);
    if (!word.term.empty()) {
        const SlotId slot = vocabulary_.new_slot();
        leaves_[id].push_back({slot});
        vocabulary_.add_prefix(slot, word.term);
    }
    for (const TermSequence& terms : word.sequences) add_sequence(id, terms);
}

void Matcher::add_pattern(LeafId id, const Leaf& leaf) {
    Query query;
    query.kind = leaf.kind;
    query.text = leaf.text;
    query.distance = leaf.slips;
    const SlotId slot = vocabulary_.new_slot();
    leaves_[id].push_back({slot});
    vocabulary_.add_pattern(slot, TermPattern(analyzer_, query));
}

void Matcher::add_sequence(LeafId id, const std::vector<std::string>& terms) {
    SlotSequence sequence;
    for (std::size_t i = 0; i < std::min(terms.size(), max_phrase_terms); ++i) {
        sequence.push_back(slot_of(terms[i]));
    }
    // The first one is what was typed.
    if (leaves_[id].empty()) leaf_words_[id] = static_cast<std::uint32_t>(sequence.size());
    leaves_[id].push_back(std::move(sequence));
}

SlotId Matcher::slot_of(const std::string& term) {
    const auto known = term_slots_.find(term);
    if (known != term_slots_.end()) return known->second;
    const SlotId slot = vocabulary_.new_slot();
    vocabulary_.add_term(slot, term);
    return term_slots_[term] = slot;
}

TextPlaces Matcher::places_in(std::string_view text) {
    TextPlaces out;
    std::vector<Occurrences> slots(vocabulary_.slots());
    UnitStarts units(needs_units_ ? text : std::string_view());
    const auto take = [&](const Token& token) {
        if (needs_units_) units.see(token);
        if (units.sentence()) out.sentences.push_back(token.position);
        if (units.paragraph()) out.paragraphs.push_back(token.position);
        for (const SlotId slot : vocabulary_.slots_of(token)) {
            slots[slot].push_back({token.position, token.position, token.source});
        }
    };
    // Where a sentence begins is seen at its first word, whatever that is.
    if (needs_units_) {
        analyzer_.each_token(text, 1, take);
    } else {
        analyzer_.each_token(text, 1, vocabulary_.filter(), take);
    }
    out.leaves.resize(leaves_.size());
    std::vector<const Occurrences*> terms;
    for (LeafId id = 0; id < leaves_.size(); ++id) {
        for (const SlotSequence& sequence : leaves_[id]) {
            terms.clear();
            for (const SlotId slot : sequence) terms.push_back(&slots[slot]);
            const Occurrences found = in_sequence(terms);
            out.leaves[id].insert(out.leaves[id].end(), found.begin(), found.end());
        }
        put_in_order(out.leaves[id]);
    }
    return out;
}

std::vector<Match> Matcher::find(std::string_view body, std::string_view title) {
    const TextPlaces in_body = places_in(body), in_title = places_in(title);
    std::vector<Occurrences> counting = places_that_count(query_, leaf_words_, in_body, in_title);
    std::vector<Match> out;
    for (LeafId id = 0; id < counting.size(); ++id) {
        put_in_order(counting[id]);
        for (const Occurrence& place : counting[id]) out.push_back({place.where, id});
    }
    std::ranges::sort(
        out, {}, [](const Match& m) { return std::tuple(m.where.begin, m.where.end, m.leaf); });
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<ByteSpan> covered(const std::vector<Match>& matches) {
    std::vector<ByteSpan> out;
    for (const Match& match : matches) {
        if (!out.empty() && match.where.begin <= out.back().end) {
            out.back().end = std::max(out.back().end, match.where.end);
        } else {
            out.push_back(match.where);
        }
    }
    return out;
}

}  // namespace entente::snippet
