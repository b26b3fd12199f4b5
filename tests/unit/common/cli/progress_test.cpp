#include "cli/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/numbers.hpp"

using namespace entente::cli;
using namespace std::chrono_literals;

TEST_CASE("numbers are written as people read them") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(18446744073709551615u) == "18,446,744,073,709,551,615");

    CHECK(byte_size(999) == "999 B");
    CHECK(byte_size(1000) == "1.0 kB");
    CHECK(byte_size(999'949) == "999.9 kB");
    CHECK(byte_size(999'950) == "1.0 MB");
    CHECK(byte_size(12'345'678) == "12.3 MB");
    CHECK(byte_size(18446744073709551615u) == "18.4 EB");

    CHECK(duration(-1) == "0.0 s");
    CHECK(duration(0.44) == "0.4 s");
    CHECK(duration(9.96) == "10 s");
    CHECK(duration(59.4) == "59 s");
    CHECK(duration(59.6) == "1:00");
    CHECK(duration(3723) == "1:02:03");
    CHECK(duration(1e300) == "99:59:59");

    CHECK(counted(1, "file") == "1 file");
    CHECK(counted(2000, "file") == "2,000 files");
    CHECK(counted(0, "party", "parties") == "0 parties");
}

TEST_CASE("the line tells share, counts, rate and time left") {
    struct Row {
        const char* name;
        ProgressNumbers numbers;
        double seconds;
        std::string_view expected;
    };
    const Row rows[] = {
        {"nothing known yet", {.phase = "scanning"}, 0, "scanning"},
        {"counting files", {.phase = "scanning", .files_done = 1200}, 2, "scanning  1,200 files"},
        {"no rate in the first second",
         {.phase = "reading",
          .files_done = 1,
          .files_total = 4,
          .bytes_done = 5,
          .bytes_total = 10},
         0.5,
         "reading  50 %  1 of 4 files"},
        {"the share is that of the bytes",
         {.phase = "reading",
          .files_done = 9,
          .files_total = 10,
          .bytes_done = 2'000'000,
          .bytes_total = 8'000'000,
          .documents = 12},
         4,
         "reading  25 %  9 of 10 files  12 documents  500.0 kB/s  12 s left"},
        {"without bytes, that of the files",
         {.phase = "merging", .files_done = 3, .files_total = 4},
         30,
         "merging  75 %  3 of 4 files  10 s left"},
        {"a file that grew does not give more than all",
         {.phase = "reading", .bytes_done = 20'000, .bytes_total = 10'000},
         2,
         "reading  100 %  10.0 kB/s  0.0 s left"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(progress_text(row.numbers, row.seconds) == row.expected);
    }
}

TEST_CASE("the line is drawn at most ten times a second and leaves nothing behind") {
    std::ostringstream out;
    const auto start = ProgressLine::Clock::time_point{} + 1h;
    ProgressNumbers numbers{.phase = "scanning", .files_done = 1};
    {
        ProgressLine line(out, {.is_terminal = true});
        line.update(numbers, start);
        numbers.files_done = 2;
        line.update(numbers, start + 99ms);
        CHECK(out.str() == "\r\x1b[Kscanning  1 file");
        line.update(numbers, start + 100ms);
        CHECK(out.str().ends_with("scanning  2 files"));
        numbers = {.phase = "merging"};
        line.update(numbers, start + 101ms);
        CHECK(out.str().ends_with("merging"));
        line.clear();
        CHECK(out.str().ends_with("\r\x1b[K"));
        line.update(numbers, start + 102ms);
        CHECK(out.str().ends_with("merging"));
    }
    CHECK(out.str().ends_with("\r\x1b[K"));
}

TEST_CASE("the line never reaches the last column") {
    std::ostringstream out;
    ProgressLine line(out, {.is_terminal = true, .colour = false, .width = 12});
    line.update({.phase = "scanning", .files_done = 1000});
    CHECK(out.str() == "\r\x1b[Kscanning  …");
}

TEST_CASE("nothing is drawn where nobody watches") {
    std::ostringstream out;
    {
        ProgressLine line(out, {.is_terminal = false});
        line.update({.phase = "scanning"});
    }
    CHECK(out.str().empty());
}
