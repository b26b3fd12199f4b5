#include "sampling.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace bench {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 128;
}

bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// A Chinese character of the common ones: three bytes.
bool is_character(std::string_view text, std::size_t at) {
    const unsigned char first = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    return first >= 0xE4 && first <= 0xE9;
}

bool begins_word(std::string_view text, std::size_t at) {
    return is_blank(text[at - 1]) || is_character(text, at);
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// Where the word at `at` ends: letters in a row, or two characters of a script without blanks.
std::size_t word_end(std::string_view text, std::size_t at) {
    if (is_character(text, at)) return is_character(text, at + 3) ? at + 6 : at + 3;
    while (at < text.size() && is_letter(text[at]) && !is_character(text, at)) ++at;
    return at;
}

/// The words from `at` on, as long as nothing but single blanks is between them.
std::vector<std::string> words_from(std::string_view text, std::size_t at, std::size_t count) {
    std::vector<std::string> out;
    while (out.size() < count && at < text.size() && is_letter(text[at])) {
        const std::size_t end = word_end(text, at);
        out.push_back(lower(std::string(text.substr(at, end - at))));
        at = end < text.size() && is_blank(text[end]) ? end + 1 : end;
    }
    return out;
}

void read_file(const std::string& path, std::vector<Record>& out) {
    std::ifstream in(path);
    if (!path.ends_with(".jsonl")) {
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        out.push_back({path, text.substr(0, text.find('\n')), text, {}});
        return;
    }
    for (std::string line; std::getline(in, line);) {
        const auto record = nlohmann::json::parse(line);
        out.push_back({record.value("id", ""), record.value("title", ""), record.value("text", ""),
                       record.value("date", "")});
    }
}

}  // namespace

const std::vector<std::string> kinds{"word",     "two words", "many words",     "phrase",    "near",
                                     "wildcard", "fuzzy",     "field and date", "or and not"};

std::vector<Record> read_records(const std::vector<std::string>& paths) {
    std::vector<Record> out;
    for (const std::string& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            read_file(path, out);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
            if (entry.is_regular_file()) read_file(entry.path().string(), out);
        }
    }
    return out;
}

Sampler::Sampler(const std::vector<Record>& records, unsigned seed)
    : records_(records), random_(seed) {
    if (records.empty()) throw std::runtime_error("no records to draw queries from");
}

/// Plain remainder, since the standard's distributions differ between libraries.
std::size_t Sampler::below(std::size_t limit) { return random_() % limit; }

const Record& Sampler::record() { return records_[below(records_.size())]; }

std::vector<std::string> Sampler::run(std::size_t words) {
    constexpr int enough = 100000;  // texts without so many words in a row
    for (int i = 0; i < enough; ++i) {
        const std::string& text = record().text;
        if (text.empty()) continue;
        std::size_t at = below(text.size());
        while (at > 0 && !begins_word(text, at)) --at;
        std::vector<std::string> found = words_from(text, at, words);
        if (found.size() == words) return found;
    }
    throw std::runtime_error("no words to draw queries from");
}

std::string Sampler::word(std::size_t min_letters) {
    std::string out;
    while (out.size() < min_letters) out = run(1).front();
    return out;
}

Question Sampler::draw(std::string_view kind) {
    Question out;
    if (kind == "word") out.ours = word(4);
    if (kind == "two words") {
        const auto words = run(8);
        out.ours = words.front() + " " + words.back();
    }
    if (kind == "many words") out.ours = joined(run(4 + below(5)));
    if (kind == "phrase") out.ours = '"' + joined(run(2 + below(3))) + '"';
    if (kind == "near") out = near();
    if (kind == "wildcard") out = wildcard();
    if (kind == "fuzzy") out = fuzzy();
    if (kind == "field and date") out = field_and_date();
    if (kind == "or and not") out = or_and_not();
    out.kind = kind;
    if (out.plain.empty()) out.plain = out.ours;
    return out;
}

/// The library's distance counts positions, ours the words between.
Question Sampler::near() {
    const auto words = run(4);
    return {
        {}, words.front() + " NEAR/5 " + words.back(), words.front() + " NEAR/6 " + words.back()};
}

Question Sampler::wildcard() {
    std::string beginning = word(6);
    do {
        beginning = word(6);
    } while (std::ranges::any_of(beginning, [](char c) { return c < 0; }));
    return {{}, beginning.substr(0, 5) + '*', {}};
}

/// A word with a letter missing; the library's parser has a correction of spellings for it.
Question Sampler::fuzzy() {
    std::string slip;
    do {
        slip = word(7);
    } while (std::ranges::any_of(slip, [](char c) { return c < 0; }));
    slip.erase(1 + below(slip.size() - 2), 1);
    return {{}, slip + '~', slip};
}

Question Sampler::field_and_date() {
    for (;;) {
        const Record& from = record();
        const auto words = words_from(from.title, 0, 1);
        if (from.date.size() != 10 || words.empty()) continue;
        const std::string year = from.date.substr(0, 4), month = from.date.substr(5, 2);
        return {{},
                "title:" + words.front() + " date:" + year + '-' + month,
                "title:" + words.front() + ' ' + year + month + "01.." + year + month + "31"};
    }
}

Question Sampler::or_and_not() {
    const std::string text = '(' + word(4) + " OR " + word(4) + ") NOT " + word(4);
    return {{}, text, text};
}

}  // namespace bench
