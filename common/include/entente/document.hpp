/// The unit that is indexed and found.
#pragma once

#include <entente/metadata.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// The file a document was read from.
struct FileFacts {
    std::string path;               ///< as given on the command line joined with the way below it
    std::uint64_t bytes = 0;        ///< size of the file
    std::int64_t modified_ns = 0;   ///< nanoseconds since 1970; never a publication date
    std::uint32_t record_line = 0;  ///< for a record in a record file: its line, counted from 1

    friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

/// A line of the page that is not of the article: navigation, share links, notices.
struct FurnitureLine {
    std::string text;
    std::uint32_t line = 0;  ///< in the file, counted from 1

    friend bool operator==(const FurnitureLine&, const FurnitureLine&) = default;
};

/// Shape: all text is valid UTF-8 in normalisation form C without control characters but \n and
/// \t (IndexWriter::upsert repairs what is not). `body` holds paragraphs separated by one empty
/// line; line breaks inside a paragraph are kept as they are in the file.
struct Document {
    std::string id;  ///< unique in an index: path below the corpus root, or record id
    std::string title;
    std::string body;
    std::vector<std::uint32_t> paragraph_lines;  ///< file line of each paragraph's first line,
                                                 ///< counted from 1; empty: lines of `body` itself
    std::vector<FurnitureLine> furniture;
    Metadata metadata;
    std::string format;  ///< "text", "markdown", "record"
    FileFacts file;
    std::string story;  ///< the same in all copies of one story; given by the index and read back
                        ///< from it: 16 hexadecimal digits, empty in a document not from an index

    friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace entente
