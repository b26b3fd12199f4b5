#include "model/worlds.hpp"

#include "support/documents.hpp"

#include <utility>

namespace entente::model {
namespace {

constexpr const char* alphabet[] = {"red", "tin", "oak"};

constexpr const char* vocabulary[] = {
    "connect",      "connected",   "connection",   "connecting",    "sign",    "signed",
    "agreement",    "agreements",  "bank",         "banks",         "running", "note",
    "notes",        "Vertrag",     "Verträge",     "Nestlé",        "nestle",  "coopération",
    "co-operation", "cooperation", "co operation", "co-operations", "U.S.",    "us",
    "China-EU",     "AT&T",        "O'Neil",       "up-to-date",    "5G",      "1,000",
    "3.5bn",        "北京",        "北京大学",     "大学",          "C++",     "oneil",
    "Straße",       "Bank's"};

/// Take one position each, have no parts and no sequences.
constexpr const char* plain_words[] = {"connect", "connected", "connection", "sign",  "signed",
                                       "bank",    "banks",     "note",       "notes", "Nestlé",
                                       "Vertrag", "running",   "us",         "5G"};

constexpr const char* names[] = {"Cisco Systems", "Nestlé", "China-EU Fund", "Bank of Oak"};
constexpr const char* dates[] = {"2017-06-30", "2017-06", "2017", "2016-12-31", "2018-01"};
constexpr const char* spans[] = {"2017-06-30", "2017-06",   "2017",
                                 "..2017-06",  "2017-07..", "2016-12-31..2017-01-01",
                                 "2018-01-15"};
constexpr double sums[] = {1.2e9, 1e9, 1.2504e9, 350e6, 999.96e3, 5};
constexpr const char* numbers[] = {"words:>3",       "words:<2",
                                   "words:2..4",     "words:{1 TO 5]",
                                   "amount:>1bn",    "amount:100m..1.25bn",
                                   "amount:>EUR1bn", "amount:<=1m",
                                   "amount:1m",      "amount:{1bn TO 1.2bn]",
                                   "amount:EUR",     "amount:none",
                                   "conf:<0.5",      "conf:0.5..",
                                   "conf:none",      "author:cisco/oak",
                                   "lang:en,de"};

/// All sequences of exactly `count` words.
std::vector<std::string> sequences(std::size_t count) {
    std::vector<std::string> out{""};
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::string> longer;
        for (const std::string& begun : out) {
            for (const char* word : alphabet) longer.push_back(begun + (i ? " " : "") + word);
        }
        out = std::move(longer);
    }
    return out;
}

std::vector<std::string> up_to(std::size_t least, std::size_t most) {
    std::vector<std::string> out;
    for (std::size_t count = least; count <= most; ++count) {
        for (std::string& words : sequences(count)) out.push_back(std::move(words));
    }
    return out;
}

std::vector<Document> numbered(std::vector<std::pair<std::string, std::string>> texts) {
    std::vector<Document> out;
    for (auto& [title, body] : texts) {
        out.push_back(test::plain_document("d" + std::to_string(out.size()), title, body));
    }
    return out;
}

}  // namespace

std::vector<Document> small_documents() {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const std::string& body : up_to(0, 3)) texts.emplace_back("", body);
    for (const std::string& first : up_to(1, 2)) {
        for (const std::string& second : up_to(1, 2))
            texts.emplace_back("", first + "\n\n" + second);
    }
    for (const std::string& title : up_to(1, 1)) {
        for (const std::string& body : up_to(0, 2)) texts.emplace_back(title, body);
    }
    return numbered(std::move(texts));
}

std::vector<std::string> small_leaves() {
    std::vector<std::string> out;
    for (const std::string& word : sequences(1)) {
        out.push_back(word);
        out.push_back("title:" + word);
    }
    for (std::size_t count : {2u, 3u}) {
        for (const std::string& words : sequences(count)) out.push_back('"' + words + '"');
    }
    for (const char* near : {" NEAR/0 ", " NEAR/1 ", " NEAR/99 ", " ADJ/0 ", " ADJ/1 ", " w/s "}) {
        for (const char* a : alphabet) {
            for (const char* b : alphabet) {
                out.push_back(std::string(a) + near + b);
                for (const char* c : alphabet) out.push_back(std::string(a) + near + b + near + c);
            }
        }
    }
    return out;
}

std::string RandomWorld::word() { return one_of(vocabulary); }

std::string RandomWorld::words(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += below(8) == 0 ? "\n\n" : below(6) == 0 ? ". The " : " ";
        out += one_of(vocabulary);
    }
    return out;
}

