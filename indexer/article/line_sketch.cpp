#include "article/line_sketch.hpp"

#include "article/letters.hpp"
#include "article/line_shape.hpp"
#include "base/hash.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Bounds what one document brings.
constexpr std::size_t max_lines = 2000, max_long_lines = 64;
constexpr std::size_t long_line_bytes = 60;
constexpr std::size_t hash_bytes = 4;

template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (!line.empty() && !visit(line)) return;
        begin = end + 1;
    }
}

void append_hash(std::string& out, std::uint32_t hash) {
    for (std::size_t i = 0; i < hash_bytes; ++i) out += static_cast<char>(hash >> 8 * i & 0xff);
}

std::uint32_t hash_at(std::string_view bytes, std::size_t offset) {
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < hash_bytes; ++i) {
        hash |= std::uint32_t{static_cast<unsigned char>(bytes[offset + i])} << 8 * i;
    }
    return hash;
}

}  // namespace

std::uint32_t line_hash(std::string_view line) { return static_cast<std::uint32_t>(hash64(line)); }

LineSketch sketch_lines(std::string_view text) {
    LineSketch sketch;
    for_each_line(text, [&](std::string_view line) {
        if (line.size() <= short_line_bytes) sketch.lines.push_back(line_hash(fold_numbers(line)));
        if (line.size() >= long_line_bytes && sketch.long_lines.size() < max_long_lines) {
            sketch.long_lines.push_back({line_hash(line), static_cast<std::uint32_t>(line.size())});
        }
        return sketch.lines.size() < max_lines;
    });
    std::ranges::sort(sketch.lines);
    sketch.lines.erase(std::unique(sketch.lines.begin(), sketch.lines.end()), sketch.lines.end());
    using LongLine = LineSketch::LongLine;
    const auto same = [](const LongLine& a, const LongLine& b) { return a.hash == b.hash; };
    std::ranges::sort(sketch.long_lines, {}, &LongLine::hash);
    sketch.long_lines.erase(std::unique(sketch.long_lines.begin(), sketch.long_lines.end(), same),
                            sketch.long_lines.end());
    return sketch;
}

void append_sketch(std::string& out, const LineSketch& sketch) {
    std::string hashes;
    for (const std::uint32_t hash : sketch.lines) append_hash(hashes, hash);
    append_bytes(out, hashes);
    hashes.clear();
    for (const LineSketch::LongLine& line : sketch.long_lines) append_hash(hashes, line.hash);
    append_bytes(out, hashes);
    for (const LineSketch::LongLine& line : sketch.long_lines) append_varint(out, line.bytes);
}

std::optional<LineSketch> read_sketch(ByteReader& in) {
    LineSketch sketch;
    const std::string_view lines = in.bytes(), long_lines = in.bytes();
    if (lines.size() % hash_bytes != 0 || long_lines.size() % hash_bytes != 0) return std::nullopt;
    for (std::size_t at = 0; at < lines.size(); at += hash_bytes) {
        sketch.lines.push_back(hash_at(lines, at));
    }
    for (std::size_t at = 0; at < long_lines.size(); at += hash_bytes) {
        const std::uint64_t bytes = in.varint();
        sketch.long_lines.push_back({hash_at(long_lines, at), static_cast<std::uint32_t>(bytes)});
    }
    if (in.failed()) return std::nullopt;
    return sketch;
}

}  // namespace entente
