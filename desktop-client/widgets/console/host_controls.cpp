// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/host_controls.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/models/presenter_model.h"
#include "desktop-client/models/sound_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/code_display.h"
#include "desktop-client/widgets/console/presenter_menu.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {

using Phase = HostSessionModel::Phase;

HostControls::HostControls(const HostModels &models, QWidget *parent)
    : QFrame(parent), m_models(models), m_session(models.session), m_room(new TextLabel(TextStyle::Body)),
      m_notice(new TextLabel(TextStyle::Caption)),
      m_presenter(new Button(Icon::Screen, tr("Where the room's view is shown (F5)"))),
      m_blank(new Button(Icon::Blank, tr("Empty the room's screen (full stop)"))),
      m_sound(new Button(Icon::Sound, {})), m_console(new Button(Icon::Console, tr("Your console (C)"))),
      m_lock(new Button(Icon::Unlock, {})), m_end(new Button(ButtonLook::Quiet, Icon::Stop, tr("End"))),
      m_results(new Button(ButtonLook::Secondary, Icon::Report, tr("See the report"))),
      m_next(new Button(ButtonLook::Primary, QString()))
{
    m_room->setWeight(QFont::DemiBold);
    m_room->setWordWrap(true);
    m_notice->setTone(Tone::Warning);
    m_notice->setWordWrap(true);
    m_end->setToolTip(tr("End the session now"));
    m_next->setMinimumWidth(220);
    m_next->setToolTip(tr("Space, Enter or Page Down"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_room);
    texts->addWidget(m_notice);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::Large, spacing::Tight, spacing::Large, spacing::Tight);
    row->setSpacing(spacing::Tight);
    row->addLayout(texts, 1);
    row->addWidget(makeTools());
    row->addWidget(m_end);
    row->addWidget(m_results);
    row->addSpacing(spacing::Tight);
    row->addWidget(m_next);

    connect(m_end, &QPushButton::clicked, this, &HostControls::confirmEnd);
    connect(m_results, &QPushButton::clicked, this, &HostControls::resultsRequested);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (isOver())
            Q_EMIT leaveRequested();
        else if (m_session->phase() == Phase::Running)
            confirmEnd();
        else
            m_models.presentation->goOn();
    });
    HostSessionModel *session = m_session;
    connect(session, &HostSessionModel::phaseChanged, this, &HostControls::refresh);
    connect(session, &HostSessionModel::nextStepChanged, this, &HostControls::refresh);
    connect(session, &HostSessionModel::sessionChanged, this, &HostControls::refresh);
    connect(session, &HostSessionModel::progressChanged, this, &HostControls::refreshRoom);
    connect(session, &HostSessionModel::noticesChanged, this, &HostControls::refreshNotice);
    connect(session, &HostSessionModel::errorChanged, this, &HostControls::refreshNotice);
    connect(models.presentation, &PresentationModel::changed, this, &HostControls::refresh);
    connect(models.presenter, &PresenterModel::placeChanged, this, &HostControls::refreshTools);
    connect(models.sound, &SoundModel::changed, this, &HostControls::refreshTools);
    refresh();
    refreshTools();
    refreshNotice();
}

