/// What extraction costs, and that no text makes it slow.
///
///     extraction PATH...     files, folders or record files
///
/// First the share of extraction in indexing: reading and extracting the paths with one thread,
/// beside indexing them with one worker. Then texts made to be slow, each at a size and at twice
/// that size: linear work takes twice as long.
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <entente/index.hpp>

namespace {

namespace fs = std::filesystem;

double seconds_of(const std::vector<fs::path>& paths) {
    const auto start = std::chrono::steady_clock::now();
    entente::inspect_paths(paths, {}, [](const entente::Inspection&) {});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void measure_share(const std::vector<fs::path>& paths, const fs::path& scratch) {
    entente::IndexerOptions options;
    options.index = scratch / "index";
    options.jobs = 1;
    const entente::IndexReport report = entente::index_paths(paths, options);
    const double extraction = seconds_of(paths);
    std::printf(
        "%.1f MB: reading and extracting %.2f s (%.1f MB/s), indexing with one worker "
        "%.2f s: a share of %.0f %%\n\n",
        static_cast<double>(report.bytes) / 1e6, extraction,
        static_cast<double>(report.bytes) / 1e6 / extraction, report.seconds,
        100 * extraction / report.seconds);
}

/// A text of about `bytes` bytes: the piece again and again, every '#' a number.
struct Slow {
    const char* name;
    const char* piece;
};

constexpr Slow slow_texts[] = {
    {"words on one line", "and the words went on without an end "},
    {"capitalised words", "Alpha Bravo Charlie Delta "},
    {"capitalised words, numbered", "Alpha# Bravo# "},
    {"names in a list", "Torvik# Marine, Sumida# Works and "},
    {"sentences of agreements", "Torvik# AS and Sumida# Ltd signed an agreement with Hale# Inc. "},
    {"all capitals", "ALPHA BRAVO SIGNED A PACT WITH CHARLIE "},
    {"persons", "Minister Ada Berg# met President Jon Dahl#. "},
    {"dates", "on 3 May 2016 and 2017-06-30 and 04/05/2018 and "},
    {"numbers", "12 345 6789 10/11 "},
    {"short lines", "Alpha\nBravo #\n"},
    {"empty paragraphs", "a\n\n\n"},
    {"share lines", "Share this article on Twitter\n"},
    {"menus", "Home | News | Sport | "},
    {"opening brackets", "(Alpha [“‘"},
    {"hyphens and apostrophes", "al-Alpha's-O'Neil-"},
    {"one word", "abcdefghij"},
    {"one capitalised word", "Abcdefghij"},
    {"links", "https://example.org/2017/06/30/a?b=c#d "},
    {"Chinese", "北京市人民政府与长江科技有限公司签署合作协议"},
    {"Chinese, one character", "北"},
    {"Chinese in quotes", "“长江”《协议》（以下简称“长江”）"},
    {"Japanese", "東京都と株式会社カイヒンは協定を締結した。"},
    {"Russian", "Компания «Волна#» подписала соглашение с ООО «Берег» "},
    {"German nouns", "Die Vereinbarung zwischen Stadtwerke Torvik# und Landkreis Berg "},
    {"mojibake", "Ã¤Ã¶â€œAlphaâ€� Ã¼ "},
    {"mixed scripts", "Alpha Волна 長江 شركة "},
};

std::string text_of(const Slow& slow, std::size_t bytes) {
    std::string out;
    out.reserve(bytes + 100);
    for (std::uint64_t number = 1; out.size() < bytes; ++number) {
        for (const char* at = slow.piece; *at != '\0'; ++at) {
            if (*at == '#') {
                out += std::to_string(number);
            } else {
                out += *at;
            }
        }
    }
    return out;
}

double milliseconds_of(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
    return 1000 * seconds_of({file});
}

void measure_slow_texts(const fs::path& scratch) {
    constexpr std::size_t bytes = 500'000;
    std::printf("%-30s %12s %12s\n", "text made to be slow", "0.5 MB, ms", "1 MB, ms");
    for (const Slow& slow : slow_texts) {
        const double once = milliseconds_of(scratch / "slow.txt", text_of(slow, bytes));
        const double twice = milliseconds_of(scratch / "slow.txt", text_of(slow, 2 * bytes));
        std::printf("%-30s %12.1f %12.1f\n", slow.name, once, twice);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: extraction PATH...\n";
        return 2;
    }
    std::string name = (fs::temp_directory_path() / "entente-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) return 2;
    const fs::path scratch(name);
    measure_share({argv + 1, argv + argc}, scratch);
    measure_slow_texts(scratch);
    fs::remove_all(scratch);
}
