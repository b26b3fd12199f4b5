/// The part that a name plays, told by its nearest neighbours: for languages without frames of
/// their own (party_frames.hpp holds those of English).
#pragma once

#include "metadata/names.hpp"
#include "metadata/party_frames.hpp"
#include "metadata/reading.hpp"

namespace entente {

/// Cost: looks at no more than some twenty words on either side.
PartyFrame read_position_frame(const Reading&, const Mention&);

}  // namespace entente
