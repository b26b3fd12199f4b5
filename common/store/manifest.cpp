#include "store/manifest.hpp"

#include <entente/analyzer.hpp>
#include <entente/error.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> known_features = {"positions", "families", "stories",
                                                            "checksums"};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += ' ' + word;
    return out;
}

std::vector<std::string> split(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

bool is_known(const std::string& feature) {
    return std::ranges::find(known_features, feature) != known_features.end();
}

}  // namespace

Manifest manifest_of(std::vector<std::string> user_fields) {
    Manifest manifest;
    manifest.features.assign(known_features.begin(), known_features.end());
    manifest.analyzer = Analyzer::fingerprint();
    manifest.user_fields = std::move(user_fields);
    return manifest;
}

std::string encode(const Manifest& manifest) {
    std::ostringstream out;
    out << "format " << manifest.format << "\nfeatures" << joined(manifest.features)
        << "\nanalyzer " << manifest.analyzer << "\nwriter " << manifest.writer << "\nfields"
        << joined(manifest.user_fields) << '\n';
    return out.str();
}

Manifest decode_manifest(std::string_view stored) {
    Manifest manifest;
    manifest.format = 0;
    std::istringstream in{std::string(stored)};
    for (std::string line; std::getline(in, line);) {
        const std::size_t blank = std::min(line.find(' '), line.size());
        const std::string key = line.substr(0, blank);
        const std::string value = line.substr(std::min(blank + 1, line.size()));
        if (key == "format") manifest.format = std::atoi(value.c_str());
        if (key == "features") manifest.features = split(value);
        if (key == "analyzer") manifest.analyzer = value;
        if (key == "writer") manifest.writer = value;
        if (key == "fields") manifest.user_fields = split(value);
    }
    return manifest;
}

void check_manifest(std::string_view stored, const std::string& index) {
    if (stored.empty()) {
        throw Error(Errc::not_an_index, "a database, but not one that this program made", index);
    }
    const Manifest manifest = decode_manifest(stored);
    const std::string remedy = "; index again with `indexer --rebuild`";
    if (manifest.format != Manifest::current_format) {
        throw Error(Errc::wrong_format,
                    "index of format " + std::to_string(manifest.format) + ", this program reads " +
                        std::to_string(Manifest::current_format) + remedy,
                    index);
    }
    for (const std::string& feature : manifest.features) {
        if (!is_known(feature)) {
            throw Error(Errc::wrong_format,
                        "index with the feature '" + feature + "', unknown here" + remedy, index);
        }
    }
    if (manifest.analyzer != Analyzer::fingerprint()) {
        throw Error(Errc::wrong_format,
                    "index made with another text analysis (" + manifest.analyzer +
                        ", here: " + Analyzer::fingerprint() + ")" + remedy,
                    index);
    }
}

}  // namespace entente
