#include "input/names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("any name can be shown") {
    struct Row {
        std::string bytes, shown;
    };
    const Row rows[] = {
        {"a.txt", "a.txt"},
        {"北京.txt", "北京.txt"},
        {"100%20.txt", "100%20.txt"},
        {"caf\xE9.txt", "caf%E9.txt"},
        {"\xE4\xBA", "%E4%BA"},
        {"red\x1B[31m.txt", "red%1B[31m.txt"},
        {"two\nlines\t", "two%0Alines%09"},
        {"\xE2\x80\xAEtxt.exe", "%E2%80%AEtxt.exe"},  // right-to-left override
    };
    for (const Row& row : rows) CHECK(printable_name(row.bytes) == row.shown);
}

TEST_CASE("a format is told by the extension") {
    struct Row {
        std::string name;
        FileFormat format;
    };
    const Row rows[] = {
        {"a.txt", FileFormat::text},      {"a.TEXT", FileFormat::text},
        {"a.md", FileFormat::markdown},   {"a.b.Markdown", FileFormat::markdown},
        {"a.jsonl", FileFormat::records}, {"a.ndjson", FileFormat::records},
        {"a.json", FileFormat::unknown},  {"a.txt.gz", FileFormat::unknown},
        {"README", FileFormat::unknown},  {".txt", FileFormat::unknown},
        {"a.txt ", FileFormat::unknown},  {"txt", FileFormat::unknown},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK((format_of(row.name) == row.format));
    }
}
