#include "input/glob.hpp"

#include <doctest/doctest.h>

#include <string>

using entente::glob_covers;

TEST_CASE("a glob covers paths") {
    struct Row {
        std::string glob, path;
        bool covers;
    };
    const Row rows[] = {
        // no slash: a name at any depth, with all below it
        {"*.log", "a.log", true},
        {"*.log", "2017/06/a.log", true},
        {"*.log", "a.log.txt", false},
        {"drafts", "drafts/a.txt", true},
        {"drafts", "press/drafts/old/a.txt", true},
        {"drafts", "drafts.txt", false},
        {"drafts/", "drafts/a.txt", true},
        // with a slash: from the root
        {"2017/*.txt", "2017/a.txt", true},
        {"2017/*.txt", "2017/06/a.txt", false},
        {"2017/*.txt", "old/2017/a.txt", false},
        {"/a.txt", "a.txt", true},
        {"/a.txt", "old/a.txt", false},
        {"press/2017", "press/2017/06/a.txt", true},
        {"press/*/raw", "press/2017/raw/a.txt", true},
        // across folders
        {"**", "a/b.txt", true},
        {"**/raw", "raw", true},
        {"**/raw/**", "raw/a.txt", true},
        {"**/raw/**", "a/b/raw/c.txt", true},
        {"**/raw/x", "a/raw/b/raw/x", true},
        {"**/raw/x", "a/raw/b/x", false},
        {"xinhua/**", "xinhua/en/a.txt", true},
        {"xinhua/**", "reuters/xinhua/a.txt", false},
        {"a/**/z", "a/z", true},
        {"a/**/z", "a/b/c/z", true},
        {"a/**/m/**/z", "a/m/b/m/c/z", true},
        {"a/**/m/**/z", "a/b/c/z", false},
        // within a name
        {"a*c", "abbc", true},
        {"a*b*c", "axbxbxc", true},
        {"a*b*c", "axbxbx", false},
        {"?.txt", "京.txt", true},
        {"?.txt", "北京.txt", false},
        {"*京*", "北京市.txt", true},
        {"[2017] pact.txt", "[2017] pact.txt", true},
        {"[0-9].txt", "3.txt", false},
        {"A.txt", "a.txt", false},
        {"", "a.txt", false},
        {"/", "a.txt", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.glob);
        CAPTURE(row.path);
        CHECK(glob_covers(row.glob, row.path) == row.covers);
    }
}

TEST_CASE("a hostile glob is not exponential") {
    std::string stars, folders, name(2000, 'a'), path;
    for (int i = 0; i < 300; ++i) {
        stars += "*a";
        folders += "**/a/";
        path += "a/";
    }
    CHECK_FALSE(glob_covers(stars + "b", name));
    CHECK_FALSE(glob_covers(folders + "b", path + "c"));
}
