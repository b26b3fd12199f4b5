/// What a name does that only persons do: speaks under a title, holds an office, signs for others.
///
///     Chairman [N. N.] said · said [N. N.], head of Acme · [N. N.], who leads Acme · signed by [N.
///     N.]
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

namespace entente {

struct PersonFrame {
    bool titled = false;    ///< a title or an office before it
    bool speaks = false;    ///< `X said`, `said X`
    bool office = false;    ///< `X, vice chairman of ..`, `X, who heads ..`
    bool signs = false;     ///< `signed by X`
    bool outsider = false;  ///< an analyst, a lawyer, a reporter: speaks for no party
};

PersonFrame read_person_frame(const Reading&, const Mention&, bool reports);

/// Two to five name words and initials, none of which an organisation's name would have.
bool is_personal_name(const Reading&, const Mention&);

}  // namespace entente
