// Documents against labels: one field after the other, counted.
#include "evaluate/names.hpp"
#include "story/book.hpp"
#include "text/caseless.hpp"

#include <entente/evaluation.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

namespace entente {
namespace {

std::string or_nothing(const std::string& value) { return value.empty() ? "nothing" : value; }

/// Scores one document into the sums of all and of its language.
class DocumentScore {
public:
    DocumentScore(const Label& label, const Document& document, Evaluation& sums)
        : label_(label), document_(document), sums_(sums) {}

    void add() {
        count([](Scores& scores) { ++scores.documents; });
        add_date();
        add_text("source", &Scores::source, label_.source, source_key(label_.source),
                 source_key(source()), source());
        add_text("title", &Scores::title, label_.title, caseless(label_.title),
                 caseless(document_.title), document_.title);
        const std::string& language = document_.metadata.language;
        add_text("language", &Scores::language, label_.language,
                 std::string(first_subtag(label_.language)), std::string(first_subtag(language)),
                 language);
        add_names("party", &Scores::parties, false);
        add_names("person", &Scores::persons, true);
        add_furniture();
    }

private:
    template <class Change>
    void count(Change&& change) {
        change(sums_.all);
        change(sums_.by_language[label_.language]);
    }

    void tell(std::string_view field, std::string detail) {
        sums_.mismatches.push_back({label_.file, std::string(field), std::move(detail)});
    }

    std::string source() const {
        return document_.metadata.source ? document_.metadata.source->value : std::string();
    }

    void add_date() {
        const std::string got =
            document_.metadata.date ? document_.metadata.date->value.iso() : std::string();
        const bool right = label_.date.empty() ? got.empty() : got.starts_with(label_.date);
        count([&](Scores& scores) {
            scores.date.right += right ? 1 : 0;
            ++scores.date.of;
            if (got.empty()) return;
            scores.given_date.right += right ? 1 : 0;
            ++scores.given_date.of;
        });
        if (!right) tell("date", "wanted " + or_nothing(label_.date) + ", got " + or_nothing(got));
    }

    void add_text(std::string_view field, Share Scores::*share, const std::string& wanted,
                  const std::string& wanted_key, const std::string& got_key,
                  const std::string& got) {
        const bool right = wanted_key == got_key;
        count([&](Scores& scores) {
            (scores.*share).right += right ? 1 : 0;
            ++(scores.*share).of;
        });
        if (!right) tell(field, "wanted " + or_nothing(wanted) + ", got " + or_nothing(got));
    }

    void add_set_score(std::string_view field, SetScore Scores::*score, std::uint64_t hits,
                       const std::vector<std::string>& wrong,
                       const std::vector<std::string>& missed) {
        count([&](Scores& scores) {
            (scores.*score).hits += hits;
            (scores.*score).wrong += wrong.size();
            (scores.*score).missed += missed.size();
        });
        for (const std::string& name : missed) tell(field, "missed " + name);
        for (const std::string& name : wrong) tell(field, "wrong " + name);
    }

    void add_names(std::string_view field, SetScore Scores::*score, bool persons) {
        std::unordered_map<std::string, std::size_t> entries;  // key of a name -> its party
        for (std::size_t i = 0; i < label_.parties.size(); ++i) {
            const Label::Name& party = label_.parties[i];
            if (party.person != persons) continue;
            entries.emplace(party_key(party.name), i);
            for (const std::string& alias : party.aliases) entries.emplace(party_key(alias), i);
        }
        std::set<std::string> optional;
        for (const std::string& name : label_.optional) optional.insert(party_key(name));

        std::set<std::size_t> found;
        std::vector<std::string> wrong, missed;
        for (const Party& party : document_.metadata.parties) {
            if ((party.kind == PartyKind::person) != persons) continue;
            const std::string key = party_key(party.name);
            const auto entry = entries.find(key);
            if (entry != entries.end()) {
                if (!found.insert(entry->second).second) {
                    wrong.push_back(party.name + " (named twice)");
                }
            } else if (!optional.contains(key)) {
                wrong.push_back(party.name);
            }
        }
        for (std::size_t i = 0; i < label_.parties.size(); ++i) {
            if (label_.parties[i].person == persons && !found.contains(i)) {
                missed.push_back(label_.parties[i].name);
            }
        }
        add_set_score(field, score, found.size(), wrong, missed);
    }

