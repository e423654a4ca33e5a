// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/connection_display.h"

#include "desktop-client/models/connection_model.h"
#include "desktop-client/net/live_connection.h"

namespace podium::client {

void showConnection(const LiveConnection &connection, ConnectionModel &model)
{
    QObject::connect(&connection, &LiveConnection::stateChanged, &model,
                     [&connection, &model](LiveConnection::State state) {
                         switch (state) {
                         case LiveConnection::State::Idle:
                             return model.setIdle();
                         case LiveConnection::State::Connecting:
                             return model.setConnecting();
                         case LiveConnection::State::Online:
                             return model.setOnline();
                         case LiveConnection::State::Reconnecting:
                             return model.setReconnecting(connection.nextTry());
                         case LiveConnection::State::Closed:
                             return model.setClosed(connection.reason());
                         }
                     });
    QObject::connect(&connection, &LiveConnection::roundTripMeasured, &model, &ConnectionModel::setRoundTrip);
}

} // namespace podium::client
