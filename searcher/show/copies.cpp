#include "show/copies.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "cli/terminal.hpp"
#include "show/terminal.hpp"

namespace entente::show {

namespace {

using cli::Role;

/// A list of names is read at a glance; the rest is counted.
constexpr std::size_t most_labels = 8;
constexpr std::size_t indent = 4;

/// A name that stands for one copy or several.
struct Label {
    std::string text;
    std::size_t copies = 1;
};

std::string label_of(const StoryCopy& copy, const Hit& hit) {
    const std::string date = date_text(copy.date);
    const bool same_date = date == date_text(hit.date);
    if (copy.source.empty() || (same_date && copy.source == hit.source)) {
        return one_line(copy.path == hit.path ? copy.id : copy.path);
    }
    return one_line(copy.source) + (same_date || !copy.date ? "" : " (" + date + ")");
}

/// Copies come by date and source: equal labels are neighbours.
std::vector<Label> labels_of(const Hit& hit) {
    std::vector<Label> labels;
    for (const StoryCopy& copy : hit.also_in) {
        std::string text = label_of(copy, hit);
        if (!labels.empty() && labels.back().text == text) {
            ++labels.back().copies;
        } else {
            labels.push_back({std::move(text)});
        }
    }
    return labels;
}

std::string text_of(const Label& label) {
    return label.copies == 1 ? label.text : label.text + " \u00D7" + cli::grouped(label.copies);
}

bool is_record(const StoryCopy& copy) { return !copy.path.ends_with(copy.id); }

}  // namespace

std::string also_in_text(const Hit& hit, std::size_t columns) {
    const std::vector<Label> labels = labels_of(hit);
    std::string listed, fitting;
    std::uint64_t left = hit.copies;
    for (std::size_t i = 0; i < std::min(labels.size(), most_labels); ++i) {
        listed += (i > 0 ? ", " : "") + text_of(labels[i]);
        left -= std::min<std::uint64_t>(left, labels[i].copies);
        std::string line = left == 0 ? listed : listed + ", +" + cli::grouped(left) + " more";
        if (i > 0 && columns > 0 && cli::display_width(line) > columns) break;
        fitting = std::move(line);
    }
    return columns > 0 ? cli::cut_to_width(fitting, columns) : fitting;
}

void print_copies(std::ostream& out, const std::vector<StoryCopy>& copies, const Layout& layout) {
    const cli::Style& style = layout.style;
    for (const StoryCopy& copy : copies) {
        out << std::string(indent, ' ') << style.paint(Role::date, date_text(copy.date)) << "  ";
        if (!copy.source.empty()) out << style.paint(Role::source, one_line(copy.source)) << "  ";
        out << style.paint(Role::path, one_line(copy.path));
        if (is_record(copy)) out << "  " << style.paint(Role::plain, one_line(copy.id));
        out << '\n';
    }
}

}  // namespace entente::show
