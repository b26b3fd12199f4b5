#include "machines/layouts.hpp"

#include <doctest/doctest.h>
#include <entente/index.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace entente::test {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t parts = 3;

/// Copies of a story are found within an index alone: these share some.
constexpr std::array<std::array<std::string_view, 2>, parts> together{
    {{"grid-and-metal", "newsbridge"},
     {"lantern-post", "meridian-wire"},
     {"linlan-news", "qinglan-ribao"}}};

std::size_t part_of(std::string_view name, std::size_t number) {
    for (std::size_t part = 0; part < parts; ++part) {
        if (std::ranges::find(together[part], name) != together[part].end()) return part;
    }
    return number % parts;
}

void make_index(const fs::path& documents, const fs::path& index, std::size_t shards = 1) {
    IndexerOptions options;
    options.index = index;
    options.shards = shards;
    options.today = CalendarDate{2024, 6, 30};
    const IndexReport report = index_paths({documents}, options);
    REQUIRE(report.failures.empty());
    REQUIRE(report.added > 10);
}

}  // namespace

/// The corpus is dealt out by its folders: what tells page furniture looks at a whole folder. Words
/// of paths count in the length of a document, so all stand equally deep.
Layouts::Layouts() : one_(dir_.path() / "one.index"), sharded_(dir_.path() / "sharded.index") {
    const fs::path corpus = dir_.path() / "whole";
    fs::copy(fs::path(ENTENTE_SOURCE_DIR) / "corpus", corpus, fs::copy_options::recursive);
    make_index(corpus, one_);
    make_index(corpus, sharded_, parts);
    sharded_server_ = std::make_unique<Server>(sharded_);
    std::array<fs::path, parts> folders;
    for (std::size_t i = 0; i < parts; ++i) {
        folders[i] = dir_.path() / ("part" + std::to_string(i));
        fs::create_directory(folders[i]);
        fs::copy(corpus / "entente.toml", folders[i]);
    }
    std::set<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(corpus)) entries.insert(entry.path());
    std::size_t number = 0;
    for (const fs::path& entry : entries) {
        const std::string name = entry.filename().string();
        if (name == "entente.toml") continue;
        fs::copy(entry, folders[part_of(name, number++)] / name, fs::copy_options::recursive);
    }
    for (std::size_t i = 0; i < parts; ++i) make_index(folders[i], folders[i].string() + ".index");
    server_ = std::make_unique<Server>(served());
    several_ = {part(0).string(), server_->address(), part(1).string()};
}

}  // namespace entente::test
