// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/participant_stage.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/points_text.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/pages/farewell_page.h"
#include "desktop-client/widgets/pages/participant_header.h"
#include "desktop-client/widgets/pages/participant_leaderboard_page.h"
#include "desktop-client/widgets/pages/participant_lobby_page.h"
#include "desktop-client/widgets/pages/participant_question_page.h"
#include "desktop-client/widgets/pages/participant_result_page.h"
#include "desktop-client/widgets/stage/get_ready_page.h"
#include "desktop-client/widgets/stage/page_stack.h"
#include "desktop-client/widgets/stage/podium_page.h"

#include <QLocale>
#include <QVBoxLayout>

namespace podium::client {

using Phase = ParticipantSessionModel::Phase;

ParticipantStage::ParticipantStage(ParticipantSessionModel *session, PictureModel *pictures, QWidget *parent)
    : QWidget(parent), m_session(session), m_header(new ParticipantHeader(session)), m_pages(new PageStack),
      m_lobby(new ParticipantLobbyPage(session)), m_getReady(new GetReadyPage),
      m_question(new ParticipantQuestionPage(session, pictures)),
      m_result(new ParticipantResultPage(session)), m_leaderboard(new ParticipantLeaderboardPage(session)),
      m_podium(new PodiumPage(session->leaderboard())), m_farewell(new FarewellPage)
{
    for (QWidget *page : {static_cast<QWidget *>(m_lobby), static_cast<QWidget *>(m_getReady),
                          static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_result),
                          static_cast<QWidget *>(m_leaderboard), static_cast<QWidget *>(m_podium),
                          static_cast<QWidget *>(m_farewell)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);

    connect(session, &ParticipantSessionModel::phaseChanged, this, &ParticipantStage::showPhase);
    connect(m_header, &ParticipantHeader::leaveRequested, this, &ParticipantStage::confirmLeave);
    connect(m_header, &ParticipantHeader::preferencesRequested, this,
            &ParticipantStage::preferencesRequested);
    connect(m_farewell, &FarewellPage::leaveRequested, this, &ParticipantStage::leaveRequested);
    showPhase();
}

bool ParticipantStage::handleKey(int key)
{
    if (m_session->phase() == Phase::Question)
        return m_question->handleKey(key);
    const bool goesOn = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (goesOn && m_session->phase() == Phase::Revealed && m_session->pace() == Pace::Self) {
        m_session->continueToNext();
        return true;
    }
    return false;
}

QWidget *ParticipantStage::currentPage() const
{
    return m_pages->currentWidget();
}

void ParticipantStage::showPhase()
{
    switch (m_session->phase()) {
    case Phase::Idle:
    case Phase::Joining:
    case Phase::Lobby:
        m_pages->showPage(m_lobby);
        break;
    case Phase::GetReady:
        if (const std::optional<OpenQuestion> &open = m_session->question()) {
            m_getReady->showQuestion(open->index, open->total, open->question,
                                     [session = m_session] { return session->untilOpens(); });
        }
        m_pages->showPage(m_getReady);
        break;
    case Phase::Question:
    case Phase::Sending:
    case Phase::Recorded:
    case Phase::TooLate:
    case Phase::Closed:
        m_pages->showPage(m_question);
        break;
    case Phase::Revealed:
        // Whoever comes back after the reveal has no result to show; the question then stands closed.
        m_pages->showPage(m_session->correctOption() ? static_cast<QWidget *>(m_result) : m_question);
        break;
    case Phase::Leaderboard:
    case Phase::Finished:
        m_pages->showPage(m_leaderboard);
        break;
    case Phase::Podium:
        m_podium->setTitle(m_session->title());
        m_podium->present();
        m_pages->showPage(m_podium);
        break;
    case Phase::Ended:
        if (m_pages->currentWidget() == m_podium) {
            m_podium->setNote(tr("The session is over. Thank you for taking part."));
            break;
        }
        showFarewell();
        break;
    case Phase::Kicked:
    case Phase::Replaced:
    case Phase::Lost:
        showFarewell();
        break;
    }
}

void ParticipantStage::showFarewell()
{
    switch (m_session->phase()) {
    case Phase::Kicked:
        m_farewell->setReason(Icon::SignOut, Tone::Warning, tr("You were removed"),
                              tr("The host has taken you out of this session."));
        break;
    case Phase::Replaced:
        m_farewell->setReason(Icon::People, Tone::Accent, tr("You joined from somewhere else"),
                              tr("Another window or device has taken over your seat."));
        break;
    case Phase::Lost:
        m_farewell->setReason(Icon::Offline, Tone::Bad, tr("You cannot come back to this session"),
                              m_session->error() ? m_session->error()->message : QString());
        break;
    default: {
        const std::optional<Standing> &standing = m_session->standing();
        m_farewell->setReason(Icon::Trophy, Tone::Accent, tr("The session is over"),
                              standing && standing->rank > 0
                                  ? tr("You finished as number %1 with %2. Thank you for taking part.")
                                        .arg(QLocale().toString(standing->rank))
                                        .arg(pointsText(standing->score))
                                  : tr("Thank you for taking part."));
        break;
    }
    }
    m_pages->showPage(m_farewell);
}

void ParticipantStage::confirmLeave()
{
    if (!m_session->isInSession()) {
        Q_EMIT leaveRequested();
        return;
    }
    auto *question = new ChoiceDialog(
        {.title = tr("Leave the session"),
         .explanation = tr("Leave this session for good? Your points stay on the leaderboard."),
         .primary = {},
         .destructive = tr("Leave"),
         .cancel = tr("Stay")},
        window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &ChoiceDialog::destructiveChosen, this, &ParticipantStage::leaveRequested);
    question->open();
}

} // namespace podium::client
