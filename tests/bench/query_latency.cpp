/// How long queries take in a running searcher: each query of a file, ten hits with snippets and
/// without, with copies of a story grouped and not, after a first round that warms the caches.
///
///     query_latency INDEX QUERIES.tsv        lines: id TAB kind TAB words; kinds: term and or
///     phrase
#include <entente/search.hpp>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

struct Question {
    std::string kind, text;
};

std::string joined_by_or(const std::string& words) {
    std::string out;
    for (const char c : words) out += c == ' ' ? std::string(" OR ") : std::string(1, c);
    return out;
}

std::vector<Question> read_questions(const char* path) {
    std::vector<Question> questions;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        if (second == std::string::npos) continue;
        const std::size_t third = std::min(line.find('\t', second + 1), line.size());
        const std::string kind = line.substr(first + 1, second - first - 1);
        std::string words = line.substr(second + 1, third - second - 1);
        if (kind == "phrase") words = '"' + words + '"';
        if (kind == "or") words = joined_by_or(words);
        questions.push_back({kind, words});
    }
    return questions;
}

using Times = std::map<std::string, std::vector<double>>;  // kind -> milliseconds

entente::SearchOptions with(bool snippets, bool group_stories) {
    entente::SearchOptions options;
    options.snippets = snippets;
    options.group_stories = group_stories;
    return options;
}

Times ask_all(entente::Searcher& searcher, const std::vector<Question>& questions,
              const entente::SearchOptions& options) {
    Times times;
    for (const Question& question : questions) {
        const auto results = searcher.search(question.text, options);
        const double ms = static_cast<double>(results.elapsed.count()) / 1000;
        times[question.kind].push_back(ms);
        times["all"].push_back(ms);
    }
    return times;
}

double at(std::vector<double>& values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* what, Times times) {
    std::cout << what << '\n' << std::fixed << std::setprecision(3);
    for (auto& [kind, values] : times) {
        std::cout << "  " << std::left << std::setw(8) << kind << std::right << std::setw(6)
                  << values.size() << " queries   median " << at(values, 0.5) << " ms   p99 "
                  << at(values, 0.99) << " ms   max " << values.back() << " ms\n";
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: query_latency INDEX QUERIES.tsv\n";
        return 2;
    }
    auto searcher = entente::Searcher::open(argv[1]);
    const std::vector<Question> questions = read_questions(argv[2]);
    ask_all(searcher, questions, with(true, true));
    print("ten hits with snippets", ask_all(searcher, questions, with(true, true)));
    print("ten hits without", ask_all(searcher, questions, with(false, true)));
    print("with snippets, copies not grouped", ask_all(searcher, questions, with(true, false)));
    print("without, copies not grouped", ask_all(searcher, questions, with(false, false)));
}
