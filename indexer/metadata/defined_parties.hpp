/// Parties that a contract defines.
///
///     (1) ALDERMOOR UNIVERSITY, a body incorporated .. (the "University"); and
///     Torvik GmbH, Kiel (im Folgenden „Lieferant“)
///
/// The name stands at the head of a paragraph, and a word in quotes and brackets below it says how
/// the text will call it.
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

namespace entente {

/// Cost: looks at most at 80 words behind the name.
bool is_defined_party(const Reading&, const Mention&);

}  // namespace entente