QWidget *HostControls::makeTools()
{
    auto *keys = new Button(Icon::Keyboard, tr("Keys (F1)"));
    m_console->setCheckable(true);
    m_blank->setCheckable(true);
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (Button *tool : {keys, m_sound, m_console, m_presenter, m_blank, m_lock})
        row->addWidget(tool);

    connect(keys, &QPushButton::clicked, this, &HostControls::keyOverviewRequested);
    connect(m_console, &QPushButton::clicked, this, &HostControls::consoleToggled);
    connect(m_sound, &QPushButton::clicked, m_models.sound, &SoundModel::toggle);
    connect(m_blank, &QPushButton::clicked, m_models.presentation, &PresentationModel::toggleBlank);
    connect(m_lock, &QPushButton::clicked, m_session,
            [session = m_session] { session->requestLock(!session->isLocked()); });
    connect(m_presenter, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillPresenterMenu(menu, m_models.presenter);
        menu->popup(m_presenter->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    return tools;
}

void HostControls::setConsoleShown(bool shown)
{
    m_console->setChecked(shown);
}

void HostControls::dismissNotice()
{
    m_noticesRead = m_session->noticesTold();
    refreshNotice();
}

void HostControls::refresh()
{
    const bool runs = m_session->isInSession() && !isOver();
    m_lock->setVisible(runs);
    m_lock->setSymbol(m_session->isLocked() ? Icon::Lock : Icon::Unlock);
    const QString lockText =
        m_session->isLocked() ? tr("Locked: let people in again") : tr("Let nobody else in");
    m_lock->setToolTip(lockText);
    m_lock->setAccessibleName(lockText);
    m_blank->setVisible(runs);
    m_blank->setChecked(m_models.presentation->isBlank());
    // Where ending is the next step anyway, one button for it is enough.
    m_end->setVisible(runs && m_session->nextStep() != HostStep::End && m_session->phase() != Phase::Podium);
    m_results->setVisible(m_session->phase() == Phase::Podium || m_session->phase() == Phase::Ended);

    if (isOver()) {
        m_next->setText(tr("Back to your quizzes"));
        m_next->setEnabled(true);
    } else if (m_models.presentation->isBlank()) {
        m_next->setText(tr("Show the room its screen"));
        m_next->setEnabled(true);
    } else if (m_models.presentation->isLookingBack()) {
        m_next->setText(tr("Back to the leaderboard"));
        m_next->setEnabled(true);
    } else if (m_session->nextStep()) {
        m_next->setText(m_session->nextStepText());
        m_next->setEnabled(true);
    } else {
        m_next->setText(m_session->isStepPending()              ? tr("One moment…")
                        : m_session->phase() == Phase::GetReady ? tr("Get ready…")
                                                                : m_next->text());
        m_next->setEnabled(false);
    }
    refreshRoom();
}

void HostControls::refreshTools()
{
    // With a screen of its own for the room the console fills this window.
    m_console->setVisible(!m_models.presenter->isApart());
    const SoundModel &sound = *m_models.sound;
    m_sound->setEnabled(sound.isAvailable());
    m_sound->setSymbol(sound.isOn() ? Icon::Sound : Icon::Mute);
    const QString text = !sound.isAvailable() ? tr("This computer has no sound output")
                         : sound.isOn()       ? tr("Sounds are on (M)")
                                              : tr("Sounds are off (M)");
    m_sound->setToolTip(text);
    m_sound->setAccessibleName(text);
}

bool HostControls::isOver() const
{
    return m_session->phase() == Phase::Ended || m_session->phase() == Phase::Lost;
}

void HostControls::refreshRoom()
{
    if (m_session->code().isEmpty()) {
        m_room->clear();
        return;
    }
    const QString people = m_session->connectedCount() == m_session->joinedCount()
                               ? tr("%1 in the room").arg(QLocale().toString(m_session->joinedCount()))
                               : tr("%1 of %2 connected")
                                     .arg(QLocale().toString(m_session->connectedCount()),
                                          QLocale().toString(m_session->joinedCount()));
    m_room->setText(tr("Code %1  ·  %2").arg(groupedCode(m_session->code()), people));
}

void HostControls::refreshNotice()
{
    // Another session counts from the beginning.
    m_noticesRead = std::min(m_noticesRead, m_session->noticesTold());
    QString text;
    if (m_session->error())
        text = m_session->error()->message;
    else if (m_session->noticesTold() > m_noticesRead)
        text = m_session->notices().last().message;
    m_notice->setText(text);
    m_notice->setTone(m_session->error() ? Tone::Bad : Tone::Warning);
    m_notice->setVisible(!text.isEmpty());
}

void HostControls::confirmEnd()
{
    auto *question = new ChoiceDialog(
        {.title = tr("End the session"),
         .explanation = tr("End the session for everybody now? What was answered so far counts."),
         .primary = {},
         .destructive = tr("End the session"),
         .cancel = tr("Go on")},
        window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &ChoiceDialog::destructiveChosen, m_session,
            [session = m_session] { session->requestStep(HostStep::End); });
    question->open();
}

void HostControls::resizeEvent(QResizeEvent *)
{
    // In proportion to the stage above, which has the same width.
    setStageScale(this, std::clamp(width() / 1280.0, 1.0, 2.5));
}

void HostControls::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colours().surface);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::colours().line);
}

} // namespace podium::client
