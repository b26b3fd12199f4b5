/// Document <-> the bytes the database keeps for it.
///
///     1 byte   version (2)
///     8 bytes  XXH3 checksum of all that follows, little-endian
///     varint   size of the head, then the head: id, title, metadata, file facts
///     varint   size of the text when inflated, then the text as a raw deflate stream:
///              body, lines of its paragraphs, furniture
///
/// A list of hits needs the head alone; the text is inflated for snippets. The text is compressed
/// here and not by the database, whose 1.4 reader cannot read back some repetitive data of just
/// over 8 KiB that it has compressed itself.
/// Tests: tests/unit/common/store/document_codec_test.cpp.
#pragma once

#include <entente/document.hpp>

#include <string>
#include <string_view>

namespace entente {

std::string encode(const Document&);

enum class DocumentPart { head, all };

/// `head` leaves body, paragraph_lines and furniture empty.
/// Errors: Error damaged if the bytes are not what encode() gave.
Document decode_document(std::string_view bytes, DocumentPart = DocumentPart::all);

}  // namespace entente
