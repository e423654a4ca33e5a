// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QUrl>

namespace podium::client {

//! \brief The server that a person means: "192.168.1.20", "quiz.local:9000", "::1",
//! "https://quiz.example.org". Scheme, host and port count; what else stands in a pasted link is passed over.
//! Without a port it is protocol::DefaultPort, for https that of https. \returns an http or https URL with a
//! port and without a path, or Invalid with a message for a person.
[[nodiscard]] Result<QUrl> serverFromText(const QString &typed);

//! \brief Where the live connection of this server is: ws or wss, path /live.
//! \param server as serverFromText returns it.
[[nodiscard]] QUrl liveUrl(const QUrl &server);

//! For showing to a person, and for telling servers apart.
[[nodiscard]] QString addressText(const QUrl &server);

//! \brief Where others reach this server. A host on the server's own machine reaches it by a name that means
//! nothing to anybody else; then it is the first address of this machine in its network.
[[nodiscard]] QString joinAddressFor(const QUrl &server);

} // namespace podium::client
