#include "text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/icu.hpp"
#include "text/ranges.hpp"

namespace entente {
namespace {

// Marks that a writer may leave off. Vowel signs of India and the voiced sound marks of Japanese
// are letters in all but name, and not among them.
constexpr CodePointRange optional_marks[] = {
    {0x0300, 0x036F},  // combining diacritical marks
    {0x1AB0, 0x1AFF},  // extended
    {0x1DC0, 0x1DFF},  // supplement
    {0x20D0, 0x20FF},  // for symbols
    {0xFE20, 0xFE2F},  // half marks
    {0x0483, 0x0487},  // Cyrillic titlo and breathings
    {0x0591, 0x05BD},  // Hebrew accents and points
    {0x05BF, 0x05BF},  // rafe
    {0x05C1, 0x05C7},  // dots of shin and the rest
    {0x0610, 0x061A},  // Arabic honorifics
    {0x064B, 0x065F},  // vowel signs
    {0x0670, 0x0670},  // superscript alef
    {0x06D6, 0x06ED},  // signs of the Quran
};

// Scripts whose accented letters are the plain letter with an optional mark. Cyrillic is not
// among them: й is no и.
constexpr CodePointRange accented_scripts[] = {
    {0x00C0, 0x024F}, {0x1E00, 0x1EFF},  // Latin
    {0x0370, 0x03FF}, {0x1F00, 0x1FFF},  // Greek
    {0x0620, 0x06FF},                    // Arabic: alef, waw and yeh with hamza
};

/// Letters that Unicode does not take apart, as those who lack the key write them.
std::u32string_view plain_letters(char32_t c) {
    switch (c) {
        case U'ß':
            return U"ss";
        case U'æ':
            return U"ae";
        case U'œ':
            return U"oe";
        case U'ø':
            return U"o";
        case U'ł':
            return U"l";
        case U'đ':
        case U'ð':
            return U"d";
        case U'þ':
            return U"th";
        case U'ħ':
            return U"h";
        case U'ı':
            return U"i";
        case U'ŧ':
            return U"t";
        case U'ŋ':
            return U"n";
        case U'ё':
            return U"е";
        case U'ى':  // alef maqsura and the Persian yeh
        case U'ی':
            return U"ي";
        case U'ة':
            return U"ه";  // teh marbuta
        case U'ک':
            return U"ك";  // Persian kaf
        default:
            return {};
    }
}

const icu::Normalizer2& nfkc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFKCInstance(status);
    require_icu(status, "cannot normalise text");
    return *instance;
}

const icu::Normalizer2& nfd() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFDInstance(status);
    require_icu(status, "cannot normalise text");
    return *instance;
}

void append_folded_letter(char32_t c, std::string& out) {
    if (in_ranges(optional_marks, c)) return;
    const auto folded =
        static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    const std::u32string_view plain = plain_letters(folded);
    for (const char32_t letter : plain) append_utf8(out, letter);
    if (plain.empty()) append_utf8(out, folded);
}

/// Without its marks, in lower case.
void append_folded(char32_t c, std::string& out) {
    icu::UnicodeString parts;
    const bool taken_apart = in_ranges(accented_scripts, c) &&
                             nfd().getDecomposition(static_cast<UChar32>(c), parts) != 0;
    if (!taken_apart) return append_folded_letter(c, out);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        append_folded_letter(static_cast<char32_t>(parts.char32At(i)), out);
    }
}

/// `c` is of a text in form NFKC.
void append_character(char32_t c, Folded& out) {
    if (classify(c) == CharClass::ignorable) return;
    if (const int digit = u_charDigitValue(static_cast<UChar32>(c)); digit >= 0) {
        out.written += static_cast<char>('0' + digit);
        out.term += static_cast<char>('0' + digit);
        return;
    }
    append_utf8(out.written, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    append_folded(c, out.term);
}

std::string in_nfkc(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    nfkc().normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr,
                         status);
    require_icu(status, "cannot normalise text");
    return out;
}

/// A short text, through ICU.
void append_with_icu(std::string_view text, Folded& out) {
    const std::string compatible = in_nfkc(text);
    Folded folded;
    for (std::size_t i = 0; i < compatible.size();) {
        const CodePoint c = decode_utf8(compatible, i);
        i += c.size;
        append_character(c.value == invalid_code_point ? U'\uFFFD' : c.value, folded);
    }
    // Marks that were left out may have stood between parts of one letter.
    out.term += in_nfkc(folded.term);
    out.written += in_nfkc(folded.written);
}

