/// What a person or a scraper stated about a page, whatever the syntax: a small tree of values.
///
///     title: A pact                     {"title": "A pact", "parties": [{"name": "BT"}]}
///     parties: [{name: BT}]
///
/// both give object{title: scalar, parties: list{object{name: scalar}}}. The readers of YAML
/// (front_matter) and JSON (json) report what they meet to a StatedBuilder; what it means is
/// decided once, in stated_facts. Tested by tests/unit/indexer/input/stated_test.cpp.
#pragma once

#include <entente/span.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct StatedValue {
    enum class Kind { nothing, scalar, list, object };
    Kind kind = Kind::nothing;
    std::string key;                 ///< its name, if it stands in an object
    std::string text;                ///< of a scalar, as written: "2017", "true"
    ByteSpan where;                  ///< of a scalar in the page's text; empty: not from there
    std::vector<StatedValue> items;  ///< of a list or an object, in order

    /// The last value of that key; nullptr: there is none.
    const StatedValue* find(std::string_view wanted) const;
};

/// Bounds what a hostile file can make of a few bytes: deeper values are passed over, and an object
/// with more values is refused.
inline constexpr std::size_t max_stated_depth = 4;  // object > parties > party > aliases
inline constexpr std::size_t max_stated_values = 10'000;

/// Builds the tree from events. Each call gives false when there are too many values: stop.
class StatedBuilder {
public:
    void key(std::string name) { key_ = std::move(name); }  ///< of the next value
    bool nothing();
    bool scalar(std::string text, ByteSpan where = {});
    bool open(StatedValue::Kind);  ///< list or object
    void close();
    bool overflowed() const { return values_ > max_stated_values; }
    StatedValue take() { return std::move(root_); }

private:
    StatedValue* place(StatedValue::Kind);

    StatedValue root_;
    std::vector<StatedValue*> open_;  // innermost last
    std::size_t passed_over_ = 0;     // open values that are too deep to keep
    std::size_t values_ = 0;
    std::string key_;
};

/// What reading a piece of syntax gave: a value, or one sentence on why not.
struct Stated {
    std::optional<StatedValue> value;
    std::string problem;
};

}  // namespace entente
