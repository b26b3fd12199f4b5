#include "story/signature.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "story/numbers.hpp"
#include "story/shingles.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

namespace entente::story {
namespace {

constexpr int bin_bits = std::bit_width(bins) - 1;
constexpr std::uint64_t empty_bin = ~std::uint64_t{0};
constexpr std::uint64_t below_bin = empty_bin >> bin_bits;

using Minima = std::array<std::uint64_t, bins>;

/// The smallest hash of each bin; the top bits of a hash say which bin it is for.
Minima smallest_hashes(const std::vector<std::uint64_t>& shingles) {
    Minima minima;
    minima.fill(empty_bin);
    for (const std::uint64_t hash : shingles) {
        std::uint64_t& smallest = minima[hash >> (64 - bin_bits)];
        smallest = std::min(smallest, hash & below_bin);
    }
    return minima;
}

/// The bin that `bin` borrows from at the given attempt: the same for all texts.
std::size_t lender(std::size_t bin, std::size_t attempt) {
    const std::uint64_t mixed = (bin * bins + attempt + 1) * 0x9e3779b97f4a7c15;
    return mixed >> (64 - bin_bits);
}

/// Requires: a bin that is not empty.
std::uint64_t dense(const Minima& minima, std::size_t bin) {
    std::uint64_t value = minima[bin];
    for (std::size_t attempt = 0; value == empty_bin; ++attempt) {
        value = minima[lender(bin, attempt)];
    }
    return value;
}

std::array<std::uint32_t, anchor_count> anchors_of(Minima minima) {
    std::ranges::partial_sort(minima, minima.begin() + anchor_count);
    std::array<std::uint32_t, anchor_count> anchors{};
    std::ranges::transform(std::span(minima).first(anchor_count), anchors.begin(),
                           [](std::uint64_t hash) { return static_cast<std::uint32_t>(hash); });
    return anchors;
}

std::uint64_t hash_all(const std::vector<std::uint64_t>& words) {
    std::string bytes;
    for (const std::uint64_t word : words) append_varint(bytes, word);
    return hash64(bytes);
}

template <class Number>
void append_number(std::string& out, Number number) {
    for (unsigned shift = 0; shift < sizeof(Number) * 8; shift += 8) {
        out += static_cast<char>(number >> shift & 0xFF);
    }
}

template <class Number>
Number take_number(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    bytes.remove_prefix(sizeof(Number));
    return static_cast<Number>(number);
}

constexpr std::size_t short_bytes = sizeof(Signature::whole);
constexpr std::size_t number_bytes = sizeof(std::uint16_t);
constexpr std::size_t sketch_bytes = sizeof(Signature::values) + sizeof(Signature::anchors);

std::size_t count_equal_values(const Signature& a, const Signature& b) {
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        std::uint64_t bits = a.values[i] ^ b.values[i];
        bits |= bits >> 1;
        bits |= bits >> 2;
        differing += static_cast<std::size_t>(std::popcount(bits & 0x1111111111111111));
    }
    return bins - differing;
}

/// True if `a` has a number that `b` lacks. Beyond its greatest a full list does not say what is
/// there. Source: bottom-k sketches, Broder 1997, section 4.
bool has_own_number(std::span<const std::uint16_t> a, std::span<const std::uint16_t> b) {
    return std::ranges::any_of(a, [&](std::uint16_t number) {
        const bool is_said = b.size() < max_numbers || number < b.back();
        return is_said && !std::ranges::binary_search(b, number);
    });
}

void add_number(Signature& signature, std::uint16_t number) {
    signature.numbers[signature.number_count++] = number;
}

bool is_sketched(const Signature& signature) { return signature.shingles >= min_sketched; }

/// `bytes`: of what follows the number of shingles.
bool has_fitting_size(const Signature& signature, std::size_t bytes) {
    if (!is_sketched(signature)) return signature.shingles > 0 && bytes == short_bytes;
    return bytes >= sketch_bytes && (bytes - sketch_bytes) % number_bytes == 0 &&
           bytes <= sketch_bytes + max_numbers * number_bytes;
}

}  // namespace

Signature sign(std::string_view body) {
    Signature signature;
    const std::vector<std::uint64_t> words = hash_words(body);
    const std::vector<std::uint64_t> shingles = hash_shingles(words);
    if (shingles.size() < min_shingles) return signature;
    signature.shingles = static_cast<std::uint32_t>(shingles.size());
    const Minima minima = smallest_hashes(shingles);
    if (!is_sketched(signature)) {
        signature.whole = hash_all(words);
        signature.anchors.fill(static_cast<std::uint32_t>(signature.whole));
        return signature;
    }
    for (std::size_t bin = 0; bin < bins; ++bin) {
        signature.values[bin / 16] |= (dense(minima, bin) & 15) << (bin % 16 * 4);
    }
    signature.anchors = anchors_of(minima);
    for (const std::uint16_t number : hash_numbers(body)) {
        if (signature.number_count < max_numbers) add_number(signature, number);
    }
    return signature;
}

std::string encode(const Signature& signature) {
    std::string out;
    if (signature.shingles == 0) return out;
    append_varint(out, signature.shingles);
    if (!is_sketched(signature)) {
        append_number(out, signature.whole);
        return out;
    }
    for (const std::uint64_t values : signature.values) append_number(out, values);
    for (const std::uint32_t anchor : signature.anchors) append_number(out, anchor);
    for (const std::uint16_t number : signature.own_numbers()) append_number(out, number);
    return out;
}

Signature decode_signature(std::string_view bytes) {
    ByteReader reader(bytes);
    Signature signature;
    signature.shingles = static_cast<std::uint32_t>(reader.varint());
    std::string_view rest = reader.rest();
    if (reader.failed() || !has_fitting_size(signature, rest.size())) return {};
    if (!is_sketched(signature)) {
        signature.whole = take_number<std::uint64_t>(rest);
        signature.anchors.fill(static_cast<std::uint32_t>(signature.whole));
        return signature;
    }
    for (std::uint64_t& values : signature.values) values = take_number<std::uint64_t>(rest);
    for (std::uint32_t& anchor : signature.anchors) anchor = take_number<std::uint32_t>(rest);
    while (!rest.empty()) add_number(signature, take_number<std::uint16_t>(rest));
    return signature;
}

Likeness compare(const Signature& a, const Signature& b) {
    if (a.shingles == 0 || b.shingles == 0) return {};
    if (!is_sketched(a) || !is_sketched(b)) {
        const bool equal = a == b;
        return {equal ? 1.0 : 0.0, equal ? 1.0 : 0.0, false};
    }
    constexpr double by_chance = 1.0 / 16;
    const double agreeing = static_cast<double>(count_equal_values(a, b)) / bins;
    const double resemblance = std::max(0.0, (agreeing - by_chance) / (1 - by_chance));
    const double both = static_cast<double>(a.shingles) + b.shingles;
    const double shared = both * resemblance / (1 + resemblance);
    return {resemblance, std::min(1.0, shared / std::min(a.shingles, b.shingles)),
            has_own_number(a.own_numbers(), b.own_numbers()) &&
                has_own_number(b.own_numbers(), a.own_numbers())};
}

}  // namespace entente::story
