// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/host_console.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/models/presenter_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/console/authored_question.h"
#include "desktop-client/widgets/console/current_panel.h"
#include "desktop-client/widgets/console/participant_panel.h"
#include "desktop-client/widgets/console/room_panel.h"
#include "desktop-client/widgets/icon_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace podium::client {

using Phase = HostSessionModel::Phase;

HostConsole::HostConsole(const HostModels &models, QWidget *parent)
    : QWidget(parent), m_models(models), m_grid(new QGridLayout(this)), m_place(new QWidget),
      m_placeText(new TextLabel(TextStyle::Body)), m_current(new CurrentPanel(models.session)),
      m_next(nullptr), m_nextTitle(new TextLabel(TextStyle::Caption, tr("Next"))),
      m_nextQuestion(new AuthoredQuestion), m_nextHint(quietLabel({})),
      m_room(new RoomPanel(models.session, models.connection)), m_people(new ParticipantPanel(models.session))
{
    m_placeText->setTone(Tone::Quiet);
    m_placeText->setWordWrap(true);
    auto *place = new QHBoxLayout(m_place);
    place->setContentsMargins(4, 0, 4, 0);
    place->setSpacing(spacing::Tight);
    place->addWidget(new IconLabel(Icon::Screen, IconTone::Quiet, tr("The room's view")));
    place->addWidget(m_placeText, 1);
    m_next = makeNext();
    setArrangement(Arrangement::Whole);

    connect(models.session, &HostSessionModel::questionChanged, this, &HostConsole::showNext);
    connect(models.session, &HostSessionModel::sessionChanged, this, &HostConsole::showNext);
    connect(models.session, &HostSessionModel::phaseChanged, this, &HostConsole::showNext);
    connect(models.presenter, &PresenterModel::placeChanged, this, &HostConsole::showPlace);
    connect(models.presenter, &PresenterModel::screensChanged, this, &HostConsole::showPlace);
    connect(models.presentation, &PresentationModel::changed, this, &HostConsole::showPlace);
    showNext();
    showPlace();
}

QWidget *HostConsole::makeNext()
{
    QFrame *card = makeCard();
    m_nextTitle->setTone(Tone::Quiet);
    m_nextTitle->setWeight(QFont::DemiBold);
    auto *body = new QWidget;
    body->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, spacing::Tight, 0);
    column->addWidget(m_nextQuestion);
    column->addWidget(m_nextHint);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_nextTitle);
    layout->addWidget(scroll, 1);
    return card;
}

void HostConsole::setArrangement(Arrangement arrangement)
{
    if (m_arrangement == arrangement)
        return;
    m_arrangement = arrangement;
    for (QWidget *part : {m_place, static_cast<QWidget *>(m_current), m_next, static_cast<QWidget *>(m_room),
                          static_cast<QWidget *>(m_people)})
        m_grid->removeWidget(part);
    const bool whole = arrangement == Arrangement::Whole;
    const int margin = whole ? spacing::Medium : spacing::Small;
    m_grid->setContentsMargins(margin, margin, margin, margin);
    m_grid->setSpacing(spacing::Small);
    m_place->setVisible(whole);
    m_next->setVisible(whole);
    if (whole) {
        m_grid->addWidget(m_place, 0, 0, 1, 2);
        m_grid->addWidget(m_current, 1, 0, 2, 1);
        m_grid->addWidget(m_next, 3, 0);
        m_grid->addWidget(m_room, 1, 1);
        m_grid->addWidget(m_people, 2, 1, 2, 1);
    } else {
        m_grid->addWidget(m_current, 1, 0);
        m_grid->addWidget(m_room, 2, 0);
        m_grid->addWidget(m_people, 3, 0);
    }
    m_grid->setColumnStretch(0, whole ? 5 : 1);
    m_grid->setColumnStretch(1, whole ? 3 : 0);
    m_grid->setRowStretch(1, whole ? 0 : 4);
    m_grid->setRowStretch(2, whole ? 4 : 0);
    m_grid->setRowStretch(3, 4);
}

double HostConsole::scaleOf(const QSize &window)
{
    return std::clamp(std::min(window.width() / 1920.0, window.height() / 1080.0), 1.0, 2.0);
}

void HostConsole::resizeEvent(QResizeEvent *)
{
    setStageScale(this, scaleOf(window()->size()));
}

void HostConsole::showPlace()
{
    const std::optional<PresenterScreen> screen = m_models.presenter->screen();
    QString text;
    if (m_models.presenter->place() == PresenterModel::Place::OwnWindow)
        text = tr("The room's view is in a window of its own.");
    else if (screen)
        text = tr("The room sees %1.").arg(screen->name);
    if (m_models.presentation->isBlank())
        text = tr("The room's screen is empty; the next step fills it again.");
    else if (m_models.presentation->isLookingBack())
        text = tr("The room sees the last answer once more; the next step leads back to the leaderboard.");
    m_placeText->setText(text);
    m_placeText->setTone(m_models.presentation->isBlank() ? Tone::Warning : Tone::Quiet);
}

void HostConsole::showNext()
{
    const HostSessionModel &session = *m_models.session;
    const std::optional<Question> next = session.upcomingQuestion();
    const bool isOver = session.phase() == Phase::Podium || session.phase() == Phase::Ended;
    m_nextQuestion->setVisible(next.has_value() && !isOver);
    m_nextHint->setVisible(!next || isOver);
    if (next)
        m_nextQuestion->setQuestion(*next, true);
    if (isOver)
        m_nextHint->setText(tr("Nothing more."));
    else if (session.pace() == Pace::Self)
        m_nextHint->setText(tr("Everybody has a next question of their own."));
    else if (session.questionIndex() + 1 >= session.questionTotal())
        m_nextHint->setText(tr("This is the last question; the podium follows."));
    else
        m_nextHint->setText(tr("Drawn at random when it is its turn."));
}

void HostConsole::paintEvent(QPaintEvent *)
{
    if (m_arrangement == Arrangement::Beside)
        QPainter(this).fillRect(QRect(0, 0, 1, height()), Theme::colours().line);
}

} // namespace podium::client
