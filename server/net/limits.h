// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/token_bucket.h"
#include "shared/base/clock.h"
#include "shared/protocol/messages.h"

#include <QtGlobal>

namespace podium::net {

//! Bounds of the HTTP listener. The defaults let a whole school behind one address in.
struct ListenerLimits
{
    int connectionsMax = 20'000;
    int connectionsPerAddressMax = 5'000;
    qint64 headBytesMax = 16 * 1024;
    Ms headTimeout{10'000};    //!< from the first byte (or the connection) to the end of the head
    Ms requestTimeout{60'000}; //!< to the end of the body
    Ms idleTimeout{60'000};    //!< between requests
    Rate requestsPerAddress{200, 2'000};
};

//! Bounds of the live connections.
struct LiveLimits
{
    qint64 messageBytesMax = protocol::ClientFrameBytesMax; //!< a longer one is refused with an error
    qint64 frameBytesMax = 64 * 1024;                       //!< a longer one ends the connection
    Rate messages{50, 100};                                 //!< of one connection
    int strayMessagesMax = 20;    //!< bad or too many in a row, then the connection is closed
    int requestsInFlightMax = 32; //!< of one connection, not answered yet
    Rate joinsPerAddress{100, 1'000};
    int hostsPerSessionMax = 16; //!< connections

    qint64 sendBufferBytes = 64 * 1024; //!< handed to the socket; the rest waits, superseded pushes go first
    qint64 sendQueueBytesMax = 1024 * 1024; //!< waiting in all; more: closed as too slow

    Ms pingInterval{20'000};
    Ms silenceMax{60'000};  //!< nothing heard for so long: the connection is dead
    Ms closeTimeout{5'000}; //!< for the other side to take what is queued and to say goodbye
};

} // namespace podium::net
