// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/participant_menu.h"

#include "desktop-client/models/host_session_model.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace podium::client {

void popUpParticipantMenu(QWidget *parent, HostSessionModel *session, ParticipantId participant,
                          const QString &nickname, const QPoint &where)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString shown = nickname;
    shown.replace(u'&', u"&&"_s);
    const QAction *kick =
        menu->addAction(QCoreApplication::translate("ParticipantMenu", "Remove “%1”").arg(shown));
    const QAction *ban =
        menu->addAction(QCoreApplication::translate("ParticipantMenu", "Remove “%1” for good").arg(shown));
    QObject::connect(kick, &QAction::triggered, session,
                     [session, participant] { session->requestKick(participant, false); });
    QObject::connect(ban, &QAction::triggered, session,
                     [session, participant] { session->requestKick(participant, true); });
    menu->popup(where);
}

} // namespace podium::client
