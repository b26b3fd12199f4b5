#include "topics.hpp"

#include <entente/error.hpp>

namespace entente::searcher {

std::vector<Topic> read_topics(std::istream& in, const std::string& path) {
    std::vector<Topic> topics;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty()) continue;
        const std::size_t tab = line.find('\t');
        if (tab == line.npos || tab == 0) {
            throw Error(Errc::invalid_argument, "a line is: id TAB query",
                        path + ":" + std::to_string(number));
        }
        topics.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return topics;
}

}  // namespace entente::searcher
