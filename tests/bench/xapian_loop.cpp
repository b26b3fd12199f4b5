/// The yardstick for indexing: record files into one database by the library's own term generator,
/// with stems, positions and the text as document data, as its documentation shows it.
///
///     xapian_loop [--spelling] DATABASE RECORDS.jsonl...
///
/// The date is value 0. --spelling keeps words for corrections too, which costs time and room.
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include <xapian.h>
#include <nlohmann/json.hpp>

namespace {

struct Counts {
    std::uint64_t documents = 0, bytes = 0;
};

/// "1987-03-26" -> "19870326", as the library's date ranges have it.
std::string day_of(const nlohmann::json& record) {
    std::string day = record.value("date", "");
    std::erase(day, '-');
    return day;
}

void index_file(Xapian::WritableDatabase& database, Xapian::TermGenerator& generator,
                const char* path, Counts& counts) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const nlohmann::json record = nlohmann::json::parse(line);
        const std::string title = record.value("title", ""), text = record.value("text", "");
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(title, 1, "S");
        generator.index_text(title);
        generator.increase_termpos();
        generator.index_text(text);
        document.set_data(title + "\n" + text);
        document.add_value(0, day_of(record));
        const std::string id = "Q" + record.value("id", std::to_string(counts.documents));
        document.add_boolean_term(id);
        database.replace_document(id, document);
        ++counts.documents;
        counts.bytes += title.size() + text.size();
    }
}

}  // namespace

int main(int argc, char** argv) {
    const bool spelling = argc > 1 && std::string_view(argv[1]) == "--spelling";
    if (spelling) --argc, ++argv;
    if (argc < 3) {
        std::cerr << "usage: xapian_loop [--spelling] DATABASE RECORDS.jsonl...\n";
        return 2;
    }
    const auto start = std::chrono::steady_clock::now();
    Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    generator.set_database(database);
    if (spelling) generator.set_flags(Xapian::TermGenerator::FLAG_SPELLING);
    Counts counts;
    for (int i = 2; i < argc; ++i) index_file(database, generator, argv[i], counts);
    database.commit();
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::cout << counts.documents << " documents, " << static_cast<double>(counts.bytes) / 1e6
              << " MB of text, " << seconds << " s, "
              << static_cast<double>(counts.bytes) / 1e6 / seconds << " MB/s\n";
}
