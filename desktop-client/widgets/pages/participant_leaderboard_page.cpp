// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/participant_leaderboard_page.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/widgets/leaderboard_view.h"
#include "desktop-client/widgets/text_label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace podium::client {

ParticipantLeaderboardPage::ParticipantLeaderboardPage(ParticipantSessionModel *session, QWidget *parent)
    : StagePage(parent), m_session(session), m_title(new TextLabel(TextStyle::Headline)),
      m_subtitle(new TextLabel(TextStyle::Lead)), m_view(new LeaderboardView)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_subtitle->setAlignment(Qt::AlignCenter);
    m_subtitle->setTone(Tone::Quiet);
    m_view->setModel(session->leaderboard());

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_view, 1);
    connect(session, &ParticipantSessionModel::sessionChanged, this, &ParticipantLeaderboardPage::refresh);
    connect(session, &ParticipantSessionModel::standingChanged, this, &ParticipantLeaderboardPage::refresh);
    connect(session, &ParticipantSessionModel::phaseChanged, this, &ParticipantLeaderboardPage::refresh);
    refresh();
}

void ParticipantLeaderboardPage::refresh()
{
    const bool finished = m_session->phase() == ParticipantSessionModel::Phase::Finished;
    m_title->setText(finished ? tr("All done") : tr("Leaderboard"));
    m_view->setOwnNickname(m_session->participant().nickname);
    const std::optional<Standing> &standing = m_session->standing();
    QString text;
    if (finished)
        text = tr("You have answered every question. The others are still at work.");
    else if (standing && standing->rank > 0)
        text = tr("You are number %1 of %2.")
                   .arg(QLocale().toString(standing->rank))
                   .arg(QLocale().toString(std::max(standing->rank, m_session->leaderboard()->total())));
    m_subtitle->setText(text);
}

} // namespace podium::client
