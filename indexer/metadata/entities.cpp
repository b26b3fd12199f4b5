#include "metadata/entities.hpp"

#include "article/letters.hpp"
#include "article/word_map.hpp"
#include "base/utf8.hpp"
#include "metadata/countries.hpp"
#include "metadata/russian_names.hpp"

#include <algorithm>
#include <bitset>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace entente {
namespace {

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string_view without_end_marks(std::string_view word) {
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
    return word;
}

/// `Evangelischen Krankenhaus` and `Evangelisches Krankenhaus` are one: German adjectives of names
/// end in -isch and change behind it.
std::string_view without_inflection(std::string_view word) {
    if (static_cast<unsigned char>(word.empty() ? 0 : word.front()) >= 0xD0)
        return without_russian_case(word);
    const std::size_t at = word.rfind("isch");
    const bool ending = at != word.npos && at > 3 && word.size() - at <= 6 && word.size() - at > 4;
    return ending ? word.substr(0, at + 4) : word;
}

bool is_tail_word(std::string_view word) {
    return (classes_of(word) & legal_form) != 0 || word == "group" || word == "holdings" ||
           word == "&";
}

/// Merges entities; each points to the one that it became part of.
class Gatherer {
public:
    Gatherer(const Reading& reading, const NameFindings& names, Headline headline)
        : r_(reading), names_(names), headline_(headline) {}

    std::vector<Entity> run() {
        note_known_words();
        for (std::uint32_t i = 0; i < names_.mentions.size(); ++i) place(i);
        merge_short_names();
        merge_genitives();
        merge_beginnings();
        merge_second_words();
        merge_initials();
        merge_surnames();
        return collect();
    }

private:
    std::string spelling(const Mention& mention) const {
        return one_line(r_.spelling(mention.first, mention.last));
    }
    bool in_title(const Mention& mention) const {
        return headline_ == Headline::left_out && names_.sentences[mention.sentence].in_title;
    }

    /// Words that are capitalised inside sentences, and words that occur in small letters.
    void note_known_words() {
        for (const Mention& mention : names_.mentions) {
            if (mention.sentence_initial || in_title(mention)) continue;
            inside_.insert(fold_line(r_.spelling(r_.words[mention.first])));
            inside_.insert(fold_line(r_.spelling(r_.words[mention.last - 1])));
        }
        note_small_words();
    }

    /// Of the unknown words that begin sentences, those that occur in small letters too.
    void note_small_words() {
        std::unordered_set<std::string, WordHash> initial;
        std::bitset<256> beginnings;
        for (const Mention& mention : names_.mentions) {
            const Word& word = r_.words[mention.first];
            if (!mention.sentence_initial || word.classes != 0) continue;
            const std::string folded = fold_line(r_.spelling(word));
            if (folded.empty()) continue;
            beginnings.set(static_cast<unsigned char>(folded.front()));
            initial.insert(folded);
        }
        for (const Word& word : r_.words) {
            if (word.shape != WordShape::small || word.classes != 0) continue;
            const std::string_view spelling = r_.spelling(word);
            if (!beginnings.test(static_cast<unsigned char>(spelling.front()))) continue;
            std::string small(spelling);
            if (initial.contains(small)) small_.insert(std::move(small));
        }
    }

    /// A lone capitalised word at a sentence's beginning is a name only if the text shows it.
    bool is_doubtful(const Mention& mention) const {
        if (in_title(mention)) return false;
        if (mention.last - mention.first > 1 || !mention.sentence_initial) return false;
        const Word& word = r_.words[mention.first];
        if (word.shape != WordShape::capital) return false;
        const std::string folded = fold_line(r_.spelling(word));
        if (inside_.contains(folded)) return false;
        if (small_.contains(folded) || word.classes != 0) return true;
        if (r_.has(mention.last, speech_verb | agreement_verb | auxiliary)) return false;
        const std::uint32_t behind = mention.last + 1;
        const bool joined = r_.has(mention.last, connector) && behind + 1 < r_.words.size();
        return !(joined &&
                 (is_capitalised(r_.words[behind]) || is_capitalised(r_.words[behind + 1])));
    }

    void place(std::uint32_t index) {
        const Mention& mention = names_.mentions[index];
        if (in_title(mention) || is_doubtful(mention)) return;
        const std::string name =
            in_genitive(mention) ? nominative_of_person(spelling(mention)) : spelling(mention);
        const std::string key = name_key(name);
        if (key.empty()) return;
        const std::uint32_t entity = entity_of(key, name);
        entities_[entity].mentions.push_back(index);
        if (mention.kind && !(entities_[entity].kind == PartyKind::organisation)) {
            entities_[entity].kind = mention.kind;
        }
        if (mention.short_last > mention.short_first) {
            definitions_.push_back({entity, mention.short_first, mention.short_last});
        }
    }

