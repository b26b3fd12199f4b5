#include "show/timeline.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <ostream>
#include <string>

#include "cli/numbers.hpp"

namespace entente::show {

namespace {

using cli::Role;

constexpr int most_months = 36, most_years = 60;
constexpr std::size_t bar_columns_without_width = 40, fewest_bar_columns = 8, most_bar_columns = 60;
/// Label, count and the blanks around them.
constexpr std::size_t columns_beside_bar = 20;

/// What a row of the drawing stands for.
enum class Step { month, year, decade };

/// A month counted from the year 0, or a year with the month not known.
struct Moment {
    int year = 0;
    std::optional<int> month;  ///< 0 to 11
};

std::optional<int> number_in(std::string_view digits) {
    int value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<Moment> moment_in(std::string_view value) {
    const auto year = number_in(value.substr(0, 4));
    if (!year) return std::nullopt;
    if (value.size() <= 5) return Moment{*year, std::nullopt};
    const auto month = number_in(value.substr(5));
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    return Moment{*year, *month - 1};
}

std::string label_of(int row, Step step) {
    char text[32];
    if (step == Step::month) {
        std::snprintf(text, sizeof text, "%04d-%02d", row / 12, row % 12 + 1);
    } else if (step == Step::year) {
        std::snprintf(text, sizeof text, "%04d", row);
    } else {
        std::snprintf(text, sizeof text, "%04ds", row * 10);
    }
    return text;
}

/// The counts by row, and of what has none in months: dates known to the year only.
struct Drawing {
    Step step = Step::month;
    std::map<int, std::uint64_t> rows;
    std::uint64_t without_month = 0;

    explicit Drawing(const std::vector<FacetCount>& months) {
        choose_step(months);
        for (const FacetCount& count : months) {
            const auto moment = moment_in(count.value);
            if (moment) add(*moment, count.documents);
        }
    }

private:
    void choose_step(const std::vector<FacetCount>& months) {
        int first = 0, last = -1;
        bool any_month = false;
        for (const FacetCount& count : months) {
            const auto moment = moment_in(count.value);
            if (!moment) continue;
            any_month = any_month || moment->month;
            first = last < 0 ? moment->year : std::min(first, moment->year);
            last = std::max(last, moment->year);
        }
        const int years = last - first + 1;
        step = any_month && years * 12 <= most_months ? Step::month
               : years <= most_years                  ? Step::year
                                                      : Step::decade;
    }

    void add(const Moment& moment, std::uint64_t documents) {
        if (step == Step::decade) {
            rows[moment.year / 10] += documents;
        } else if (step == Step::year) {
            rows[moment.year] += documents;
        } else if (moment.month) {
            rows[moment.year * 12 + *moment.month] += documents;
        } else {
            without_month += documents;
        }
    }
};

std::size_t bar_columns(const Layout& layout) {
    if (layout.width == 0) return bar_columns_without_width;
    const std::size_t beside = std::min(layout.width, columns_beside_bar);
    return std::clamp(layout.width - beside, fewest_bar_columns, most_bar_columns);
}

/// At least a sliver for what occurs.
std::size_t bar_length(std::uint64_t documents, std::uint64_t most, std::size_t columns) {
    if (documents == 0) return 0;
    return std::max<std::size_t>(1, static_cast<std::size_t>(columns * documents / most));
}

void print_row(std::ostream& out, const std::string& label, std::uint64_t documents,
               std::uint64_t most, const Layout& layout) {
    const std::size_t columns = bar_columns(layout);
    const std::size_t length = bar_length(documents, most, columns);
    std::string bar;
    for (std::size_t i = 0; i < length; ++i) bar += "▇";
    out << "  " << label << "  " << layout.style.paint(Role::date, bar)
        << std::string(columns - length + 2, ' ')
        << layout.style.paint(Role::line, cli::grouped(documents)) << '\n';
}

}  // namespace

void print_timeline(std::ostream& out, const std::vector<FacetCount>& months,
                    const Layout& layout) {
    const Drawing drawing(months);
    if (drawing.rows.empty()) {
        out << "no document has a date\n";
        return;
    }
    std::uint64_t most = 1;
    for (const auto& [row, documents] : drawing.rows) most = std::max(most, documents);
    for (int row = drawing.rows.begin()->first; row <= drawing.rows.rbegin()->first; ++row) {
        const auto found = drawing.rows.find(row);
        print_row(out, label_of(row, drawing.step), found == drawing.rows.end() ? 0 : found->second,
                  most, layout);
    }
    if (drawing.without_month > 0) {
        out << "  and " << cli::counted(drawing.without_month, "document")
            << " dated to the year only\n";
    }
}

}  // namespace entente::show
