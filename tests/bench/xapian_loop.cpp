/// The yardstick for indexing: record files into one database by the library's own term generator,
/// with stems, positions and the text as document data, as its documentation shows it.
///
///     xapian_loop DATABASE RECORDS.jsonl...
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>

#include <xapian.h>
#include <nlohmann/json.hpp>

namespace {

struct Counts {
    std::uint64_t documents = 0, bytes = 0;
};

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
        const std::string id = "Q" + record.value("id", std::to_string(counts.documents));
        document.add_boolean_term(id);
        database.replace_document(id, document);
        ++counts.documents;
        counts.bytes += title.size() + text.size();
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: xapian_loop DATABASE RECORDS.jsonl...\n";
        return 2;
    }
    const auto start = std::chrono::steady_clock::now();
    Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    Counts counts;
    for (int i = 2; i < argc; ++i) index_file(database, generator, argv[i], counts);
    database.commit();
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::cout << counts.documents << " documents, " << static_cast<double>(counts.bytes) / 1e6
              << " MB of text, " << seconds << " s, "
              << static_cast<double>(counts.bytes) / 1e6 / seconds << " MB/s\n";
}
