// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

class QPoint;
class QString;
class QWidget;

namespace podium::client {

class HostSessionModel;

//! \brief Offers to remove a participant from the session, for now or for good.
//! \param session does it; outlives `parent`.
//! \param where in global coordinates.
void popUpParticipantMenu(QWidget *parent, HostSessionModel *session, ParticipantId participant,
                          const QString &nickname, const QPoint &where);

} // namespace podium::client
