#include "query/term_pattern.hpp"

#include "base/utf8.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace entente {

class TermPattern::Matching {
public:
    virtual ~Matching() = default;
    virtual bool matches(std::string_view term) const = 0;
    virtual std::string next_possible(std::string_view) const { return {}; }
};

namespace {

/// Memory that one expression may take; larger ones are refused.
constexpr std::int64_t max_regex_bytes = 1 << 20;

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = decode_utf8(text, at);
        out += next.value;
        at += next.size;
    }
    return out;
}

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

/// `*` is any letters, `?` one.
class Wildcard final : public TermPattern::Matching {
public:
    explicit Wildcard(std::string_view folded) : pattern_(code_points(folded)) {}

    /// Goes back to the last star only, which is enough: an earlier one could take no more.
    bool matches(std::string_view term) const override {
        const std::u32string text = code_points(term);
        constexpr std::size_t none = ~std::size_t{0};
        std::size_t p = 0, star = none, star_text = 0;
        for (std::size_t t = 0; t < text.size();) {
            if (p < pattern_.size() && pattern_[p] == U'*') {
                star = p++;
                star_text = t;
            } else if (p < pattern_.size() && (pattern_[p] == U'?' || pattern_[p] == text[t])) {
                ++p;
                ++t;
            } else if (star != none) {
                p = star + 1;
                t = ++star_text;
            } else {
                return false;
            }
        }
        return std::all_of(pattern_.begin() + static_cast<std::ptrdiff_t>(p), pattern_.end(),
                           [](char32_t c) { return c == U'*'; });
    }

private:
    std::u32string pattern_;
};

/// So many slips: a letter more, less, or other, or two neighbours exchanged.
/// Source: optimal string alignment distance (Damerau 1964).
class Fuzzy final : public TermPattern::Matching {
public:
    Fuzzy(std::string_view folded, std::size_t slips) : word_(code_points(folded)), slips_(slips) {}

    bool matches(std::string_view term) const override {
        if (term.size() > 4 * (word_.size() + slips_)) return false;
        const std::u32string text = code_points(term);
        const std::size_t longer = std::max(text.size(), word_.size());
        if (longer - std::min(text.size(), word_.size()) > slips_) return false;
        return distance(text) <= slips_;
    }

    /// Where no word begins as the term does up to some letter, on to the next beginning that a
    /// word may have. So a walk over all terms looks at some hundreds of them.
    std::string next_possible(std::string_view term) const override {
        const std::u32string text = code_points(term);
        Rows rows = no_letters();
        for (std::size_t i = 0; i < text.size(); ++i) {
            const Rows before = rows;
            add_letter(text, i, rows);
            if (!is_alive(rows)) return next_beginning(text.substr(0, i + 1), before);
        }
        return {};
    }

private:
    /// Of the table of distances between beginnings of a text and of the word, the last rows.
    struct Rows {
        std::vector<std::size_t> before, above, row;
    };

    Rows no_letters() const {
        Rows rows;
        rows.before.resize(word_.size() + 1);
        rows.above = rows.row = rows.before;
        std::iota(rows.row.begin(), rows.row.end(), std::size_t{0});
        return rows;
    }

    void add_letter(std::u32string_view text, std::size_t i, Rows& rows) const {
        rows.before.swap(rows.above);
        rows.above.swap(rows.row);
        auto& [before, above, row] = rows;
        row[0] = i + 1;
        for (std::size_t j = 1; j <= word_.size(); ++j) {
            const std::size_t other = text[i] == word_[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + other});
            const bool exchanged =
                i > 0 && j > 1 && text[i] == word_[j - 2] && text[i - 1] == word_[j - 1];
            if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }

    bool is_alive(const Rows& rows) const { return std::ranges::min(rows.row) <= slips_; }

    std::size_t distance(std::u32string_view text) const {
        Rows rows = no_letters();
        for (std::size_t i = 0; i < text.size(); ++i) {
            add_letter(text, i, rows);
            if (!is_alive(rows)) return slips_ + 1;
        }
        return rows.row.back();
    }

    /// Behind `dead`, whose last letter is one slip too many; `before` are the rows without it. If
    /// some other last letter will do, it is one of the word's.
    std::string next_beginning(std::u32string dead, const Rows& before) const {
        const std::size_t last = dead.size() - 1;
        std::u32string letters = word_;
        std::ranges::sort(letters);
        for (const char32_t letter : letters) {
            if (letter <= dead[last]) continue;
            std::u32string alive = dead.substr(0, last) + letter;
            Rows rows = before;
            add_letter(alive, last, rows);
            if (is_alive(rows)) return utf8(alive);
        }
        if (last == 0) return {};
        dead.resize(last);
        constexpr char32_t surrogates = 0xD800, behind_surrogates = 0xE000;
        if (++dead.back() == surrogates) dead.back() = behind_surrogates;
        return utf8(dead);
    }

    std::u32string word_;
    std::size_t slips_;
};

/// A compound is one term of its own, joined: co-op*tion stands for cooperation.
std::string without_connectors(std::string text) {
    std::erase_if(
        text, [](char c) { return std::string_view("-_.'/@").find(c) != std::string_view::npos; });
    return text;
}

RE2::Options regex_options() {
    RE2::Options options;
    options.set_case_sensitive(false);
    options.set_log_errors(false);
    options.set_max_mem(max_regex_bytes);
    return options;
}

class Regex final : public TermPattern::Matching {
public:
    explicit Regex(std::string_view expression)
        : regex_({expression.data(), expression.size()}, regex_options()) {}

    bool matches(std::string_view term) const override {
        return regex_.ok() && RE2::FullMatch({term.data(), term.size()}, regex_);
    }

    std::string beginning() const {
        std::string first, last;
        if (!regex_.ok() || !regex_.PossibleMatchRange(&first, &last, 16)) return {};
        const auto [common, unused] = std::ranges::mismatch(first, last);
        return {first.begin(), common};
    }

private:
    RE2 regex_;
};

}  // namespace

bool TermPattern::is_pattern(Query::Kind kind) {
    return kind == Query::Kind::wildcard || kind == Query::Kind::fuzzy ||
           kind == Query::Kind::regex;
}

TermPattern::TermPattern(const Analyzer& analyzer, const Query& leaf) {
    if (leaf.kind == Query::Kind::regex) {
        auto regex = std::make_unique<Regex>(leaf.text);
        beginning_ = regex->beginning();
        matching_ = std::move(regex);
        return;
    }
    const std::string folded = without_connectors(analyzer.fold(leaf.text));
    if (leaf.kind == Query::Kind::fuzzy) {
        matching_ = std::make_unique<Fuzzy>(folded, leaf.distance);
        return;
    }
    beginning_ = folded.substr(0, folded.find_first_of("*?"));
    matching_ = std::make_unique<Wildcard>(folded);
}

TermPattern::~TermPattern() = default;
TermPattern::TermPattern(TermPattern&&) noexcept = default;

std::string TermPattern::next_possible(std::string_view term) const {
    return matching_->next_possible(term);
}

bool TermPattern::matches(std::string_view term) const { return matching_->matches(term); }

std::string regex_problem(std::string_view expression) {
    const RE2 regex({expression.data(), expression.size()}, regex_options());
    return regex.ok() ? std::string() : regex.error();
}

}  // namespace entente
