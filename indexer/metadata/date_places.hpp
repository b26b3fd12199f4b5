/// Where the lines of a page stand to the story: dates near the headline and the first paragraph
/// are the story's, dates in lists above and below are other stories'.
///
///     Tuesday 9 August          top      the site's clock, or another story
///     Bridge to be painted      ..
///     Three towns share a ferry head     headline, byline, date
///     3 May 2016                head
///     The towns of ... .        body
///     Posted 3 May 2016         foot     just below the text
///     More stories              below
#pragma once

#include "metadata/reading.hpp"

#include <cstdint>
#include <vector>

namespace entente {

enum class DatePlace : std::uint8_t { top, above_title, head, body, foot, below };

/// Shape: a value for one page; lines are indices into Article::lines.
class DatePlaces {
public:
    explicit DatePlaces(const Reading&);

    DatePlace of(std::uint32_t line) const;
    bool is_prose(std::uint32_t line) const { return prose_[line]; }
    /// The first paragraph of the story; the number of lines if there is no prose.
    std::uint32_t body_begin() const { return body_begin_; }

private:
    void find_body(const Reading&);
    void find_title(const Reading&);
    bool is_near_title(std::uint32_t line) const;

    std::vector<bool> prose_;
    std::uint32_t lines_ = 0, title_ = 0, body_begin_ = 0, body_end_ = 0;
    bool has_title_ = false;
};

}  // namespace entente
