/// Answers to print.
#pragma once

#include <entente/search.hpp>

#include <string>
#include <vector>

namespace entente::test {

inline DocumentDate day(int year, int month, int d, DateKind kind = DateKind::published) {
    return {{year, month, d}, kind, {}};
}

inline Party party(std::string name, PartyKind kind = PartyKind::organisation) {
    return {std::move(name), kind, {}, {}};
}

inline Hit pact() {
    Hit hit;
    hit.rank = 1;
    hit.id = "xinhua/pact.txt";
    hit.path = "corpus/xinhua/pact.txt";
    hit.score = 12.5;
    hit.title = "Huawei and Vodafone sign a pact";
    hit.date = day(2017, 6, 30);
    hit.source = "Xinhua";
    hit.parties = {party("Huawei"), party("Vodafone Group")};
    hit.language = "en";
    hit.snippets = {{"In Beijing the firms signed a pact.", {{21, 27}, {30, 34}}, 12}};
    return hit;
}

inline Results answer(std::vector<Hit> hits) {
    Results results;
    const std::uint64_t count = hits.size();
    results.total = results.stories = {count, count, count};
    results.hits = std::move(hits);
    results.understood = "signed AND pact";
    results.elapsed = std::chrono::microseconds(3210);
    return results;
}

}  // namespace entente::test
