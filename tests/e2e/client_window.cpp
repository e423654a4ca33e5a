// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/client_window.h"

#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/participant_controller.h"

#include <QAccessible>
#include <QApplication>
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
}

template<typename Widget, typename Matches>
Widget *ClientWindow::visible(Matches matches) const
{
    // Dialogs are windows of their own, but children of this one all the same.
    for (Widget *const candidate : widget()->findChildren<Widget *>()) {
        if (candidate->isVisible() && candidate->isEnabled() && matches(*candidate))
            return candidate;
    }
    return nullptr;
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
