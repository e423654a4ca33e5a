// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/client_window.h"

#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/participant_controller.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace podium::test {

ClientWindow::ClientWindow(const QString &settingsFolder)
    : m_settingsFolder(settingsFolder.isEmpty() ? m_settings.path() : settingsFolder)
{
    reopen();
}

void ClientWindow::reopen()
{
    m_application.reset(); // two programs at once would write the same settings
    m_application = std::make_unique<client::Application>(m_settingsFolder + u"/client.ini"_s);
    client::LaunchOptions options;
    options.reducedMotion = true;
    m_application->begin(options);
    // Without a display there is a screen of 800 x 800, to which a first window keeps.
    widget()->resize(1'280, 800);
}

bool ClientWindow::type(const QString &field, const QString &text)
{
    auto *const editor = visible<QWidget>([&](const QWidget &candidate) {
        return candidate.accessibleName() == field && candidate.focusPolicy() != Qt::NoFocus;
    });
    if (!editor) {
        qWarning("There is no field '%s'.", qUtf8Printable(field));
        return false;
    }
    editor->setFocus();
    QTest::keySequence(editor, QKeySequence::SelectAll);
    QTest::keyClicks(editor, text);
    return true;
}

bool ClientWindow::click(const QString &text)
{
    auto *const button =
        visible<QAbstractButton>([&](const QAbstractButton &candidate) { return candidate.text() == text; });
    if (!button) {
        QStringList there;
        for (const auto *const other : widget()->findChildren<QAbstractButton *>()) {
            if (other->isVisible())
                there.append(other->isEnabled() ? other->text() : other->text() + u" (disabled)"_s);
        }
        qWarning("There is no button '%s', but: %s", qUtf8Printable(text),
                 qUtf8Printable(there.join(u", "_s)));
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool ClientWindow::canClick(const QString &text) const
{
    return visible<QAbstractButton>(
               [&](const QAbstractButton &candidate) { return candidate.text() == text; }) != nullptr;
}

bool ClientWindow::choose(const QString &box, int index)
{
    auto *const found = named<QComboBox>(box);
    if (!found) {
        qWarning("There is no box '%s'.", qUtf8Printable(box));
        return false;
    }
    found->setCurrentIndex(index);
    return found->currentIndex() == index;
}

bool ClientWindow::turnTo(const QString &tab)
{
    for (auto *const tabs : widget()->findChildren<QTabBar *>()) {
        for (int index = 0; tabs->isVisible() && index < tabs->count(); ++index) {
            if (tabs->tabText(index) == tab) {
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(index).center());
                return true;
            }
        }
    }
    qWarning("There is no tab '%s'.", qUtf8Printable(tab));
    return false;
}

bool ClientWindow::clickInMenu(const QString &button, const QString &entry)
{
    if (!click(button))
        return false;
    auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (QAction *const action : menu ? menu->actions() : QList<QAction *>()) {
        if (action->text().startsWith(entry)) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
    }
    qWarning("The menu of '%s' has no '%s'.", qUtf8Printable(button), qUtf8Printable(entry));
    return false;
}

bool ClientWindow::says(const QString &text) const
{
    return visible<QLabel>([&](const QLabel &label) { return label.text().contains(text); }) != nullptr;
}

void ClientWindow::press(Qt::Key key)
{
    QTest::keyClick(widget(), key);
}

client::HostSessionModel &ClientWindow::hosted()
{
    return *m_application->host()->session();
}

client::ParticipantSessionModel &ClientWindow::played()
{
    return *m_application->participant()->session();
}

} // namespace podium::test
