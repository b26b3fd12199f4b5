/// The sample corpus in one index, and dealt out over two indexes here and one behind a server.
#pragma once

#include "machines/server.hpp"
#include "support/temp_dir.hpp"

#include <entente/search.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace entente::test {

class Layouts {
public:
    Layouts();

    Searcher open_one() const { return Searcher::open(one_); }
    Searcher open_several() const { return Searcher::open(several_); }
    const std::vector<std::string>& several() const { return several_; }
    /// The part that stands behind the server.
    std::filesystem::path served() const { return dir_.path() / "part2.index"; }
    std::filesystem::path part(int number) const {
        return dir_.path() / ("part" + std::to_string(number) + ".index");
    }

private:
    TempDir dir_;
    std::filesystem::path one_;
    std::unique_ptr<Server> server_;
    std::vector<std::string> several_;
};

}  // namespace entente::test
