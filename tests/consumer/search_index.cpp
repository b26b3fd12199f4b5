#include <entente/search.hpp>

#include <iostream>

std::string marked(const entente::Fragment& fragment) {
    std::string text = fragment.text;
    for (auto mark = fragment.marks.rbegin(); mark != fragment.marks.rend(); ++mark) {
        text.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return text;
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    auto searcher = entente::Searcher::open(argv[1]);
    for (const auto& hit : searcher.search(argv[2]).hits) {
        std::cout << hit.rank << "  " << hit.title << '\n';
        for (const auto& fragment : hit.snippets) std::cout << "   " << marked(fragment) << '\n';
    }
}
