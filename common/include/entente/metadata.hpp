/// What is known about a document, and why: date, source, parties, language.
#pragma once

#include <entente/export.hpp>
#include <entente/span.hpp>

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Where a value comes from, strongest first.
enum class Origin { user_rule, sidecar, front_matter, record, markup, text, path };

/// Why a value is believed.
struct Evidence {
    Origin origin = Origin::text;
    ByteSpan where;           ///< into the decoded text of the file; empty if not from the text
    std::string rule;         ///< short stable name of the rule, such as "dateline"
    double confidence = 1.0;  ///< 0 to 1

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A date of the Gregorian calendar, known to the day, the month or only the year.
/// Shape: a value of month (day) precision has day == 0 (month == 0 as well).
struct ENTENTE_EXPORT CalendarDate {
    int year = 0;
    int month = 0;  ///< 1 to 12; 0: known to the year only
    int day = 0;    ///< 1 to 31; 0: known to the month only

    /// "2017-06-30", "2017-06" or "2017"; nothing if it is not of that form or no such day exists.
    static std::optional<CalendarDate> parse(std::string_view iso);
    /// True if the year is 1 to 9999 and month and day exist (or are 0).
    bool valid() const;
    std::string iso() const;
    CalendarDate first_day() const;  ///< 2017-06 -> 2017-06-01
    CalendarDate last_day() const;   ///< 2017-06 -> 2017-06-30
    /// The day `days` later (earlier if negative), held to the years 1 to 9999.
    /// Requires: day precision.
    CalendarDate plus_days(int days) const;
    /// Days from `other` to this one; negative if it lies before. Requires: day precision of both.
    int days_since(const CalendarDate& other) const;
    /// 0 Monday to 6 Sunday. Requires: day precision.
    int weekday() const;

    friend auto operator<=>(const CalendarDate&, const CalendarDate&) = default;
};

enum class DateKind {
    published,  ///< the day the text came out
    event,      ///< the day of the event it reports, where no publication date is stated
};

struct DocumentDate {
    CalendarDate value;
    DateKind kind = DateKind::published;
    Evidence evidence;

    friend bool operator==(const DocumentDate&, const DocumentDate&) = default;
};

/// A date seen in a document, chosen or not.
struct DateCandidate {
    CalendarDate value;
    std::string use;  ///< what it dates: "published", "updated", "printed", "event", "planned",
                      ///< "copyright", "mentioned" or "excluded"
    Evidence evidence;

    friend bool operator==(const DateCandidate&, const DateCandidate&) = default;
};

/// A value with the reason for it.
struct Attributed {
    std::string value;
    Evidence evidence;

    friend bool operator==(const Attributed&, const Attributed&) = default;
};

enum class PartyKind { organisation, government, person };
ENTENTE_EXPORT std::string_view to_string(PartyKind);  ///< "organisation", ..
ENTENTE_EXPORT std::optional<PartyKind> party_kind_from(std::string_view);
ENTENTE_EXPORT std::string_view to_string(DateKind);  ///< "published" or "event"
ENTENTE_EXPORT std::string_view to_string(Origin);

/// Who agreed, negotiated or met.
struct Party {
    std::string name;  ///< as a reader would cite it
    PartyKind kind = PartyKind::organisation;
    std::vector<std::string> aliases;  ///< other names in this document
    Evidence evidence;

    friend bool operator==(const Party&, const Party&) = default;
};

/// A sum of money that the text names.
struct Amount {
    double value = 0;      ///< in whole units: 1.2e9
    std::string currency;  ///< ISO 4217, such as "EUR"; empty: unknown
    ByteSpan where;        ///< into the decoded text of the file; empty if not from the text

    friend bool operator==(const Amount&, const Amount&) = default;
};

struct Metadata {
    std::optional<DocumentDate> date;
    std::optional<DocumentDate> event;  ///< the event's date, where it is known beside `date`
    std::optional<Attributed> source;   ///< the publisher
    std::optional<Attributed> wire;     ///< the agency whose copy the publisher carries
    std::vector<Party> parties;         ///< strongest first
    std::vector<Attributed> authors;    ///< who wrote it, as a byline names them, in its order
    std::optional<Attributed> place;    ///< where it was written, by its dateline
    std::vector<Amount> amounts;        ///< in the order of the text
    std::string language;               ///< BCP 47, such as "en"; empty if unknown
    std::string url;
    std::map<std::string, std::string> fields;  ///< the user's own

    friend bool operator==(const Metadata&, const Metadata&) = default;
};

}  // namespace entente
