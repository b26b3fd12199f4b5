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

private:
    std::size_t distance(const std::u32string& text) const {
        std::vector<std::size_t> before(word_.size() + 1), above(word_.size() + 1),
            row(word_.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 1; i <= text.size(); ++i) {
            before.swap(above);
            above.swap(row);
            row[0] = i;
            for (std::size_t j = 1; j <= word_.size(); ++j) {
                const std::size_t other = text[i - 1] == word_[j - 1] ? 0 : 1;
                row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + other});
                const bool exchanged =
                    i > 1 && j > 1 && text[i - 1] == word_[j - 2] && text[i - 2] == word_[j - 1];
                if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
            }
            if (*std::ranges::min_element(row) > slips_) return slips_ + 1;
        }
        return row.back();
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

bool TermPattern::matches(std::string_view term) const { return matching_->matches(term); }

std::string regex_problem(std::string_view expression) {
    const RE2 regex({expression.data(), expression.size()}, regex_options());
    return regex.ok() ? std::string() : regex.error();
}

}  // namespace entente
