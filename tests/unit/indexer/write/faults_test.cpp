// What happens when the disk does not take what is written, at any byte.
#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "support/temp_dir.hpp"
#include "write/glass_writer.hpp"
#include "write/index_update.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <entente/error.hpp>

#include <csignal>
#include <string>
#include <vector>

using namespace entente;
using namespace entente::write;
namespace fs = std::filesystem;

namespace {

/// While it lives no file of this process grows beyond so many bytes.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit now = before_;
        now.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

std::vector<Entry> entries(std::uint32_t count) {
    std::vector<Entry> made;
    for (std::uint32_t i = 0; i < count; ++i) {
        Entry entry;
        entry.key = "Q" + std::to_string(i);
        entry.postings.add(entry.key, 0);
        for (std::uint32_t word = 0; word < 20; ++word) {
            entry.postings.add("word" + std::to_string(word * (i % 7 + 1)), 1,
                               std::vector<std::uint32_t>{word + 1});
        }
        entry.values = {{10, "20170630"}};
        entry.data = std::string(200, static_cast<char>('a' + static_cast<int>(i % 26)));
        made.push_back(std::move(entry));
    }
    return made;
}

void publish(const fs::path& index, std::uint32_t documents) {
    const WriterLock lock(index);
    IndexUpdate update(index, true);
    update.add(0, entries(documents));
    update.publish(manifest_of({}), {});
}

}  // namespace

TEST_CASE("a file that cannot grow is an error that names it, wherever it stops") {
    bool done = false;
    int refused = 0;
    for (rlim_t bytes = 1; !done; bytes = bytes * 5 / 4 + 1) {
        CAPTURE(bytes);
        const test::TempDir dir;
        const FileLimit limit(bytes);
        try {
            GlassWriter writer(dir.path(), 50'000);
            for (std::size_t batch = 0; batch < 4; ++batch) writer.add(batch, entries(50));
            writer.finish(dir.path() / "database", {{{"key", "value"}}, {}});
            done = true;
        } catch (const Error& error) {
            CHECK(error.code() == Errc::io);
            CHECK(error.path().starts_with(dir.path().string()));
            CHECK_FALSE(fs::exists(dir.path() / "database" / "iamglass"));
            ++refused;
        }
    }
    CHECK(refused > 20);
}

TEST_CASE("the old index stays, and a run that fails leaves nothing else") {
    for (const rlim_t bytes : {10u, 5'000u, 30'000u, 100'000u}) {
        CAPTURE(bytes);
        const test::TempDir dir;
        const fs::path index = dir.path() / "index";
        publish(index, 3);
        {
            const FileLimit limit(bytes);
            CHECK_THROWS_AS(publish(index, 3000), Error);
        }
        CHECK(open_index(index).get_doccount() == 3);
        CHECK(std::distance(fs::directory_iterator(index), {}) == 3);  // stub, generation, lock
        publish(index, 3000);
        CHECK(open_index(index).get_doccount() == 3000);
    }
}

TEST_CASE("a temporary folder that vanishes is an error") {
    const test::TempDir dir;
    const fs::path scratch = dir.path() / "scratch";
    fs::create_directory(scratch);
    GlassWriter writer(scratch);
    writer.add(0, entries(10));
    fs::remove_all(scratch);
    CHECK_THROWS_AS(writer.finish(scratch / "database", {}), Error);
    CHECK_THROWS_AS(GlassWriter{scratch}, Error);
}
