/// The yardstick for searching: the database library's own query parser, matcher and snippets, as
/// its documentation shows them, on an index by xapian_loop.
#pragma once

#include <xapian.h>
#include <cstddef>
#include <string>

namespace bench {

class PlainSearch {
public:
    explicit PlainSearch(const std::string& path) : database_(path), enquire_(database_) {
        parser_.set_database(database_);
        parser_.set_stemmer(stem_);
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser_.set_default_op(Xapian::Query::OP_AND);
        parser_.add_prefix("title", "S");
        parser_.add_rangeprocessor(&dates_);
    }

    /// The first ten hits with their texts, or with snippets of them. Returns the number of hits.
    /// There are no words with slips: where nothing is found, the corrected query is asked.
    std::size_t ask(const std::string& text, bool snippets) {
        Xapian::MSet found = match(parser_.parse_query(text, flags));
        if (found.empty()) {
            parser_.parse_query(text, flags | Xapian::QueryParser::FLAG_SPELLING_CORRECTION);
            const std::string corrected = parser_.get_corrected_query_string();
            if (!corrected.empty()) found = match(parser_.parse_query(corrected, flags));
        }
        show(found, snippets);
        return found.size();
    }

private:
    static constexpr unsigned flags =
        Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_WILDCARD;

    Xapian::MSet match(const Xapian::Query& query) {
        enquire_.set_query(query);
        return enquire_.get_mset(0, 10);
    }

    void show(const Xapian::MSet& found, bool snippets) {
        for (auto hit = found.begin(); hit != found.end(); ++hit) {
            const std::string data = hit.get_document().get_data();
            shown_ += snippets ? found.snippet(data, 500, stem_).size() : data.size();
        }
    }

    Xapian::Database database_;
    Xapian::Enquire enquire_;
    Xapian::Stem stem_{"en"};
    Xapian::RangeProcessor dates_{0};
    Xapian::QueryParser parser_;
    std::size_t shown_ = 0;  ///< so that no text is read in vain
};

}  // namespace bench
