// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/messages.h"

namespace podium::protocol {

bool mayResume(int closeCode)
{
    switch (static_cast<CloseCode>(closeCode)) {
    case CloseCode::Ended:
    case CloseCode::Kicked:
    case CloseCode::ProtocolError:
    case CloseCode::Replaced:
        return false;
    case CloseCode::TooSlow:
    case CloseCode::ServerStopping:
    case CloseCode::RateLimited:
        return true;
    }
    return true; // a lost connection, or a code of the WebSocket protocol itself
}

} // namespace podium::protocol
