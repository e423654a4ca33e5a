// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/host_leaderboard_page.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/leaderboard_view.h"
#include "desktop-client/widgets/text_label.h"

#include <QVBoxLayout>

namespace podium::client {

HostLeaderboardPage::HostLeaderboardPage(HostSessionModel *session, QWidget *parent)
    : StagePage(parent), m_session(session), m_title(new TextLabel(TextStyle::Headline, tr("Leaderboard"))),
      m_subtitle(new TextLabel(TextStyle::Lead)), m_view(new LeaderboardView)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_subtitle->setTone(Tone::Quiet);
    m_subtitle->setAlignment(Qt::AlignCenter);
    m_view->setModel(session->leaderboard());

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_view, 1);

    connect(session, &HostSessionModel::phaseChanged, this, &HostLeaderboardPage::refresh);
    connect(session, &HostSessionModel::progressChanged, this, &HostLeaderboardPage::refresh);
    refresh();
}

void HostLeaderboardPage::refresh()
{
    if (m_session->phase() == HostSessionModel::Phase::Running)
        m_subtitle->setText(
            tr("%Ln participant(s), each at their own pace", nullptr, m_session->joinedCount()));
    else
        m_subtitle->setText(tr("after question %1 of %2")
                                .arg(m_session->questionIndex() + 1)
                                .arg(m_session->questionTotal()));
}

} // namespace podium::client