Document RandomWorld::document(std::size_t number) {
    constexpr const char* languages[] = {"en", "en", "de", "fr", "zh"};
    Document out =
        test::plain_document("d" + std::to_string(number),
                             below(2) ? one_of(vocabulary) : std::string(), words(below(9)));
    out.metadata.language = one_of(languages);
    out.format = below(2) ? "text" : "markdown";
    if (below(2)) {
        const DateKind kind = below(3) ? DateKind::published : DateKind::event;
        out.metadata.date = DocumentDate{*CalendarDate::parse(one_of(dates)), kind, {}};
    }
    if (below(4) == 0) {
        out.metadata.event = DocumentDate{*CalendarDate::parse(one_of(dates)), DateKind::event, {}};
    }
    if (below(3) == 0) out.metadata.source = Attributed{one_of(names), {}};
    if (below(4) == 0) {
        const PartyKind kind = below(2) ? PartyKind::person : PartyKind::organisation;
        out.metadata.parties = {{one_of(names), kind, {one_of(plain_words)}, {}}};
    }
    if (below(3) == 0) {
        const char* currency = below(2) ? "EUR" : "USD";
        for (std::size_t i = below(3) + 1; i > 0; --i) {
            out.metadata.amounts.push_back({sums[below(std::size(sums))], currency, {}});
        }
    }
    if (below(4) == 0) out.metadata.authors = {{one_of(names), {}}};
    if (out.metadata.source && below(2)) out.metadata.source->evidence.confidence = 0.4;
    if (below(4) == 0) out.metadata.fields = {{"desk", below(2) ? "Business" : "World News"}};
    if (below(4) == 0) out.furniture = {{one_of(vocabulary), 1}, {one_of(vocabulary), 2}};
    return out;
}

std::vector<Document> RandomWorld::documents(std::size_t count) {
    std::vector<Document> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(document(i));
    return out;
}

std::string RandomWorld::pattern() {
    constexpr const char* patterns[] = {"conn*",    "sig*",   "co*tion",  "bank?s",
                                        "?otes",    "c*n*ct", "ban~",     "notse~",
                                        "singed~2", "nestl*", "/ban.*/",  "/(sign|note)s?/",
                                        "/co.*n/",  "3.5*",   "verträg*", "o'n*l"};
    return one_of(patterns);
}

std::string RandomWorld::near() {
    constexpr const char* operators[] = {" NEAR/0 ", " NEAR/1 ", " NEAR/3 ", " NEAR/99 ",
                                         " ADJ/0 ",  " ADJ/2 ",  " w/s ",    " w/p "};
    const std::string between = one_of(operators);
    std::string out = beside() + between + beside();
    if (below(3) == 0) out += between + beside();
    return '(' + out + ')';
}

std::string RandomWorld::beside() {
    switch (below(6)) {
        case 0:
            return '"' + one_of(vocabulary) + ' ' + one_of(plain_words) + '"';
        case 1:
            return one_of(vocabulary);
        case 2:
            return '(' + one_of(plain_words) + " OR " + one_of(plain_words) + ')';
        default:
            return one_of(plain_words);
    }
}

std::string RandomWorld::counted() {
    std::string out = "atleast" + std::to_string(1 + below(3)) + '(' + one_of(vocabulary);
    if (below(2)) out += " OR " + one_of(vocabulary);
    return out + ')';
}

std::string RandomWorld::in_field() {
    constexpr const char* named[] = {"party:", "org:", "person:", "source:"};
    constexpr const char* of_names[] = {"cisco",       "systems",     "\"Cisco Systems\"", "nestle",
                                        "\"bank of\"", "\"eu fund\"", "china-eu",          "oak",
                                        "note",        "c*o"};
    constexpr const char* values[] = {
        "lang:en", "lang:de",       "type:text",   "type:markdown",
        "id:d7",   "desk:business", "desk:world*", "desk:\"world news\""};
    switch (below(6)) {
        case 5:
            return one_of(numbers);
        case 0:
            return one_of(named) + one_of(of_names);
        case 1:
            return one_of(values);
        case 2:
            return (below(2) ? "date:" : "event:") + one_of(spans);
        case 3:
            return "title:\"" + one_of(vocabulary) + '"';
        default:
            return (below(2) ? "title:" : "boiler:") + one_of(vocabulary);
    }
}

std::string RandomWorld::leaf() {
    switch (below(9)) {
        case 7:
            return counted();
        case 0:
            return '"' + one_of(vocabulary) + ' ' + one_of(vocabulary) + '"';
        case 1:
            return '"' + words(1) + ' ' + words(1) + ' ' + words(1) + '"';
        case 2:
            return '=' + one_of(vocabulary);
        case 3:
            return pattern();
        case 4:
            return near();
        case 5:
            return in_field();
        default:
            return one_of(vocabulary);
    }
}

std::string RandomWorld::query(std::size_t depth) {
    if (depth == 0 || below(3) == 0) return leaf();
    constexpr const char* operators[] = {" AND ", " OR ", " NOT ", " "};
    constexpr const char* boosts[] = {"^2", "^0.25", "^0"};
    const std::string first = query(depth - 1), second = query(depth - 1);
    const std::string last = '(' + second + ')' + (below(4) == 0 ? one_of(boosts) : "");
    return (below(6) == 0 ? "-(" : "(") + first + ')' + one_of(operators) + last;
}

}  // namespace entente::model
