// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace podium::client {

class ConnectionModel;
class LiveConnection;

//! From now on the model says what the connection does, as long as both are there.
void showConnection(const LiveConnection &connection, ConnectionModel &model);

} // namespace podium::client
