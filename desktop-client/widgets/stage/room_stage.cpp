// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/room_stage.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/widgets/stage/get_ready_page.h"
#include "desktop-client/widgets/stage/host_leaderboard_page.h"
#include "desktop-client/widgets/stage/host_lobby_page.h"
#include "desktop-client/widgets/stage/host_question_page.h"
#include "desktop-client/widgets/stage/page_stack.h"
#include "desktop-client/widgets/stage/podium_page.h"

#include <QPainter>
#include <QVBoxLayout>

namespace podium::client {
namespace {

//! Black, whatever the theme: a projector then gives no light.
class Cover final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Qt::black); }
};

} // namespace

RoomStage::RoomStage(HostSessionModel *session, PresentationModel *presentation, PictureModel *pictures,
                     Use use, QWidget *parent)
    : QWidget(parent), m_session(session), m_presentation(presentation), m_pages(new PageStack),
      m_lobby(new HostLobbyPage(session)), m_getReady(new GetReadyPage),
      m_question(new HostQuestionPage(session, pictures)), m_leaderboard(new HostLeaderboardPage(session)),
      m_podium(new PodiumPage(session->leaderboard())), m_cover(new Cover(this))
{
    m_lobby->setNamesClickable(use == Use::Operated);
    for (QWidget *page : {static_cast<QWidget *>(m_lobby), static_cast<QWidget *>(m_getReady),
                          static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_leaderboard),
                          static_cast<QWidget *>(m_podium)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_cover->setAccessibleName(tr("The room sees an empty screen"));

    connect(presentation, &PresentationModel::changed, this, &RoomStage::showScene);
    // The same scene may begin anew: the next question follows, or the session ends on the podium.
    connect(session, &HostSessionModel::phaseChanged, this, &RoomStage::showScene);
    showScene();
}

QWidget *RoomStage::currentPage() const
{
    return m_pages->currentWidget();
}

bool RoomStage::isCovered() const
{
    return !m_cover->isHidden();
}

void RoomStage::showScene()
{
    using Scene = PresentationModel::Scene;
    switch (m_presentation->scene()) {
    case Scene::Lobby:
        m_pages->showPage(m_lobby);
        break;
    case Scene::GetReady:
        if (m_session->question()) {
            m_getReady->showQuestion(m_session->questionIndex(), m_session->questionTotal(),
                                     *m_session->question(),
                                     [session = m_session] { return session->untilOpens(); });
        }
        m_pages->showPage(m_getReady);
        break;
    case Scene::Question:
        m_pages->showPage(m_question);
        break;
    case Scene::Leaderboard:
        m_pages->showPage(m_leaderboard);
        break;
    case Scene::Podium:
        m_podium->setTitle(m_session->title());
        m_podium->present();
        if (m_session->phase() == HostSessionModel::Phase::Ended)
            m_podium->setNote(tr("The session is over. Thank you all for taking part."));
        m_pages->showPage(m_podium);
        break;
    }
    m_cover->setVisible(m_presentation->isBlank());
    m_cover->raise();
}

void RoomStage::resizeEvent(QResizeEvent *)
{
    m_cover->setGeometry(rect());
}

} // namespace podium::client