    /// `По словам Романа Белкина`, `президента компании Ольги Ким`.
    bool in_genitive(const Mention& mention) const {
        if (!r_.in("ru") || mention.last - mention.first < 2) return false;
        if (mention.kind && mention.kind != PartyKind::person) return false;
        for (std::uint32_t i = mention.first; i-- > 0 && mention.first - i <= 7;) {
            if (r_.words[i].mark != 0) return false;
            const std::string_view word = r_.spelling(r_.words[i]);
            if (word == "словам" || word == "мнению" || word == "данным") return true;
        }
        return false;
    }

    std::uint32_t entity_of(const std::string& key, const std::string& name) {
        const auto [found, fresh] =
            by_key_.emplace(key, static_cast<std::uint32_t>(entities_.size()));
        if (fresh) {
            entities_.push_back({});
            merged_into_.push_back(found->second);
            entities_.back().name = name;
            entities_.back().key = key;
        }
        Entity& entity = entities_[found->second];
        entity.forms.emplace(name, key);
        // Russian cases lengthen names.
        const bool shorter = r_.in("ru") && entity.key == key;
        if (shorter ? name.size() < entity.name.size() : name.size() > entity.name.size())
            entity.name = name;
        return found->second;
    }

    std::uint32_t root(std::uint32_t entity) const {
        while (merged_into_[entity] != entity) entity = merged_into_[entity];
        return entity;
    }

    void merge(std::uint32_t part, std::uint32_t whole) {
        part = root(part), whole = root(whole);
        if (part == whole) return;
        merged_into_[part] = whole;
        Entity& to = entities_[whole];
        Entity& from = entities_[part];
        to.mentions.insert(to.mentions.end(), from.mentions.begin(), from.mentions.end());
        to.forms.merge(from.forms);
        if (!to.kind) to.kind = from.kind;
    }

    /// `University of Zambia (UNZA)`: defined in the text.
    void merge_short_names() {
        for (const Definition& definition : definitions_) {
            const std::string name = one_line(r_.spelling(definition.first, definition.last));
            const std::string key = name_key(name);
            const std::uint32_t short_name = entity_of(key, name);
            merge(short_name, definition.entity);
        }
    }

    /// German, Dutch and Nordic genitives have no apostrophe: `Xiaomis Lautsprecher`.
    void merge_genitives() {
        if (r_.language.empty() || r_.in("en")) return;
        for (const auto& [key, entity] : by_key_) {
            if (key.size() < 4 || key.back() != 's') continue;
            const auto found = by_key_.find(key.substr(0, key.size() - 1));
            if (found != by_key_.end()) merge(entity, found->second);
        }
    }

    static bool is_distinctive(std::string_view word) {
        constexpr WordClasses common = demonym | organisation_head | government_head | role |
                                       role_modifier | function_word | place_noun;
        return word.size() >= 2 && (classes_of(word) & common) == 0;
    }

    /// A name that is the beginning of exactly one fuller name is that name, cut short.
    void merge_beginnings() {
        // Keys in order: those of one first word stand together.
        std::vector<std::uint32_t> group;
        std::string_view word;
        for (const auto& [key, entity] : by_key_) {
            const std::string_view first = std::string_view(key).substr(0, key.find(' '));
            if (first != word) {
                merge_group(word, group);
                group.clear();
                word = first;
            }
            group.push_back(entity);
        }
        merge_group(word, group);
    }
    void merge_group(std::string_view word, std::vector<std::uint32_t>& group) {
        if (group.size() < 2 || group.size() > max_group) return;
        std::ranges::sort(group);
        for (const std::uint32_t part : group) {
            if (entities_[part].key == word && !is_distinctive(word)) continue;
            for (const std::uint32_t whole : group) {
                if (begins(part, whole)) {
                    merge(part, whole);
                    break;
                }
            }
        }
    }
    bool begins(std::uint32_t part, std::uint32_t whole) const {
        if (root(part) == root(whole)) return false;
        const Entity& a = entities_[root(part)];
        const Entity& b = entities_[root(whole)];
        const bool both_kinds = a.kind && b.kind && *a.kind != *b.kind;
        // A place is not the authority that is named after it.
        const bool authority = b.kind == PartyKind::government;
        if (both_kinds || authority || is_state(a.key)) return false;
        return b.key.size() > a.key.size() && b.key.starts_with(a.key) &&
               b.key[a.key.size()] == ' ';
    }

