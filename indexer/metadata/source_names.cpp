#include "metadata/source_names.hpp"

#include "article/letters.hpp"
#include "article/line_phrases.hpp"
#include "base/utf8.hpp"
#include "metadata/lexicon.hpp"
#include "metadata/source_words.hpp"

#include <algorithm>

namespace entente {
namespace {

/// `THE KIVU COURIER` -> `The Kivu Courier`; short words in capitals stay (`KSMO-9`, `AFC`).
std::string headline_case(std::string_view name) {
    std::string out;
    bool inside = false;
    for (std::size_t i = 0; i < name.size();) {
        const CodePoint c = decode_utf8(name, i);
        i += c.size;
        append_utf8(out, inside ? lower(c.value) : c.value);
        inside = is_letter(c.value) || c.value == '\'' || c.value == 0x2019;
    }
    return out;
}

bool all_capitals(std::string_view name) {
    bool letter = false;
    for (std::size_t i = 0; i < name.size();) {
        const CodePoint c = decode_utf8(name, i);
        i += c.size;
        if (is_letter(c.value) && !is_upper(c.value)) return false;
        letter |= is_letter(c.value);
    }
    return letter;
}

/// `news.example.co.uk` -> `example`: the label that its owner chose.
std::string_view owner_label(std::string_view domain) {
    domain = domain.substr(0, domain.rfind('.'));
    const std::size_t second = domain.rfind('.');
    for (std::string_view kind : {".co", ".com", ".org", ".net", ".gov", ".ac", ".edu"}) {
        if (second != domain.npos && domain.substr(second) == kind) {
            domain = domain.substr(0, second);
            break;
        }
    }
    const std::size_t label = domain.rfind('.');
    return label == domain.npos ? domain : domain.substr(label + 1);
}

bool has_capital(std::string_view word) {
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint c = decode_utf8(word, i);
        const bool caseless = c.value >= 0x0590 && is_letter(c.value);
        if (is_upper(c.value) || is_ideograph(c.value) || caseless) return true;
        i += c.size;
    }
    return false;
}

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string plain_case(std::string_view name) {
    const bool several_words = name.find(' ') != name.npos;
    return all_capitals(name) && (several_words || name.size() > 5) ? headline_case(name)
                                                                    : std::string(name);
}

/// The words of a line with where they end, for cutting from the right.
std::vector<std::string_view> split_words(std::string_view text) {
    constexpr std::size_t expected = 12;  // lines are short; growing costs more than reading them
    std::vector<std::string_view> words;
    words.reserve(expected);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        if (is_blank(c.value)) {
            if (i > begin) words.push_back(text.substr(begin, i - begin));
            begin = i + c.size;
        }
        i += c.size;
    }
    if (begin < text.size()) words.push_back(text.substr(begin));
    return words;
}

std::string_view without_marks(std::string_view text) {
    constexpr std::string_view marks = ".,;:-|/()[]<>*\"'";
    for (bool more = true; more && !text.empty();) {
        more = false;
        text = trim(text);
        for (std::string_view mark : {"–", "—", "·", "：", "，", "。", "【", "】", "（", "）"}) {
            if (text.starts_with(mark)) text.remove_prefix(mark.size()), more = true;
            if (text.ends_with(mark)) text.remove_suffix(mark.size()), more = true;
        }
        if (!text.empty() && marks.find(text.front()) != marks.npos) {
            text.remove_prefix(1), more = true;
        }
        if (!text.empty() && marks.find(text.back()) != marks.npos) {
            text.remove_suffix(1), more = true;
        }
    }
    return text;
}

/// A cell up to the first mark that ends it: `. Designed by`, ` | `, ` - `, two blanks, a tab.
std::string_view first_cell(std::string_view text) {
    std::size_t end = text.size();
    for (std::string_view mark : {". ", " | ", " - ", " – ", " — ", "  ", "\t", " · ", "\u00A0",
                                  "。", " :: ", "，", "；", "; "}) {
        end = std::min(end, text.find(mark));
    }
    return text.substr(0, end);
}

