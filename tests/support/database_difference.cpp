#include "support/database_difference.hpp"

#include "support/database_lists.hpp"

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>

namespace entente::test {
namespace {

using Xapian::Database;

constexpr std::size_t shown_bytes = 60;
constexpr std::size_t shown_before = 12;  ///< bytes shown before the first that differs
constexpr std::size_t shown_positions = 6;

std::string text_of(std::uint64_t value, std::size_t) { return std::to_string(value); }
std::string text_of(double value, std::size_t) { return std::to_string(value); }
std::string text_of(const std::string& value, std::size_t from) { return readable(value, from); }

std::string text_of(const Positions& positions, std::size_t from) {
    std::string out = std::to_string(positions.size()) + " of them";
    if (positions.empty()) return out;
    const std::size_t begin = from > 0 ? from - 1 : 0;
    const std::size_t end = std::min(positions.size(), begin + shown_positions);
    out += begin > 0 ? ": .." : ":";
    for (std::size_t i = begin; i < end; ++i) out += ' ' + std::to_string(positions[i]);
    return out + (end < positions.size() ? " .." : "");
}

/// Where two sequences begin to differ; 0 for numbers, which have no parts.
template <class Value>
std::size_t first_difference(const Value& left, const Value& right) {
    if constexpr (requires { left.begin(); }) {
        return static_cast<std::size_t>(std::ranges::mismatch(left, right).in1 - left.begin());
    } else {
        return 0;
    }
}

/// Requires: both hold the same type, as the properties of one list do.
std::string both(const PropertyValue& left, const PropertyValue& right) {
    return std::visit(
        [&](const auto& value) {
            const auto& other = std::get<std::decay_t<decltype(value)>>(right);
            const std::size_t from = first_difference(value, other);
            return text_of(value, from) + " | " + text_of(other, from);
        },
        left);
}

std::string text_of(const Key& key) {
    const auto* bytes = std::get_if<std::string>(&key);
    return bytes ? readable(*bytes) : std::to_string(std::get<std::uint64_t>(key));
}

bool is_unnamed(const Key& key) { return key == Key(std::string()); }

/// What was read of one side, and why no more could be.
template <class Item>
struct Reading {
    std::vector<Item> items;
    std::string error;
};

template <class Item, class Read>
Reading<Item> attempt(Read read) {
    Reading<Item> reading;
    try {
        read(reading.items);
    } catch (const Xapian::Error& error) {
        reading.error = std::string(error.get_type()) + ": " + error.get_msg();
    } catch (const std::exception& error) {  // such as no memory for a length that is damaged
        reading.error = error.what();
    }
    return reading;
}

/// Goes through two ascending sequences; `visit(left, right)` has a null pointer for what is
/// missing on a side, and returns false to stop.
template <class Item, class KeyOf, class Visit>
void side_by_side(const std::vector<Item>& left, const std::vector<Item>& right, KeyOf key_of,
                  Visit visit) {
    for (std::size_t i = 0, j = 0; i < left.size() || j < right.size();) {
        const bool takes_left =
            j == right.size() || (i < left.size() && !(key_of(right[j]) < key_of(left[i])));
        const bool takes_right =
            i == left.size() || (j < right.size() && !(key_of(left[i]) < key_of(right[j])));
        if (!visit(takes_left ? &left[i] : nullptr, takes_right ? &right[j] : nullptr)) return;
        i += takes_left;
        j += takes_right;
    }
}

class Comparison {
public:
    Comparison(const Database& first, const Database& second, const DifferenceOptions& options)
        : first_(first), second_(second), options_(options) {}

    std::vector<std::string> run() {
        for (const Kind& kind : database_kinds()) compare_kind(kind);
        return std::move(differences_);
    }

private:
    bool full() const { return differences_.size() >= options_.max_differences; }
    void add(std::string difference) {
        if (!full()) differences_.push_back(std::move(difference));
    }

