/// What one long document costs: the snippet of a text of 300 KB, for queries of several kinds that
/// are drawn from it.
///
///     long_snippet TEXT...       each a text of one language; a short one is repeated
#include <entente/snippet.hpp>

#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "cpu_time.hpp"
#include "sampling.hpp"

namespace {

constexpr std::size_t wanted_bytes = 300'000;

/// Paragraphs of the text until there are enough.
std::string long_text(const std::string& text) {
    std::string out;
    while (out.size() < wanted_bytes) out += text + "\n\n";
    std::size_t end = wanted_bytes;
    while ((static_cast<unsigned char>(out[end - 1]) & 0xC0) == 0x80) --end;
    return out.substr(0, end - 1);
}

std::string language_of(const std::string& file) {
    const std::size_t slash = file.rfind('/') + 1;
    return file.substr(slash, 2);
}

void measure(const std::string& file, const entente::Analyzer& analyzer) {
    const std::vector<bench::Record> records = bench::read_records({file});
    const std::string body = long_text(records.front().text);
    entente::SnippetOptions options;
    options.language = language_of(file);
    bench::Sampler sampler(records);
    std::cout << std::left << std::setw(6) << options.language << std::right << std::fixed
              << std::setprecision(2);
    for (const char* kind : {"word", "two words", "many words", "phrase", "near"}) {
        std::vector<double> times;
        for (int i = 0; i < 20; ++i) {
            const auto query = entente::parse_query(sampler.draw(kind).ours).query;
            times.push_back(bench::median_cpu_ms(
                3, [&] { entente::make_snippet(analyzer, query, body, options); }));
        }
        std::cout << std::setw(11) << bench::quantile(times, 0.5) << '/'
                  << bench::quantile(times, 1);
    }
    std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr
            << "usage: long_snippet TEXT...     (the name begins with the language: de.txt)\n";
        return 2;
    }
    const entente::Analyzer analyzer;
    std::cout << "CPU ms of one snippet, median/worst: word, two words, many words, phrase, near\n";
    for (int i = 1; i < argc; ++i) measure(argv[i], analyzer);
}
