/// The sample corpus in one index, in one of three databases, and dealt out over two indexes here
/// and one behind a server.
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
    /// Made of three databases by one run, here and behind a server.
    Searcher open_sharded() const { return Searcher::open(sharded_); }
    Searcher open_sharded_there() const {
        return Searcher::open(std::vector{sharded_server_->address()});
    }
    const std::vector<std::string>& several() const { return several_; }
    /// The part that stands behind the server.
    std::filesystem::path served() const { return dir_.path() / "part2.index"; }
    std::filesystem::path part(int number) const {
        return dir_.path() / ("part" + std::to_string(number) + ".index");
    }

private:
    TempDir dir_;
    std::filesystem::path one_, sharded_;
    std::unique_ptr<Server> server_, sharded_server_;
    std::vector<std::string> several_;
};

}  // namespace entente::test
