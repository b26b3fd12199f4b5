/// Vocabulary of these tests: a folder read as the pipeline reads it, and what came of it as lines.
#pragma once

#include "input/page.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace entente::test {

struct Reading {
    Walk found;
    std::vector<Page> pages;
    PageReports reports;
};

inline void read_file_into(Reading& reading, const SourceFile& file,
                           const IndexerOptions& options) {
    for (const FilePiece& piece : split_into_pieces(file, 64)) {
        try {
            const std::string bytes = read_piece(piece, options.max_file_bytes);
            const auto take = [&](Page&& page) {
                reading.pages.push_back(std::move(page));
                return true;
            };
            read_pages(piece, bytes, reading.found.roots[file.root].rules, options, take,
                       reading.reports);
        } catch (const Error& error) {
            reading.reports.failures.push_back(failure_of(piece, error));
        }
    }
}

inline Reading read_all(const std::vector<std::filesystem::path>& paths,
                        const IndexerOptions& options = {}) {
    Reading reading;
    reading.found = walk(paths, options);
    for (const SourceFile& file : reading.found.files) read_file_into(reading, file, options);
    return reading;
}

using Lines = std::vector<std::string>;

/// "0 press/a.txt": the root and the name below it.
inline Lines names(const Walk& found) {
    Lines lines;
    for (const SourceFile& file : found.files) {
        lines.push_back(std::to_string(file.root) + ' ' + file.below_root);
    }
    return lines;
}

/// The text without the folder's name before paths in it.
inline std::string without(const std::filesystem::path& folder, std::string text) {
    const std::string prefix = folder.native() + '/';
    for (std::size_t at; (at = text.find(prefix)) != std::string::npos;) {
        text.erase(at, prefix.size());
    }
    return text;
}

/// "a.txt: empty", with paths below `folder`.
inline Lines causes(const std::vector<Failure>& reports, const std::filesystem::path& folder) {
    Lines lines;
    for (const Failure& report : reports) {
        lines.push_back(without(folder, report.path + ": " + report.cause));
    }
    return lines;
}

inline std::string joined(const Lines& lines) {
    std::string all;
    for (const std::string& line : lines) all += line + '\n';
    return all;
}

}  // namespace entente::test
