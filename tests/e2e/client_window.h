// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/application.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/widgets/pages/main_window.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace podium::test {

//! \brief A real window of the desktop client, driven as a person does: by what stands on buttons and fields,
//! by mouse and by keys.
class ClientWindow final
{
public:
    //! \param settingsFolder where an earlier window left its settings; empty: a new one.
    explicit ClientWindow(const QString &settingsFolder = {});

    //! Types into the visible field of this accessible name. \returns whether there is one.
    [[nodiscard]] bool type(const QString &field, const QString &text);
    //! Clicks the visible, enabled button with this text. \returns whether there is one.
    [[nodiscard]] bool click(const QString &text);
    //! Whether there is such a button now.
    [[nodiscard]] bool canClick(const QString &text) const;
    //! Chooses in the visible box of this accessible name. \returns whether there is one.
    [[nodiscard]] bool choose(const QString &box, int index);
    //! Clicks the visible tab with this text. \returns whether there is one.
    [[nodiscard]] bool turnTo(const QString &tab);
    //! \brief Clicks the button, and in the menu that it opens the entry that begins with this text.
    //! \returns whether there are both.
    [[nodiscard]] bool clickInMenu(const QString &button, const QString &entry);
    //! Whether a label with this text in it is in sight.
    [[nodiscard]] bool says(const QString &text) const;
    //! The visible and enabled widget of this accessible name; null when there is none.
    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        return visible<Widget>([&](const QWidget &candidate) { return candidate.accessibleName() == name; });
    }
    void press(Qt::Key key);
    //! Closes the window and starts the program again, with what it remembers.
    void reopen();

    [[nodiscard]] QString settingsFolder() const { return m_settingsFolder; }
    [[nodiscard]] client::Application &application() { return *m_application; }
    [[nodiscard]] QWidget *widget() const { return m_application->window(); }
    [[nodiscard]] client::HostSessionModel &hosted();
    [[nodiscard]] client::ParticipantSessionModel &played();

private:
    template<typename Widget, typename Matches>
    [[nodiscard]] Widget *visible(Matches matches) const
    {
        // Dialogs are windows of their own, but children of this one all the same.
        for (Widget *const candidate : widget()->findChildren<Widget *>()) {
            if (candidate->isVisible() && candidate->isEnabled() && matches(*candidate))
                return candidate;
        }
        return nullptr;
    }

    QTemporaryDir m_settings;
    QString m_settingsFolder;
    std::unique_ptr<client::Application> m_application;
};

} // namespace podium::test
