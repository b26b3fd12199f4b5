#include "input/front_matter.hpp"

#include "input/forms.hpp"
#include "text/charset.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <utility>

namespace entente {
namespace {

using Kind = StatedValue::Kind;

/// Hands the library's events to a builder. An alias is one event here and is never expanded.
class BuilderEvents final : public YAML::EventHandler {
public:
    explicit BuilderEvents(std::string_view yaml) : yaml_(yaml) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override {
        refuse_if(anchor != 0, "anchors are not read");
        if (key_is_next()) {
            builder_.key({});
        } else {
            builder_.nothing();
        }
        item_done();
    }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {
        refuse_if(true, "aliases are not read");
        item_done();
    }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_if(anchor != 0, "anchors are not read");
        std::string text = clean_utf8(value);  // the escape \N becomes a byte that is no character
        if (key_is_next()) {
            builder_.key(std::move(text));
        } else {
            builder_.scalar(std::move(text), span_of(value, mark));
        }
        item_done();
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Kind::list, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Kind::object, anchor);
    }
    void OnMapEnd() override { close(); }

    Stated result() {
        refuse_if(builder_.overflowed(), "too many values");
        if (!problem_.empty()) return {{}, problem_};
        return {builder_.take(), {}};
    }

private:
    struct Level {
        bool is_map = false;
        bool key_is_next = false;
    };

    bool key_is_next() const { return !levels_.empty() && levels_.back().key_is_next; }
    void item_done() {
        if (!levels_.empty() && levels_.back().is_map) {
            levels_.back().key_is_next = !levels_.back().key_is_next;
        }
    }
    void open(Kind kind, YAML::anchor_t anchor) {
        refuse_if(anchor != 0, "anchors are not read");
        refuse_if(key_is_next(), "a key is not plain text");
        builder_.open(kind);
        levels_.push_back({kind == Kind::object, kind == Kind::object});
    }
    void close() {
        builder_.close();
        levels_.pop_back();
        item_done();
    }
    void refuse_if(bool refused, const char* why) {
        if (refused && problem_.empty()) problem_ = why;
    }
    /// Where the value stands, at the mark or behind the quote there.
    ByteSpan span_of(const std::string& value, const YAML::Mark& mark) const {
        if (value.empty()) return {};
        const auto at = static_cast<std::size_t>(mark.pos);
        for (const std::size_t begin : {at, at + 1}) {
            if (begin <= yaml_.size() && yaml_.substr(begin, value.size()) == value) {
                return {begin, begin + value.size()};
            }
        }
        return {};
    }

    std::string_view yaml_;
    StatedBuilder builder_;
    std::vector<Level> levels_;
    std::string problem_;
};

Stated read_yaml(std::string_view yaml) {
    try {
        std::istringstream stream{std::string(yaml)};
        YAML::Parser parser(stream);
        BuilderEvents events(yaml);
        parser.HandleNextDocument(events);
        return events.result();
    } catch (const YAML::Exception& error) {
        // The message may quote half a character.
        return {{}, "line " + std::to_string(error.mark.line + 2) + ": " + stated_line(error.msg)};
    }
}

bool is_dashes(std::string_view line) {
    const std::size_t end = line.find_last_not_of(" \t\r");
    return line.substr(0, end == std::string_view::npos ? 0 : end + 1) == "---";
}

/// The span between the dashed lines; nothing if the text does not start with such a block.
struct Block {
    ByteSpan yaml;
    std::size_t end = 0;  ///< behind the closing line
};
std::optional<Block> find_block(std::string_view text) {
    std::optional<std::size_t> begin;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t line_end = std::min(text.find('\n', at), text.size());
        const bool dashes = is_dashes(text.substr(at, line_end - at));
        const std::size_t next = std::min(line_end + 1, text.size());
        if (!begin && !dashes) return {};
        if (begin && dashes) return Block{{*begin, at}, next};
        if (!begin) begin = next;
        at = next;
    }
    return {};
}

void move_spans(StatedValue& value, std::size_t by) {
    if (!value.where.empty()) value.where = {value.where.begin + by, value.where.end + by};
    for (StatedValue& item : value.items) move_spans(item, by);
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
    const std::optional<Block> block = find_block(text);
    if (!block) return {};
    if (block->yaml.size() > max_front_matter_bytes) return {{}, 0, "more than 64 KiB"};
    Stated yaml = read_yaml(text.substr(block->yaml.begin, block->yaml.size()));
    if (!yaml.value) return {{}, 0, std::move(yaml.problem)};
    const bool prose = yaml.value->kind == Kind::scalar || yaml.value->kind == Kind::list;
    if (prose) return {};
    move_spans(*yaml.value, block->yaml.begin);
    return {std::move(*yaml.value), block->end, {}};
}

}  // namespace entente
