#include "synonym_file.hpp"

#include <entente/error.hpp>
#include <entente/synonyms.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "cli/numbers.hpp"

namespace entente::searcher {

namespace {

std::string place_of(const Diagnostic& bad, const std::string& path, const std::string& text) {
    const auto before = text.begin() + static_cast<std::ptrdiff_t>(bad.where.begin);
    return path + ":" + std::to_string(std::count(text.begin(), before, '\n') + 1);
}

}  // namespace

std::shared_ptr<const Synonyms> read_synonyms(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    file.peek();  // of a folder nothing can be read, though it opens
    if (!file.is_open() || file.bad()) {
        throw Error(Errc::not_found, "the synonyms cannot be read", path);
    }
    const std::string text(std::istreambuf_iterator<char>(file), {});
    ParsedSynonyms parsed = parse_synonyms(text);
    if (parsed.diagnostics.empty()) return std::move(parsed.synonyms);
    const Diagnostic& first = parsed.diagnostics.front();
    std::string message = first.message;
    const std::size_t more = parsed.diagnostics.size() - 1;
    if (more > 0) message += " (and " + cli::counted(more, "more slip") + ")";
    throw Error(Errc::invalid_argument, message, place_of(first, path, text));
}

}  // namespace entente::searcher
