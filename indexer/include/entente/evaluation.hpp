/// How well documents are read, measured against labels that a careful reader made.
///
///     entente::Evaluator evaluator(entente::read_labels("labels.jsonl"));
///     entente::inspect_paths({"docs"}, {}, [&](const auto& i) { evaluator.add(i.document); });
///     std::cout << evaluator.result().all.parties.f1() << '\n';
#pragma once

#include <entente/document.hpp>
#include <entente/export.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// What a careful reader finds in one document. Empty text: the document has none.
struct Label {
    std::string file;  ///< the document's id
    std::string title = {}, date = {}, source = {}, language = {};
    struct Name {
        std::string name;
        std::vector<std::string> aliases = {};
        bool person = false;
    };
    std::vector<Name> parties = {};
    std::vector<std::string> optional = {};  ///< names that may be given or not
    std::vector<std::string> boilerplate = {};
    std::string duplicate_of = {};  ///< id of the document that this one is a copy of
};

/// One JSON object a line with the keys "file", "title", "date", "source", "language",
/// "parties" [{"name", "aliases", "kind"}], "optional", "boilerplate", "duplicate_of"; null or left
/// out: none. Other keys are passed over.
/// Errors: Error (not_found, io; invalid_argument with the line for what is no such object).
ENTENTE_EXPORT std::vector<Label> read_labels(const std::filesystem::path&);

/// So many right of so many.
struct Share {
    std::uint64_t right = 0, of = 0;
    double value() const { return of == 0 ? 0 : double(right) / double(of); }
};

/// A set of answers held against the set that was wanted.
struct SetScore {
    std::uint64_t hits = 0, wrong = 0, missed = 0;
    Share precision() const { return {hits, hits + wrong}; }
    Share recall() const { return {hits, hits + missed}; }
    Share f1() const { return {2 * hits, 2 * hits + wrong + missed}; }
};

/// Over a set of documents.
///   date       right if it equals the label as far as the label goes; a value where there should
///              be none is wrong
///   source     right if equal but for case and a leading "the" or "www."
///   title      right if equal but for case, quotes and white space
///   language   right in its first subtag
///   parties    names of organisations and governments, equal to a name or an alias but for case
///              and legal form; the second name for one party is wrong; optional names are ignored
///   persons    the same for persons
///   furniture  lines of the page
struct Scores {
    std::uint64_t documents = 0;
    Share date;        ///< of all documents
    Share given_date;  ///< of those that got one
    Share source, title, language;
    SetScore parties, persons, furniture;
};

/// A single mismatch, for a reader.
struct Mismatch {
    std::string file;
    std::string field;   ///< "date", "source", "title", "party", "person", "boilerplate", "copy"
    std::string detail;  ///< one line
};

struct Evaluation {
    Scores all;
    SetScore copies;                            ///< pairs of documents that are copies of one story
    std::map<std::string, Scores> by_language;  ///< of the label
    std::vector<Mismatch> mismatches;           ///< in the order of the labels
    std::vector<std::string> without_label;     ///< documents nothing is known of, in order
    std::vector<std::string> without_document;  ///< labels whose document was not added
};

/// Threads: one at a time.
class ENTENTE_EXPORT Evaluator {
public:
    explicit Evaluator(std::vector<Label>);
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;
    Evaluator& operator=(Evaluator&&) noexcept;

    /// Of two documents with one id the later counts. Copies are found as an index finds them that
    /// is made of the documents in this order.
    void add(const Document&);

    /// A label whose document was not added is scored as a document in which nothing was found.
    Evaluation result() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace entente
