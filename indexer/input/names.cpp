#include "input/names.hpp"

#include "base/utf8.hpp"
#include "input/forms.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

void append_percent(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

struct Extension {
    std::string_view name;
    FileFormat format;
};
constexpr std::array<Extension, 6> extensions{{{"txt", FileFormat::text},
                                               {"text", FileFormat::text},
                                               {"md", FileFormat::markdown},
                                               {"markdown", FileFormat::markdown},
                                               {"jsonl", FileFormat::records},
                                               {"ndjson", FileFormat::records}}};

}  // namespace

std::string printable_name(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint c = decode_utf8(bytes, i);
        const std::string_view here = bytes.substr(i, c.size);
        const bool plain = c.value != invalid_code_point && !is_control(c.value) &&
                           c.value != '\t' && c.value != '\n';
        if (plain) {
            out += here;
        } else {
            append_percent(out, here);
        }
        i += c.size;
    }
    return out;
}

std::string printable_path(const std::filesystem::path& path) {
    return printable_name(path.native());
}

FileFormat format_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return FileFormat::unknown;
    const std::string extension = lower_ascii(name.substr(dot + 1));
    const auto* found = std::ranges::find(extensions, extension, &Extension::name);
    return found == extensions.end() ? FileFormat::unknown : found->format;
}

}  // namespace entente
