// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/user.h"

#include <QObject>

#include <optional>

namespace podium::client {

//! \brief Who is signed in at which server, and what became of the last try.
class AccountModel final : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, Working, SignedIn };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isSignedIn() const { return m_state == State::SignedIn; }
    //! Set exactly while signed in.
    [[nodiscard]] const std::optional<UserProfile> &profile() const { return m_profile; }
    //! Why the last try failed, or why the account was signed out; none after a success or a new try.
    //! `fields` names form fields as the protocol does ("username", "password", "display_name").
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! As shown to a person ("http://192.168.1.20:8640"); kept while signed out.
    [[nodiscard]] const QString &serverAddress() const { return m_serverAddress; }

    void setServerAddress(const QString &address);
    void setWorking();
    void setSignedIn(const UserProfile &profile);
    void setSignedOut();
    void setFailed(const Error &error);

Q_SIGNALS:
    void changed();

private:
    State m_state = State::SignedOut;
    std::optional<UserProfile> m_profile;
    std::optional<Error> m_error;
    QString m_serverAddress;
};

} // namespace podium::client
