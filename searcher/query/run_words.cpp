#include "query/run_words.hpp"

#include "base/utf8.hpp"
#include "text/characters.hpp"

#include <algorithm>
#include <utility>

namespace entente::query {
namespace {

/// A dictionary word, or a character that is in none.
struct RunPiece {
    std::string_view text;
    std::uint32_t position = 0;
    bool character = false;
};

/// Prepositions, conjunctions and the like that stand between words of Chinese: those that seldom
/// stand in names.
constexpr std::string_view chinese_particles =
    "的了与與和在是及对對等之于於被把将將从從向由以或而也都就吗嗎呢";

/// Particles and the endings of verbs in Japanese.
constexpr std::string_view japanese_particles[] = {
    "は",   "が",   "を",   "に",   "で",   "と",     "も",     "へ",   "や",   "の",     "か",
    "から", "まで", "より", "など", "する", "した",   "して",   "し",   "た",   "て",     "です",
    "ます", "いる", "いた", "ある", "れる", "られる", "された", "され", "れた", "として", "による"};

bool is_particle(std::string_view piece) {
    if (std::ranges::find(japanese_particles, piece) != std::end(japanese_particles)) return true;
    const bool character = decode_utf8(piece, 0).size == piece.size();
    return character && chinese_particles.find(piece) != std::string_view::npos;
}

/// A run is of a script without blanks if its first letter is.
bool is_of_run(std::string_view text, const entente::Token& token) {
    const CharClass first = classify(decode_utf8(text, token.source.begin).value);
    return first == CharClass::ideograph || first == CharClass::dictionary;
}

/// The longest token at each position that none before it covers; nothing where no part of the
/// text is of such a script.
std::vector<RunPiece> pieces_of(const Analyzer& analyzer, std::string_view text) {
    std::vector<RunPiece> pieces;
    bool any = false;
    std::size_t end = 0;
    analyzer.each_token(text, 1, [&](const entente::Token& token) {
        const std::string_view source = text.substr(token.source.begin, token.source.size());
        any = any || is_of_run(text, token);
        const bool same = !pieces.empty() && pieces.back().position == token.position;
        if (token.source.begin < end && !same) return;
        if (!same) pieces.push_back({source, token.position, token.form == TokenForm::character});
        if (same && source.size() > pieces.back().text.size()) {
            // Of a compound the whole, wherever its longest join begins.
            const char* begin = std::min(pieces.back().text.data(), source.data());
            const char* last = source.data() + source.size();
            pieces.back().text = {begin, static_cast<std::size_t>(last - begin)};
            pieces.back().character = false;
        }
        end = std::max(end, token.source.end);
    });
    return any ? pieces : std::vector<RunPiece>{};
}

/// Characters in a row that are in no word are a name the dictionary does not know.
std::vector<std::string> with_names_joined(const std::vector<RunPiece>& pieces) {
    std::vector<std::string> words;
    bool name = false;
    for (const RunPiece& piece : pieces) {
        const bool particle = is_particle(piece.text);
        if (!particle && piece.character && name) {
            words.back() += piece.text;
        } else if (!particle) {
            words.emplace_back(piece.text);
        }
        name = piece.character && !particle;
    }
    return words;
}

/// What is taken apart is shorter than `word`, so this ends.
void append_words(const Analyzer& analyzer, std::string word, std::vector<std::string>& out) {
    std::vector<std::string> words = with_names_joined(pieces_of(analyzer, word));
    if (words.empty() || words.front() == word) return out.push_back(std::move(word));
    for (std::string& one : words) append_words(analyzer, std::move(one), out);
}

}  // namespace

std::vector<std::string> words_of_run(const Analyzer& analyzer, std::string_view word) {
    std::vector<std::string> words;
    append_words(analyzer, std::string(word), words);
    return words;
}

}  // namespace entente::query
