// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/preferences.h"
#include "shared/base/ids.h"

#include <QSettings>
#include <QString>

#include <optional>

namespace podium::client {

//! \brief What the client remembers from one start to the next.
//!
//! Kept in one ini file that only its owner may read, because a participant's resume token and a voter's are
//! in it: with them a closed window finds back to its seat and its votes. A host's password and tokens are
//! never written; after a restart the host signs in and then finds the open session by its number, which is
//! no secret.
class Settings final
{
public:
    //! \param filePath created when missing.
    explicit Settings(const QString &filePath = defaultFilePath());
    Q_DISABLE_COPY_MOVE(Settings)

    [[nodiscard]] static QString defaultFilePath();

    //! \brief Where larger things than settings are kept: the system's place for data of programs, or beside
    //! a settings file that is not the default one.
    [[nodiscard]] QString dataFolder() const;

    //! As the person typed it; empty before the first time. The same for both sides.
    [[nodiscard]] QString serverAddress() const;
    void setServerAddress(const QString &address);
    [[nodiscard]] QString nickname() const;
    void setNickname(const QString &nickname);
    [[nodiscard]] QString username() const;
    void setUsername(const QString &username);

    //! \brief By what servers tell the ballots of this installation from others'; made when it is first asked
    //! for. Nobody can guess it.
    [[nodiscard]] QString voterToken();

    //! What is not set, or is no value of these, is as a new Preferences has it.
    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    //! A participant's way back.
    struct Seat
    {
        QString server; //!< address in full
        QString code;
        QString nickname;
        QString resumeToken;

        bool operator==(const Seat &) const = default;
    };
    [[nodiscard]] std::optional<Seat> seat() const;
    void setSeat(const std::optional<Seat> &seat);

    //! A host's way back.
    struct HostedSession
    {
        QString server; //!< address in full
        UserId host;
        SessionId session;
        QuizId quiz;

        bool operator==(const HostedSession &) const = default;
    };
    [[nodiscard]] std::optional<HostedSession> hostedSession() const;
    void setHostedSession(const std::optional<HostedSession> &session);

    //! For what belongs to pages and windows: geometry, volume, reduced motion; keys under "ui/".
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);

private:
    mutable QSettings m_file;
};

} // namespace podium::client
