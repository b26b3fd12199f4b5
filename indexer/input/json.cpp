#include "input/json.hpp"

#include "base/utf8.hpp"
#include "text/charset.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace entente {
namespace {

using Kind = StatedValue::Kind;

/// Hands the library's events to a builder. No tree of the library is ever made, so neither depth
/// nor width of hostile input costs more than its own bytes.
class BuilderEvents final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return builder_.nothing(); }
    bool boolean(bool value) override { return builder_.scalar(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override {
        return builder_.scalar(std::to_string(value));
    }
    bool number_unsigned(std::uint64_t value) override {
        return builder_.scalar(std::to_string(value));
    }
    bool number_float(double, const std::string& written) override {
        return builder_.scalar(written);
    }
    bool string(std::string& value) override { return builder_.scalar(std::move(value)); }
    bool binary(nlohmann::json::binary_t&) override { return false; }  // no text form has these
    bool start_object(std::size_t) override { return builder_.open(Kind::object); }
    bool end_object() override { return closed(); }
    bool start_array(std::size_t) override { return builder_.open(Kind::list); }
    bool end_array() override { return closed(); }
    bool key(std::string& name) override {
        builder_.key(std::move(name));
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception&) override {
        error_at_ = position;
        return false;
    }

    Stated result(bool parsed) {
        if (builder_.overflowed()) {
            return {{}, "more than " + std::to_string(max_stated_values) + " values"};
        }
        if (!parsed) return {{}, "not JSON, from byte " + std::to_string(error_at_) + " on"};
        StatedValue value = builder_.take();
        if (value.kind != Kind::object) return {{}, "no JSON object"};
        return {std::move(value), {}};
    }

private:
    bool closed() {
        builder_.close();
        return true;
    }

    StatedBuilder builder_;
    std::size_t error_at_ = 0;
};

Stated parse(std::string_view text) {
    BuilderEvents events;
    const bool parsed = nlohmann::json::sax_parse(text.begin(), text.end(), &events);
    return events.result(parsed);
}

/// The code unit of an escape \uXXXX at `at`; nothing if none stands there.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t at) {
    if (text.size() < at + 6 || text[at] != '\\' || text[at + 1] != 'u') return {};
    unsigned unit = 0;
    const char* end = text.data() + at + 6;
    const auto [stopped, problem] = std::from_chars(text.data() + at + 2, end, unit, 16);
    if (stopped != end || problem != std::errc()) return {};
    return unit;
}

bool is_high(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Puts \ufffd where half of a surrogate pair is missing.
std::string mend_surrogates(std::string text) {
    for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at)) {
        const std::optional<unsigned> unit = escaped_unit(text, at);
        if (!unit) {
            at += 2;
        } else if (is_high(*unit) && is_low(escaped_unit(text, at + 6).value_or(0))) {
            at += 12;
        } else {
            if (is_high(*unit) || is_low(*unit)) text.replace(at, 6, "\\ufffd");
            at += 6;
        }
    }
    return text;
}

std::string mend(std::string_view text) {
    std::string mended(text);
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    std::ranges::replace_if(mended, control, ' ');
    return mend_surrogates(clean_utf8(mended));
}

}  // namespace

Stated read_json_object(std::string_view text) {
    Stated plain = parse(text);
    if (plain.value) return plain;
    Stated mended = parse(mend(text));
    return mended.value ? mended : plain;
}

}  // namespace entente
