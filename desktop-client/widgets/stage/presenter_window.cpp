// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/presenter_window.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/stage/room_stage.h"

#include <QCloseEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace podium::client {

PresenterWindow::PresenterWindow(HostSessionModel *session, PresentationModel *presentation,
                                 PictureModel *pictures)
    : QWidget(nullptr), m_session(session),
      m_stage(new RoomStage(session, presentation, pictures, RoomStage::Use::Projected))
{
    setWindowIcon(QIcon(u":/podium/icons/podium.svg"_s));
    setMinimumSize(640, 400);
    setAutoFillBackground(true);
    // The host works in the other window; this one must not take the keyboard away.
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stage);
    connect(session, &HostSessionModel::sessionChanged, this, &PresenterWindow::retitle);
    retitle();
}

void PresenterWindow::showOn(QScreen *screen)
{
    // A window that is full screen already does not move.
    if (isVisible() && windowHandle() && windowHandle()->screen() != screen)
        hide();
    setScreen(screen);
    setGeometry(screen->geometry());
    setCursor(Qt::BlankCursor);
    showFullScreen();
}

void PresenterWindow::showFramed(QScreen *screen)
{
    const QRect available = screen->availableGeometry();
    QRect place(QPoint(), QSize(1280, 800).boundedTo(available.size() * 0.8));
    place.moveCenter(available.center());
    setScreen(screen);
    unsetCursor();
    showNormal();
    setGeometry(place);
}

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!event->isAutoRepeat() && plain)
        Q_EMIT keyPressed(event->key());
}

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

void PresenterWindow::retitle()
{
    const QString title = m_session->title().simplified();
    setWindowTitle(title.isEmpty() ? tr("Presentation") : tr("Presentation: %1").arg(title));
}

} // namespace podium::client