    /// `Lianhe` for `Shenzhen Lianhe Optoelectronics Co., Ltd`, `Sumber Jaya` for `PT Sumber Jaya
    /// Tbk`: where firms are named after what they are or where, the second word tells them apart.
    void merge_second_words() {
        std::map<std::string, std::vector<std::uint32_t>> by_rest;
        for (const auto& [key, entity] : by_key_) {
            const Entity& whole = entities_[entity];
            const std::size_t space = key.find(' ');
            if (space == key.npos || whole.kind != PartyKind::organisation) continue;
            const std::string rest = key.substr(space + 1);
            by_rest[rest].push_back(entity);
            if (const std::size_t next = rest.find(' '); next != rest.npos) {
                by_rest[rest.substr(0, next)].push_back(entity);
            }
        }
        for (const auto& [key, entity] : by_key_) {
            const auto found = by_rest.find(key);
            if (found == by_rest.end() || found->second.size() != 1 || is_state(key)) continue;
            const Entity& part = entities_[root(entity)];
            if (part.kind || !is_distinctive(key.substr(0, key.find(' ')))) continue;
            if (has_firm_tail(entities_[found->second.front()].name)) {
                merge(entity, found->second.front());
            }
        }
    }
    /// `Co`, `Ltd`, `Tbk` at the end: a place is not named so.
    static bool has_firm_tail(const std::string& name) {
        const std::vector<std::string> words = words_of(fold_line(name));
        return !words.empty() && (classes_of(without_end_marks(words.back())) & legal_form) != 0;
    }

    /// `TWA` for `Trans World Airlines`: the first letters of exactly one name in the text.
    void merge_initials() {
        std::map<std::string, std::vector<std::uint32_t>> by_initials;
        for (const auto& [key, entity] : by_key_) {
            std::string initials, all;
            for (const std::string& word : words_of(fold_line(entities_[entity].name))) {
                if ((classes_of(word) & connector) != 0) continue;
                all += word.front();
                if ((classes_of(without_end_marks(word)) & legal_form) == 0)
                    initials += word.front();
            }
            if (initials.size() >= 3) by_initials[initials].push_back(entity);
            if (all != initials && all.size() >= 3) by_initials[all].push_back(entity);
        }
        for (const auto& [key, entity] : by_key_) {
            const auto found = by_initials.find(key);
            if (found != by_initials.end() && found->second.size() == 1) {
                merge(entity, found->second.front());
            }
        }
    }

    /// `Haugland` after `Ingrid Haugland`; `Chen` after `Chen Jining`.
    void merge_surnames() {
        std::unordered_map<std::string, std::uint32_t> persons;
        for (std::uint32_t i = 0; i < entities_.size(); ++i) {
            if (root(i) != i || entities_[i].kind == PartyKind::organisation ||
                entities_[i].kind == PartyKind::government) {
                continue;
            }
            const auto words = words_of(entities_[i].key);
            if (words.size() < 2 || words.size() > 5) continue;
            for (const std::string& word : words) {
                if (word.size() > 1) persons.emplace(word, i);
            }
            // `Ní Bhriain`, `Al Dhanhani`, `Van Hoorn`: particle and surname.
            persons.emplace(words[words.size() - 2] + " " + words.back(), i);
        }
        for (const auto& [key, entity] : by_key_) {
            const Entity& part = entities_[root(entity)];
            const auto found = persons.find(key);
            if (found == persons.end() || root(entity) == root(found->second)) continue;
            if (part.kind && *part.kind != PartyKind::person) continue;
            if (std::ranges::count(part.key, ' ') > 1) continue;
            merge(entity, found->second);
        }
    }

    std::vector<Entity> collect() {
        std::vector<Entity> whole;
        for (std::uint32_t i = 0; i < entities_.size(); ++i) {
            if (root(i) != i || entities_[i].mentions.empty()) continue;
            std::ranges::sort(entities_[i].mentions);
            whole.push_back(std::move(entities_[i]));
        }
        std::ranges::stable_sort(whole, {}, [](const Entity& e) { return e.mentions.front(); });
        return whole;
    }

    /// More names of one first word than any honest text has; pairs of them are compared.
    static constexpr std::size_t max_group = 64;

    struct Definition {
        std::uint32_t entity, first, last;
    };

    const Reading& r_;
    const NameFindings& names_;
    Headline headline_;
    std::unordered_set<std::string, WordHash> inside_, small_;
    std::vector<Entity> entities_;
    std::vector<std::uint32_t> merged_into_;
    std::map<std::string, std::uint32_t> by_key_;  // ordered: results do not depend on hashing
    std::vector<Definition> definitions_;
};

}  // namespace

std::string name_key(std::string_view name) {
    std::vector<std::string> words = words_of(fold_line(name));
    while (words.size() > 1 && is_tail_word(without_end_marks(words.back()))) words.pop_back();
    if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
    std::string key;
    for (const std::string& word : words) {
        if (!key.empty()) key += ' ';
        key += without_inflection(without_end_marks(word));
    }
    return std::string(one_state_name(key));
}

std::vector<Entity> gather_entities(const Reading& reading, const NameFindings& names,
                                    Headline headline) {
    return Gatherer(reading, names, headline).run();
}

}  // namespace entente
