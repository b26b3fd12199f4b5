// Which number of 04/05/2017 is the day.

#include "metadata/date_forms.hpp"
#include "metadata/date_settle.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// A report follows what it reports within this many days; decides between two readings of
/// 04/05/2017 where the text names a day nearby.
constexpr int report_days = 14;

CalendarDate value_of(const DateExpression& date) { return {date.year, date.month, date.day}; }

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& codes, std::string_view language) {
    return std::ranges::find(codes, language.substr(0, 2)) != codes.end();
}
bool puts_day_first(std::string_view language) {
    constexpr std::array<std::string_view, 26> codes{
        "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "tr", "vi", "cs", "sk", "da",
        "nb", "no", "fi", "uk", "ro", "bg", "el", "hr", "sr", "id", "ar", "he", "ca"};
    return is_one_of(codes, language);
}
bool puts_year_first(std::string_view language) {
    constexpr std::array<std::string_view, 4> codes{"zh", "ja", "ko", "hu"};
    return is_one_of(codes, language);
}

/// `19.03.02` where years stand first.
void read_year_first(DateExpression& date) {
    const int first = date.month_leads ? date.month : date.day;
    const int second = date.month_leads ? date.day : date.month;
    const CalendarDate value{full_year(first), second, date.year % 100};
    if (!value.valid()) return;
    date.year = value.year, date.month = value.month, date.day = value.day;
    date.open_order = false;
}

class OrderSettler {
public:
    OrderSettler(const DateContext& context, const std::vector<UsedDate>& dates)
        : context_(context), order_(context.order) {
        for (const UsedDate& used : dates) hear(used);
        if (order_ == DateOrder::unknown) order_ = agreed(numeric_);
        if (order_ == DateOrder::unknown && puts_day_first(context.language)) {
            order_ = DateOrder::day_first;
        }
    }

    void settle(DateExpression& date) const {
        if (date.short_year && puts_year_first(context_.language)) return read_year_first(date);
        if (!date.open_order) return;
        DateExpression swapped = date;  // as found, the first number is the day
        std::swap(swapped.month, swapped.day);
        switch (order_for(date, swapped)) {
            case DateOrder::day_first:
                break;
            case DateOrder::month_first:
                date = swapped;
                break;
            case DateOrder::unknown:
                date.month = date.day = 0;
                break;
        }
    }

private:
    struct Votes {
        bool day = false, month = false;
    };
    static DateOrder agreed(const Votes& votes) {
        if (votes.day == votes.month) return DateOrder::unknown;
        return votes.day ? DateOrder::day_first : DateOrder::month_first;
    }

    /// What a date that can be read one way only says of the others.
    void hear(const UsedDate& used) {
        const DateExpression& date = used.expression;
        if (date.form == DateForm::numeric && !date.open_order && date.day > 12) {
            (date.month_leads ? numeric_.month : numeric_.day) = true;
        }
        if (date.form != DateForm::words || date.day == 0 || used.use == DateUse::excluded) return;
        mentioned_days_.push_back(date);
    }

    DateOrder order_for(const DateExpression& day_first, const DateExpression& month_first) const {
        if (order_ != DateOrder::unknown) return order_;
        if (day_first.weekday >= 0) {
            const bool fits = value_of(day_first).weekday() == day_first.weekday;
            const bool other = value_of(month_first).weekday() == day_first.weekday;
            if (fits != other) return fits ? DateOrder::day_first : DateOrder::month_first;
        }
        const bool near_day = is_near_mention(value_of(day_first));
        const bool near_month = is_near_mention(value_of(month_first));
        if (near_day != near_month) {
            return near_day ? DateOrder::day_first : DateOrder::month_first;
        }
        // With full stops the day stands first wherever the form is at home; English has it from
        // both sides of the ocean.
        const bool at_home = day_first.dotted && !context_.language.starts_with("en");
        return at_home ? DateOrder::day_first : DateOrder::unknown;
    }

    /// The text speaks of a day shortly before `date`.
    bool is_near_mention(const CalendarDate& date) const {
        constexpr std::size_t enough = 64;  // of a thousand days some always fits
        const auto end = mentioned_days_.begin() +
                         static_cast<std::ptrdiff_t>(std::min(enough, mentioned_days_.size()));
        return std::any_of(mentioned_days_.begin(), end, [&](const DateExpression& other) {
            const int year = other.year != 0 ? other.year : date.year;
            const int days = days_between({year, other.month, other.day}, date);
            return days >= 0 && days <= report_days;
        });
    }

    const DateContext& context_;
    DateOrder order_;
    Votes numeric_;
    std::vector<DateExpression> mentioned_days_;
};

}  // namespace

int days_between(const CalendarDate& from, const CalendarDate& to) {
    // Counted on a calendar of 372 days a year.
    return (to.year - from.year) * 372 + (to.month - from.month) * 31 + (to.day - from.day);
}

void settle_order(const DateContext& context, std::vector<UsedDate>& dates) {
    const OrderSettler settler(context, dates);
    for (UsedDate& used : dates) settler.settle(used.expression);
}

}  // namespace entente