/// Without what leaves no trace, which may stand between the parts of one letter, such as 한.
std::string visible(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        const bool broken = c.value == invalid_code_point;
        if (broken || classify(c.value) != CharClass::ignorable) out.append(text, i, c.size);
        i += c.size;
    }
    return out;
}

/// The first `most` bytes or so, up to where a letter begins, if there is such a place.
std::string_view first_letters(std::string_view text, std::size_t most) {
    const std::string_view piece = cut_utf8(text, most);
    if (piece.size() == text.size()) return piece;
    for (std::size_t end = piece.size(); end > 0; --end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
        if (!begins) continue;
        const CodePoint next = decode_utf8(text, end);
        const auto letter = static_cast<UChar32>(next.value);
        if (next.value == invalid_code_point || nfkc().hasBoundaryBefore(letter))
            return text.substr(0, end);
    }
    return piece;
}

void fold_with_icu(std::string_view text, Folded& out) {
    // Sorting combining marks costs the square of their number: hostile runs of them are taken
    // in pieces. Words never reach this size.
    constexpr std::size_t max_piece = 512;
    const std::string seen = visible(text);
    for (std::string_view left = seen; !left.empty();) {
        const std::string_view piece = first_letters(left, max_piece);
        append_with_icu(piece, out);
        left.remove_prefix(piece.size());
    }
}

/// The spellings of one character, small enough to lie in a table.
struct ShortText {
    std::array<char, 7> bytes{};
    std::uint8_t size = 0;

    explicit ShortText(std::string_view text = {}) : size(static_cast<std::uint8_t>(text.size())) {
        assert(text.size() <= bytes.size());
        std::ranges::copy(text, bytes.begin());
    }
    void append_to(std::string& out) const { out.append(bytes.data(), size); }
};

struct TableEntry {
    ShortText term, written;
    bool context = false;  ///< a combining mark: its neighbours decide, so ICU has to look
};

constexpr char32_t europe_begin = 0x80, europe_end = 0x530;             // Latin, Greek, Cyrillic
constexpr char32_t additional_begin = 0x1E00, additional_end = 0x1F00;  // Vietnamese and others
constexpr std::size_t europe_size = europe_end - europe_begin;
constexpr std::size_t table_size = europe_size + (additional_end - additional_begin);
using Table = std::array<TableEntry, table_size>;

TableEntry make_entry(char32_t c) {
    std::string text;
    append_utf8(text, c);
    Folded folded;
    fold_with_icu(text, folded);
    return {ShortText(folded.term), ShortText(folded.written), classify(c) == CharClass::mark};
}

Table make_table() {
    Table table;
    for (char32_t c = europe_begin; c < europe_end; ++c) table[c - europe_begin] = make_entry(c);
    for (char32_t c = additional_begin; c < additional_end; ++c) {
        table[europe_size + (c - additional_begin)] = make_entry(c);
    }
    return table;
}

/// nullptr where the table does not reach.
const TableEntry* table_entry(char32_t c) {
    static const Table table = make_table();
    if (c >= europe_begin && c < europe_end) return &table[c - europe_begin];
    if (c < additional_begin || c >= additional_end) return nullptr;
    return &table[europe_size + (c - additional_begin)];
}

/// Han and kana, which stay as they are. (Marks behind them are not among these.)
bool folds_to_itself(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) ||
           (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0x3400 && c <= 0x4DBF);
}

/// False if a character needs ICU; `out` is then half done.
bool fold_by_table(std::string_view text, Folded& out) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        i += c.size;
        if (c.value < 0x80) {
            const char lower = ascii_lower(static_cast<char>(c.value));
            out.term += lower;
            out.written += lower;
            continue;
        }
        if (folds_to_itself(c.value)) {
            out.term.append(text, i - c.size, c.size);
            out.written.append(text, i - c.size, c.size);
            continue;
        }
        const TableEntry* entry = table_entry(c.value);
        if (entry == nullptr || entry->context) return false;
        entry->term.append_to(out.term);
        entry->written.append_to(out.written);
    }
    return true;
}

}  // namespace

void fold(std::string_view text, Folded& out) {
    out.term.clear();
    out.written.clear();
    if (fold_by_table(text, out)) return;
    out.term.clear();
    out.written.clear();
    fold_with_icu(text, out);
}

void cut_term(std::string& term) {
    if (term.size() <= max_term_characters) return;
    std::size_t end = 0;
    for (std::size_t n = 0; n < max_term_characters && end < term.size(); ++n) {
        end += decode_utf8(term, end).size;
    }
    term.resize(end);
}

std::string_view term_source(std::string_view word) {
    // Twice the characters at four bytes each: enough even where half of them fold to nothing.
    return cut_utf8(word, max_term_characters * 8);
}

}  // namespace entente