    void add_furniture() {
        std::set<std::string> wanted, got, both;
        for (const std::string& line : label_.boilerplate) wanted.insert(caseless(line));
        for (const FurnitureLine& line : document_.furniture) got.insert(caseless(line.text));
        wanted.erase("");
        got.erase("");
        std::vector<std::string> wrong, missed;
        std::ranges::set_intersection(wanted, got, std::inserter(both, both.end()));
        std::ranges::set_difference(got, wanted, std::back_inserter(wrong));
        std::ranges::set_difference(wanted, got, std::back_inserter(missed));
        add_set_score("boilerplate", &Scores::furniture, both.size(), wrong, missed);
    }

    const Label& label_;
    const Document& document_;
    Evaluation& sums_;
};

/// A document as far as it is scored.
struct Found {
    Document document;  ///< without its body
    std::string story;
};

using Pairs = std::set<std::pair<std::string, std::string>>;

/// All pairs of documents of one group.
Pairs pairs_within(const std::map<std::string, std::set<std::string>>& groups) {
    Pairs pairs;
    for (const auto& [group, files] : groups) {
        for (auto a = files.begin(); a != files.end(); ++a) {
            for (auto b = std::next(a); b != files.end(); ++b) pairs.emplace(*a, *b);
        }
    }
    return pairs;
}

/// The first document of the story that the label names, over copies of copies.
std::string original_of(const Label& label, const std::map<std::string, std::string>& originals) {
    std::string file = label.file;
    for (std::size_t steps = 0; steps <= originals.size(); ++steps) {
        const auto original = originals.find(file);
        if (original == originals.end()) break;
        file = original->second;
    }
    return file;
}

Pairs labelled_pairs(const std::vector<Label>& labels) {
    std::map<std::string, std::string> originals;
    for (const Label& label : labels) {
        if (!label.duplicate_of.empty()) originals[label.file] = label.duplicate_of;
    }
    std::map<std::string, std::set<std::string>> stories;
    for (const Label& label : labels) {
        stories[original_of(label, originals)].insert(label.file);
    }
    return pairs_within(stories);
}

void score_copies(const Pairs& wanted, const Pairs& found, Evaluation& sums) {
    for (const auto& [a, b] : wanted) {
        const bool hit = found.contains({a, b});
        ++(hit ? sums.copies.hits : sums.copies.missed);
        if (!hit) sums.mismatches.push_back({a, "copy", "missed " + b});
    }
    for (const auto& [a, b] : found) {
        if (wanted.contains({a, b})) continue;
        ++sums.copies.wrong;
        sums.mismatches.push_back({a, "copy", "wrong " + b});
    }
}

}  // namespace

struct Evaluator::Impl {
    std::vector<Label> labels;
    std::unordered_map<std::string, std::size_t> numbers;  // file -> index into labels
    std::vector<std::optional<Found>> found;               // of each label
    story::Book stories;
    std::vector<std::string> without_label;

    explicit Impl(std::vector<Label> given) : labels(std::move(given)), found(labels.size()) {
        for (std::size_t i = 0; i < labels.size(); ++i) numbers.emplace(labels[i].file, i);
    }
};

Evaluator::Evaluator(std::vector<Label> labels)
    : impl_(std::make_unique<Impl>(std::move(labels))) {}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

void Evaluator::add(const Document& document) {
    const auto label = impl_->numbers.find(document.id);
    if (label == impl_->numbers.end()) {
        impl_->without_label.push_back(document.id);
        return;
    }
    Found& kept = impl_->found[label->second].emplace();
    kept.document.title = document.title;
    kept.document.metadata = document.metadata;
    kept.document.furniture = document.furniture;
    kept.story = impl_->stories.place(story::sign(document.body), document.id);
}

Evaluation Evaluator::result() const {
    Evaluation sums;
    const Document nothing;
    std::map<std::string, std::set<std::string>> stories;
    for (std::size_t i = 0; i < impl_->labels.size(); ++i) {
        const Label& label = impl_->labels[i];
        const auto& found = impl_->found[i];
        if (found) {
            stories[found->story].insert(label.file);
        } else {
            sums.without_document.push_back(label.file);
        }
        DocumentScore(label, found ? found->document : nothing, sums).add();
    }
    score_copies(labelled_pairs(impl_->labels), pairs_within(stories), sums);
    sums.without_label = impl_->without_label;
    return sums;
}

}  // namespace entente
