/// Asks an index the questions of a file, for scripts/bench, where every engine has such a program.
///
///     ask entente|xapian INDEX plain|snippets < QUESTIONS > TIMES
///
/// A question is a line, KIND TAB QUERY, and is answered by the line KIND TAB MILLISECONDS TAB
/// HITS: the CPU time for ten hits. All are asked twice in one process, and the second time counts.
/// `xapian` is the database library's own query parser on an index by xapian_loop --spelling.
#include <entente/search.hpp>

#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cpu_time.hpp"
#include "plain_search.hpp"

namespace {

struct Question {
    std::string kind, text;
};

std::vector<Question> read_questions() {
    std::vector<Question> out;
    for (std::string line; std::getline(std::cin, line);) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos) out.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return out;
}

/// Returns the number of hits.
using Ask = std::function<std::size_t(const std::string&)>;

void measure(const Ask& ask) {
    const std::vector<Question> questions = read_questions();
    for (const Question& question : questions) ask(question.text);
    for (const Question& question : questions) {
        const double start = bench::cpu_ms();
        const std::size_t hits = ask(question.text);
        std::cout << question.kind << '\t' << bench::cpu_ms() - start << '\t' << hits << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 3 || (arguments[2] != "plain" && arguments[2] != "snippets")) {
        std::cerr << "usage: ask entente|xapian INDEX plain|snippets < QUESTIONS\n";
        return 2;
    }
    const bool snippets = arguments[2] == "snippets";
    if (arguments[0] == "xapian") {
        bench::PlainSearch plain(arguments[1]);
        measure([&](const std::string& text) { return plain.ask(text, snippets); });
    } else {
        auto searcher = entente::Searcher::open(arguments[1]);
        entente::SearchOptions options;
        options.snippets = snippets;
        measure(
            [&](const std::string& text) { return searcher.search(text, options).hits.size(); });
    }
}
