/// Texts of record files, and words drawn from them, so that a query finds something.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct Record {
    std::string id, title, text, date;
};

/// The records of .jsonl files, and of folders each file.
std::vector<Record> read_records(const std::vector<std::string>& paths);

/// Queries of one kind in our language and in that of the database library's query parser.
struct Question {
    std::string kind, ours, plain;
};

/// "word", "two words", "many words", "phrase", "near", "wildcard", "fuzzy", "field and date",
/// "or and not".
extern const std::vector<std::string> kinds;

/// The same seed draws the same.
class Sampler {
public:
    explicit Sampler(const std::vector<Record>& records, unsigned seed = 1987);

    Question draw(std::string_view kind);

private:
    const Record& record();
    std::size_t below(std::size_t limit);
    /// Neighbouring words with nothing but blanks between, in lower case.
    std::vector<std::string> run(std::size_t words);
    std::string word(std::size_t min_letters);

    Question near();
    Question wildcard();
    Question fuzzy();
    Question field_and_date();
    Question or_and_not();

    const std::vector<Record>& records_;
    std::mt19937 random_;
};

}  // namespace bench
