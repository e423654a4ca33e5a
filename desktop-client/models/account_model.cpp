// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/account_model.h"

namespace podium::client {

void AccountModel::setServerAddress(const QString &address)
{
    if (m_serverAddress == address)
        return;
    m_serverAddress = address;
    Q_EMIT changed();
}

void AccountModel::setWorking()
{
    m_state = State::Working;
    m_profile.reset();
    m_error.reset();
    Q_EMIT changed();
}

void AccountModel::setSignedIn(const UserProfile &profile)
{
    m_state = State::SignedIn;
    m_profile = profile;
    m_error.reset();
    Q_EMIT changed();
}

void AccountModel::setSignedOut()
{
    m_state = State::SignedOut;
    m_profile.reset();
    m_error.reset();
    Q_EMIT changed();
}

void AccountModel::setFailed(const Error &error)
{
    m_state = State::SignedOut;
    m_profile.reset();
    m_error = error;
    Q_EMIT changed();
}

} // namespace podium::client
