// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"

#include <QtGlobal>

//! Everything that bounds what strangers can make the server do. The defaults let a whole school behind one
//! address in at once; configuration may change them, and tests do.
namespace podium::net {

//! Of connections and HTTP requests.
struct ListenerLimits
{
    int connectionsMax = 20'000;          //!< all together; one more is answered 503
    int connectionsPerAddressMax = 5'000; //!< an address is an IPv4 address or an IPv6 /64 network
    int backlog = 4'096;                  //!< connections the kernel may hold for us

    qint64 headBytesMax = 16 * 1024; //!< request line and headers (431)
    int headFieldsMax = 100;         //!< headers (431)
    Ms headTimeout{10'000};          //!< from its first byte until a head is complete (408)
    Ms requestTimeout{60'000};       //!< the same for the whole request (408)
    Ms idleTimeout{60'000};          //!< between requests, and without progress while an answer is sent
    Ms lingerTimeout{2'000};         //!< how long a refused client may go on sending before it is cut off

    //! A body or an answer of up to this many bytes is nobody's business; larger ones have to find room in
    //! what follows while they are on their way (503).
    qint64 smallBytesMax = 64 * 1024;
    qint64 largeBytesMax = 512 * 1024 * 1024;           //!< all together
    qint64 largeBytesPerAddressMax = 128 * 1024 * 1024; //!< per address

    //! Per address, in the long run and at once (429). Five hundred who open the page and vote within a
    //! second are 7,000 requests.
    double requestsPerSecond = 500;
    double requestsBurst = 10'000;
    int addressesMax = 100'000; //!< remembered for this

    qint64 upgradedReadBytesMax = 128 * 1024;        //!< of a live connection, not yet taken by it
    qint64 upgradedUnsentBytesMax = 8 * 1024 * 1024; //!< of a live connection; more: it is cut off
};

//! Of ballots, however they come in, and of the challenges of bot checks.
struct VotingLimits
{
    double ballotsPerSecond = 500; //!< per address, in the long run; challenges of work likewise
    double ballotsBurst = 5'000;   //!< per address, at once; challenges of work likewise
    //! Pictures: each takes some milliseconds to draw.
    double picturesPerSecond = 50;
    double picturesBurst = 600;
    int addressesMax = 100'000; //!< remembered for each of these
};

//! Of live connections (WebSocket).
struct LiveLimits
{
    qint64 frameBytesMax = 64 * 1024; //!< hard: QWebSocket closes the connection (1009)
    int badMessagesMax = 20;          //!< in a row, then 4002
    double messagesPerSecond = 50;    //!< per connection, in the long run; more get rate_limited
    double messagesBurst = 100;
    double refusalsPerSecond = 5; //!< refused messages that are borne with; more: 4006
    double refusalsBurst = 200;
    double joinsPerSecond = 100; //!< per address; who comes back is not counted
    double joinsBurst = 1'000;
    double hostsPerSecond = 10; //!< per address, `host` requests: each is looked up in the database
    double hostsBurst = 200;
    int addressesMax = 100'000;
    int requestsInFlightMax = 32; //!< per connection, not answered yet; more get busy
    int hostsPerSessionMax = 16;
    double watchesPerSecond = 500; //!< per address, `watch` requests: most are looked up in the database
    double watchesBurst = 5'000;
    int watchesMax = 32; //!< polls that a connection watches

    qint64 sendBytesMark = 64 * 1024;   //!< unsent by the socket; from there on pushes wait with us
    qint64 queueBytesMax = 1024 * 1024; //!< of waiting pushes; more: 4004
    Ms pingInterval{20'000};            //!< between the server's pings
    int silentPingsMax = 3;             //!< pings without any sign of life: the connection is dropped
    Ms closeTimeout{5'000};             //!< for the other side to take what is queued and the close frame
};

} // namespace podium::net