    /// True, and said, if a side could not be read to its end.
    template <class Item>
    bool unreadable(const std::string& where, const Reading<Item>& left,
                    const Reading<Item>& right) {
        if (left.error.empty() && right.error.empty()) return false;
        const char* side = left.error.empty()    ? "the second"
                           : right.error.empty() ? "the first"
                                                 : "either";
        add(where + ": cannot be read in " + side + ": " +
            (left.error.empty() ? right.error : left.error));
        return true;
    }

    void compare_properties(const std::string& where, const Record& left, const Record& right) {
        for (std::size_t i = 0; i < left.properties.size(); ++i) {
            const PropertyValue& ours = left.properties[i].value;
            const PropertyValue& theirs = right.properties[i].value;
            if (ours != theirs) add(where + left.properties[i].name + ": " + both(ours, theirs));
        }
    }

    void compare_list(const std::string& thing, const ListReader& list, const Key& key) {
        const std::string where = thing + ": " + list.name;
        const auto left = attempt<Record>([&](auto& out) { list.read(first_, key, out); });
        const auto right = attempt<Record>([&](auto& out) { list.read(second_, key, out); });
        if (unreadable(where, left, right)) return;
        const auto visit = [&](const Record* ours, const Record* theirs) {
            const Key& named = (ours ? ours : theirs)->key;
            const std::string record =
                where + ": " + (is_unnamed(named) ? "" : text_of(named) + ": ");
            if (ours && theirs) {
                compare_properties(record, *ours, *theirs);
            } else {
                add(record + (ours ? "only in the first" : "only in the second"));
            }
            return !full();
        };
        side_by_side(
            left.items, right.items, [](const Record& r) -> const Key& { return r.key; }, visit);
    }

    bool is_skipped(const Kind& kind, const Key& key) const {
        const auto* bytes = std::get_if<std::string>(&key);
        return std::string_view(kind.name) == "metadata" && bytes &&
               options_.skipped_metadata.contains(*bytes);
    }

    void compare_kind(const Kind& kind) {
        const std::string name = kind.name;
        const auto left = attempt<Key>([&](auto& out) { out = kind.things(first_); });
        const auto right = attempt<Key>([&](auto& out) { out = kind.things(second_); });
        if (unreadable("the list of each " + name, left, right)) return;
        const auto visit = [&](const Key* ours, const Key* theirs) {
            const Key& key = *(ours ? ours : theirs);
            if (is_skipped(kind, key)) return true;
            const std::string thing = is_unnamed(key) ? name : name + ' ' + text_of(key);
            if (!ours || !theirs) {
                add(thing + (ours ? ": only in the first" : ": only in the second"));
                return !full();
            }
            for (const ListReader& list : kind.lists) {
                if (options_.bounds || !list.bounds) compare_list(thing, list, key);
            }
            return !full();
        };
        side_by_side(
            left.items, right.items, [](const Key& key) -> const Key& { return key; }, visit);
    }

    const Database& first_;
    const Database& second_;
    const DifferenceOptions& options_;
    std::vector<std::string> differences_;
};

void append_readable(std::string& out, char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
        out += {'\\', byte};
    } else if (code >= 0x20 && code < 0x7f) {
        out += byte;
    } else {
        out += {'\\', 'x', digits[code >> 4], digits[code & 15]};
    }
}

}  // namespace

std::string readable(const std::string& bytes, std::size_t from) {
    const std::size_t begin = from > shown_before ? from - shown_before : 0;
    const std::size_t end = std::min(bytes.size(), begin + shown_bytes);
    std::string out = begin > 0 ? "..\"" : "\"";
    for (std::size_t i = begin; i < end; ++i) append_readable(out, bytes[i]);
    out += '"';
    if (begin == 0 && end == bytes.size()) return out;
    return out + (end < bytes.size() ? ".. (" : " (") + std::to_string(bytes.size()) + " bytes" +
           (begin > 0 ? ", from " + std::to_string(begin) : "") + ')';
}

std::vector<std::string> database_differences(const Database& first, const Database& second,
                                              const DifferenceOptions& options) {
    return Comparison(first, second, options).run();
}

}  // namespace entente::test
