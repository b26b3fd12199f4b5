#include "pipeline/folder_sample.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace entente;

namespace {

FolderSample full_sample() {
    return {{UINT64_MAX, {{"Island Post", sketch_lines("Home\nBoats for hire\n")}, {"", {}}}},
            {0, {}},
            {7, {{"", sketch_lines("One line.")}}}};
}

SourceFile file() {
    SourceFile made;
    made.path = "/corpus/a.txt";
    made.bytes = 10;
    made.modified_ns = 20;
    made.sidecar_bytes = 30;
    made.sidecar_modified_ns = 40;
    return made;
}

}  // namespace

TEST_CASE("a sample comes back as it was, and is refused if it is cut") {
    for (const FolderSample& sample : {FolderSample{}, full_sample()}) {
        CHECK(decode_folder_sample(encode(sample)) == sample);
    }
    const std::string bytes = encode(full_sample());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(decode_folder_sample(std::string_view(bytes).substr(0, size)));
    }
    CHECK_FALSE(decode_folder_sample(bytes + "x"));
}

TEST_CASE("a fingerprint tells whatever decides what is read, and not where the folder is") {
    struct Row {
        const char* name;
        std::function<void(SourceFile&)> change;
    };
    const Row rows[] = {
        {"name", [](SourceFile& one) { one.path = "/corpus/b.txt"; }},
        {"size", [](SourceFile& one) { ++one.bytes; }},
        {"time", [](SourceFile& one) { ++one.modified_ns; }},
        {"size of the sidecar", [](SourceFile& one) { ++one.sidecar_bytes; }},
        {"time of the sidecar", [](SourceFile& one) { ++one.sidecar_modified_ns; }},
    };
    const std::uint64_t before = fingerprint_of(file(), 1);
    for (const Row& row : rows) {
        CAPTURE(row.name);
        SourceFile changed = file();
        row.change(changed);
        CHECK(fingerprint_of(changed, 1) != before);
    }
    CHECK(fingerprint_of(file(), 2) != before);
    SourceFile moved = file();
    moved.path = "/elsewhere/a.txt";
    CHECK(fingerprint_of(moved, 1) == before);
}
