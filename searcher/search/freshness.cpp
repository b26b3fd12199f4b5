#include "search/freshness.hpp"

#include "query/weights.hpp"
#include "search/ranking.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <entente/error.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

namespace entente {
namespace {

/// The bonus as a weight that the backend adds. Every document has one.
class FreshnessSource final : public Xapian::PostingSource {
public:
    explicit FreshnessSource(const Freshness& freshness) : freshness_(freshness) {}

    PostingSource* clone() const override {
        return std::make_unique<FreshnessSource>(freshness_).release();
    }

    void init(const Xapian::Database& database) override {
        documents_ = database.get_doccount();
        last_ = database.get_lastdocid();
        at_ = 0;
        days_ = database.valuestream_begin(slot::date_first);
        end_of_days_ = database.valuestream_end(slot::date_first);
        set_maxweight(freshness_.highest);
    }

    Xapian::doccount get_termfreq_min() const override { return documents_; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }

    Xapian::docid get_docid() const override { return at_; }
    bool at_end() const override { return at_ > last_; }
    // Numbers of documents that were removed are passed too: no other part of the query has them.
    void next(double) override { ++at_; }
    void skip_to(Xapian::docid document, double) override { at_ = std::max(at_, document); }

    double get_weight() const override {
        if (days_ != end_of_days_) days_.skip_to(at_);
        const bool dated = days_ != end_of_days_ && days_.get_docid() == at_;
        return std::min(freshness_.bonus(dated ? *days_ : std::string()), freshness_.highest);
    }

    std::string get_description() const override {
        return "freshness " + std::to_string(freshness_.half_life_days);
    }

private:
    Freshness freshness_;
    Xapian::doccount documents_ = 0;
    Xapian::docid at_ = 0, last_ = 0;
    mutable Xapian::ValueIterator days_, end_of_days_;  ///< they go on to where a weight is wanted
};

int number_in(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// What compact_day() wrote; nothing for what it does not write.
std::optional<CalendarDate> read_compact_day(std::string_view day) {
    if (day.size() != 8) return std::nullopt;
    const CalendarDate date{number_in(day.substr(0, 4)), number_in(day.substr(4, 2)),
                            number_in(day.substr(6))};
    return date.valid() && date.day > 0 ? std::optional(date) : std::nullopt;
}

/// Older than so many half-lives, a bonus is less than a score can show.
constexpr std::uint32_t max_half_lives = 60;

/// The bonuses of all days that the index may have, as a table that servers can be sent.
std::unique_ptr<Xapian::PostingSource> days_source(const Xapian::Database& database,
                                                   const Freshness& freshness) {
    auto source = std::make_unique<Xapian::ValueMapPostingSource>(slot::date_first);
    const auto first = read_compact_day(database.get_value_lower_bound(slot::date_first));
    const auto last = read_compact_day(database.get_value_upper_bound(slot::date_first));
    if (!first || !last) return source;
    const std::int64_t most_days = std::int64_t{max_half_lives} * freshness.half_life_days;
    for (int back = 0; back <= last->days_since(*first); ++back) {
        const CalendarDate day = last->plus_days(-back);
        if (freshness.today.days_since(day) > most_days) break;
        const std::string key = compact_day(day);
        source->add_mapping(key, std::min(freshness.bonus(key), freshness.highest));
    }
    return source;
}

std::string days(std::uint32_t count) {
    return std::to_string(count) + (count == 1 ? " day" : " days");
}

}  // namespace

double Freshness::bonus(std::string_view day) const {
    const auto date = read_compact_day(day);
    if (!date) return weights::undated_freshness * highest;
    const int age = std::max(today.days_since(*date), 0);
    return most * std::exp2(-age / static_cast<double>(half_life_days));
}

std::string Freshness::age(std::string_view day) const {
    const auto date = read_compact_day(day);
    if (!date) return "no date";
    const int age = today.days_since(*date);
    if (age <= 0) return age < 0 ? "of a day to come" : "of today";
    return days(static_cast<std::uint32_t>(age)) + " old";
}

bool prefers_fresh(const SearchOptions& options) {
    return options.half_life_days > 0 && options.sort == SearchOptions::Sort::score;
}

Freshness freshness_of(const Xapian::Database& database, double best_score,
                       const SearchOptions& options) {
    if (!options.query.today) {
        throw Error(Errc::invalid_argument, "newer documents cannot come first: no today is set");
    }
    const double most = best_score > 0 ? weights::freshness * best_score : 1;
    Freshness out{most, 0, options.half_life_days, options.query.today->first_day()};
    const std::string newest = database.get_value_upper_bound(slot::date_first);
    if (!newest.empty()) out.highest = out.bonus(newest);
    return out;
}

Xapian::Query with_freshness(const Xapian::Query& query, const Freshness& freshness,
                             const Shards& shards) {
    using XQuery = Xapian::Query;
    if (query.empty()) return query;
    if (!shards.any_remote()) {
        auto source = std::make_unique<FreshnessSource>(freshness);
        return XQuery(XQuery::OP_AND_MAYBE, query, XQuery(source.release()->release()));
    }
    const XQuery dated(days_source(shards.database(), freshness).release()->release());
    auto equal = std::make_unique<Xapian::FixedWeightPostingSource>(freshness.bonus({}));
    const XQuery any(equal.release()->release());
    const XQuery undated(XQuery::OP_AND_NOT, any, dated_documents());
    return XQuery(XQuery::OP_AND_MAYBE, query, XQuery(XQuery::OP_OR, dated, undated));
}

std::string freshness_note(const Freshness& freshness) {
    return "newer documents first among those that match about as well (half for " +
           days(freshness.half_life_days) + " of age)";
}

}  // namespace entente