bool plausible_name(std::string_view name) {
    const auto words = split_words(name);
    if (words.empty() || words.size() > 9 || name.size() > 90 || name.size() < 2) return false;
    const CodePoint first = decode_utf8(name, 0);
    return is_upper(first.value) || is_ideograph(first.value) || is_ascii_digit(first.value) ||
           words.size() == 1;
}

/// Cuts `GmbH & Co. KG`, `Media Pvt Ltd` from the end, but only behind a legal form.
std::string_view without_company_words(std::string_view name) {
    const auto words = split_words(name);
    if (words.empty() || !is_legal_form(words.back())) return name;
    std::size_t kept = words.size();
    while (kept > 1 && is_company_word(without_marks(fold_line(words[kept - 1])))) --kept;
    if (kept == words.size()) kept = std::max<std::size_t>(1, kept - 1);
    const auto end =
        static_cast<std::size_t>(words[kept - 1].data() - name.data()) + words[kept - 1].size();
    return without_marks(name.substr(0, end));
}

bool is_legal_form(std::string_view word) {
    std::string folded = fold_line(without_marks(word));
    if ((classes_of(folded) & legal_form) != 0) return true;
    std::erase(folded, '.');  // `L.P.`
    return (classes_of(folded) & legal_form) != 0;
}

std::string agency_name(std::string_view mark) {
    const Agency* found = find_agency(fold_line(mark));
    return found != nullptr ? std::string(found->name) : plain_case(mark);
}

bool is_known_agency(std::string_view name) { return find_agency(fold_line(name)) != nullptr; }

bool is_domain(std::string_view name) {
    const std::size_t last = name.rfind('.');
    if (last == name.npos || last == 0 || name.size() - last < 3 || name.size() - last > 8) {
        return false;
    }
    const bool plain = std::ranges::all_of(name, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || c == '.' || c == '-' || is_ascii_digit(byte) || is_letter(byte);
    });
    return plain && is_letter(static_cast<unsigned char>(name[last + 1]));
}

std::string site_key(std::string_view name) {
    std::string folded = fold_line(without_company_words(without_marks(name)));
    for (std::string_view article : {"the ", "www."}) {
        if (folded.starts_with(article)) folded.erase(0, article.size());
    }
    if (folded.ends_with(" online")) folded.resize(folded.size() - 7);
    if (is_domain(folded)) folded = std::string(owner_label(folded));
    for (std::string_view paper : {"新聞社", "日報社", "時報社", "晩報社", "日报社", "晚报社"}) {
        if (folded.ends_with(paper)) folded.resize(folded.size() - std::string_view("社").size());
    }
    std::string key;
    for (std::size_t i = 0; i < folded.size();) {
        const CodePoint c = decode_utf8(folded, i);
        if (is_letter(c.value) || is_ideograph(c.value) || is_ascii_digit(c.value)) {
            key.append(folded, i, c.size);
        }
        i += c.size;
    }
    return key;
}

bool is_publisher_like(std::string_view name) {
    if (!plausible_name(name) || name.find("://") != name.npos || name.find('@') != name.npos ||
        name.find("：") != name.npos || name.find(": ") != name.npos) {
        return false;
    }
    bool capital = is_domain(name);
    bool own_word = name.starts_with("The ") && name.find(' ', 4) == name.npos;
    for (std::string_view word : split_words(name)) {
        const std::string folded = fold_line(without_marks(word));
        const bool of_page = is_page_word(folded) || is_section_word(folded);
        capital = capital || has_capital(word);
        own_word = own_word || (!of_page && !is_number(folded));
        const bool small = decode_utf8(word, 0).value == decode_utf8(folded, 0).value;
        if (small && (classes_of(folded) & function_word) != 0 &&
            (classes_of(folded) & connector) == 0) {
            return false;  // part of a sentence
        }
    }
    return capital && own_word;
}

}  // namespace entente
