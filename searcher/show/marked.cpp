#include "show/marked.hpp"

#include <algorithm>
#include <optional>
#include <ostream>

#include "base/utf8.hpp"
#include "cli/terminal.hpp"

namespace entente::show {

namespace {

/// Walks over the text and remembers where the present line could end.
class LineBreaker {
public:
    LineBreaker(std::string_view text, std::size_t columns, std::size_t first)
        : text_(text), columns_(columns), used_(std::min(first, columns)) {
        // What stands before the text on the first line may leave no room for its first word.
        if (used_ > 0) break_ = Break{};
    }

    std::vector<ByteSpan> lines() {
        for (std::size_t i = 0; i < text_.size();) {
            const CodePoint c = decode_utf8(text_, i);
            if (is_space(c.value)) {
                blank(i, i + c.size);
            } else {
                character(c.value == invalid_code_point ? 1 : cli::display_width(c.value), i);
            }
            i += c.size;
        }
        lines_.push_back({begin_, after_blank_ && break_ ? break_->end : text_.size()});
        return std::move(lines_);
    }

private:
    struct Break {
        std::size_t end = 0;            ///< of the line
        std::size_t next = 0;           ///< begin of the next one
        std::size_t columns_after = 0;  ///< taken since then
    };

    /// The blanks of a break belong to neither line.
    void blank(std::size_t at, std::size_t after) {
        break_ = Break{after_blank_ && break_ ? break_->end : at, after};
        after_blank_ = true, after_wide_ = false;
        ++used_;
    }

    void character(unsigned width, std::size_t at) {
        const bool may_break = at > begin_ && !after_blank_ && width > 0;
        if (may_break && (width == 2 || after_wide_)) break_ = Break{at, at};
        if (used_ + width > columns_) end_line(at);
        used_ += width;
        if (break_) break_->columns_after += width;
        after_blank_ = false;
        if (width > 0) after_wide_ = width == 2;
    }

    void end_line(std::size_t at) {
        const Break end = break_.value_or(Break{at, at});
        lines_.push_back({begin_, end.end});
        begin_ = end.next;
        used_ = end.columns_after;
        break_.reset();
    }

    std::string_view text_;
    std::size_t columns_, used_;
    std::size_t begin_ = 0;
    std::optional<Break> break_;
    bool after_blank_ = false, after_wide_ = false;
    std::vector<ByteSpan> lines_;
};

/// The text as it may reach a terminal: line breaks and tabs are blanks, controls are gone.
std::string inert(std::string_view text) {
    std::string out = drop_controls(text);
    std::ranges::replace(out, '\n', ' ');
    std::ranges::replace(out, '\t', ' ');
    return out;
}

/// Marks that keep the promise of MarkedText; those that do not are dropped.
std::vector<ByteSpan> usable(const MarkedText& marked) {
    std::vector<ByteSpan> kept;
    std::size_t end = 0;
    for (const ByteSpan& mark : marked.marks) {
        if (mark.empty() || mark.begin < end || mark.end > marked.text.size()) continue;
        kept.push_back(mark);
        end = mark.end;
    }
    return kept;
}

/// The text without what is unfit to print, its marks moved to match; `[` and `]` are put around
/// them where asked, and then they are part of the text.
MarkedText prepared(const MarkedText& marked, bool brackets) {
    MarkedText out;
    std::size_t done = 0;
    const auto copy_until = [&](std::size_t end) {
        out.text += inert(std::string_view(marked.text).substr(done, end - done));
        done = end;
    };
    for (const ByteSpan& mark : usable(marked)) {
        copy_until(mark.begin);
        if (brackets) out.text += '[';
        const std::size_t begin = out.text.size();
        copy_until(mark.end);
        if (!brackets) out.marks.push_back({begin, out.text.size()});
        if (brackets) out.text += ']';
    }
    copy_until(marked.text.size());
    return out;
}

/// Writes one line. `next` is the first mark that may reach into it, and moves on with the lines.
void write_line(std::ostream& out, const MarkedText& text, const ByteSpan& line, std::size_t& next,
                const cli::Style& style) {
    std::size_t done = line.begin;
    const auto copy_until = [&](std::size_t end) {
        out << std::string_view(text.text).substr(done, end - done);
        done = end;
    };
    while (next < text.marks.size() && text.marks[next].end <= line.begin) ++next;
    for (std::size_t i = next; i < text.marks.size() && text.marks[i].begin < line.end; ++i) {
        copy_until(std::max(text.marks[i].begin, line.begin));
        out << style.open(cli::Role::mark);
        copy_until(std::min(text.marks[i].end, line.end));
        out << style.close(cli::Role::mark);
    }
    copy_until(line.end);
    out << '\n';
}

/// Columns that are left beside the indent. A terminal of five columns still gets lines.
std::size_t room(const Layout& layout, std::size_t indent) {
    constexpr std::size_t least = 20;
    return layout.width == 0 ? 0 : std::max(layout.width, indent + least) - indent;
}

}  // namespace

std::vector<ByteSpan> wrap(std::string_view text, std::size_t columns, std::size_t first) {
    if (columns == 0) return {{0, text.size()}};
    return LineBreaker(text, columns, first).lines();
}

void write_marked(std::ostream& out, const MarkedText& marked, const Layout& layout,
                  std::size_t indent, std::size_t column) {
    const MarkedText text = prepared(marked, !layout.style.colour());
    const std::size_t first = column > indent ? column - indent : 0;
    bool further = false;
    std::size_t next_mark = 0;
    for (const ByteSpan& line : wrap(text.text, room(layout, indent), first)) {
        if (further) out << std::string(indent, ' ');
        write_line(out, text, line, next_mark, layout.style);
        further = true;
    }
}

void write_plain(std::ostream& out, cli::Role role, std::string_view text, const Layout& layout,
                 std::size_t indent, std::size_t column) {
    const std::string folded = one_line(text);
    const std::size_t first = column > indent ? column - indent : 0;
    bool further = false;
    for (const ByteSpan& line : wrap(folded, room(layout, indent), first)) {
        if (further) out << std::string(indent, ' ');
        out << layout.style.paint(role, folded.substr(line.begin, line.size())) << '\n';
        further = true;
    }
}

}  // namespace entente::show
