// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/room_panel.h"

#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/icon_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int NamesShown = 3;
constexpr int NoticesShown = 2;

//! From here on people notice: an answer takes longer to be recorded than a glance.
constexpr Ms SlowRoundTrip{400};

QHBoxLayout *rowOf(QWidget *symbol, QWidget *text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Small);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return row;
}

} // namespace

RoomPanel::RoomPanel(HostSessionModel *session, ConnectionModel *connection, QWidget *parent)
    : QFrame(parent), m_session(session), m_connection(connection), m_people(new TextLabel(TextStyle::Body)),
      m_away(new TextLabel(TextStyle::Caption)),
      m_connectionIcon(new IconLabel(Icon::Offline, IconTone::Warning, tr("Connection"))),
      m_connectionText(new TextLabel(TextStyle::Body)), m_notices(new TextLabel(TextStyle::Caption))
{
    setProperty("card", true);
    setAccessibleName(tr("The room"));
    m_people->setWeight(QFont::DemiBold);
    m_away->setTone(Tone::Warning);
    m_notices->setTone(Tone::Warning);
    for (TextLabel *label : {m_people, m_away, m_connectionText, m_notices})
        label->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Tight);
    layout->addLayout(rowOf(new IconLabel(Icon::People, IconTone::Quiet, tr("People")), m_people));
    layout->addWidget(m_away);
    layout->addLayout(rowOf(m_connectionIcon, m_connectionText));
    layout->addWidget(m_notices);

    connect(session, &HostSessionModel::progressChanged, this, &RoomPanel::showRoom);
    connect(session->participants(), &ParticipantListModel::countChanged, this, &RoomPanel::showRoom);
    connect(session, &HostSessionModel::noticesChanged, this, &RoomPanel::showNotices);
    connect(connection, &ConnectionModel::changed, this, &RoomPanel::showConnection);
    showRoom();
    showConnection();
    showNotices();
}

void RoomPanel::showRoom()
{
    const int joined = m_session->joinedCount();
    const int connected = m_session->connectedCount();
    m_people->setText(
        tr("%1 of %2 connected").arg(QLocale().toString(connected), QLocale().toString(joined)));

    QStringList names;
    const ParticipantListModel *participants = m_session->participants();
    for (int row = 0; row < participants->count() && names.size() < NamesShown; ++row) {
        if (!participants->at(row).connected)
            names.append(participants->at(row).participant.nickname);
    }
    const int away = std::max(0, joined - connected);
    m_away->setVisible(away > 0 && !names.isEmpty());
    const QString shown = names.join(u", "_s);
    m_away->setText(away > names.size()
                        ? tr("Dropped out: %1 and %Ln more", nullptr, away - int(names.size())).arg(shown)
                        : tr("Dropped out: %1").arg(shown));
}

void RoomPanel::showConnection()
{
    const bool online = m_connection->isOnline();
    const std::optional<Ms> roundTrip = m_connection->roundTrip();
    const bool slow = online && roundTrip && *roundTrip >= SlowRoundTrip;
    const IconTone tone = !online || slow ? IconTone::Warning : IconTone::Good;
    m_connectionIcon->setSymbol(!online ? Icon::Offline : slow ? Icon::Warning : Icon::Check, tone);
    QString text = m_connection->text();
    if (online && roundTrip) {
        const qint64 ms = std::max<qint64>(1, roundTrip->count());
        text = slow ? tr("The server is slow: %1 ms").arg(ms) : tr("Server answers in %1 ms").arg(ms);
    }
    m_connectionText->setText(text);
    m_connectionText->setTone(!online || slow ? Tone::Warning : Tone::Quiet);
}

void RoomPanel::showNotices()
{
    QStringList lines;
    const QList<Notice> &notices = m_session->notices();
    for (qsizetype index = std::max<qsizetype>(0, notices.size() - NoticesShown); index < notices.size();
         ++index)
        lines.append(notices[index].message);
    m_notices->setText(lines.join(u'\n'));
    m_notices->setVisible(!lines.isEmpty());
}

} // namespace podium::client
