// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/sign_in_controller.h"

#include "desktop-client/app/settings.h"
#include "desktop-client/models/account_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

using namespace Qt::StringLiterals;

namespace podium::client {

SignInController::SignInController(ApiClient &api, Settings &settings, QObject *parent)
    : QObject(parent), m_api(api), m_settings(settings), m_account(new AccountModel(this))
{
    connect(&m_api, &ApiClient::signedOut, this, [this] {
        m_account->setFailed({ErrorCode::NotAuthenticated,
                              tr("You have been signed out because it was too long ago. Sign in again."),
                              {}});
    });
}

SignInController::~SignInController() = default;

void SignInController::signIn(const QString &address, const QString &username, const QString &password)
{
    if (QObject *attempt = begin(address)) {
        m_api.login(username, password, attempt,
                    [this](const Result<UserProfile> &profile) { onSignedIn(profile); });
    }
}

void SignInController::registerAccount(const QString &address, const QString &username,
                                       const QString &password, const QString &displayName,
                                       const QString &setupCode)
{
    if (QObject *attempt = begin(address)) {
        m_api.registerAccount(username, password, displayName, setupCode, attempt,
                              [this](const Result<UserProfile> &profile) { onSignedIn(profile); });
    }
}

void SignInController::signOut()
{
    m_attempt.reset();
    m_api.logout();
    m_account->setSignedOut();
}

QObject *SignInController::begin(const QString &address)
{
    m_attempt.reset();
    const Result<QUrl> server = serverFromText(address);
    if (!server) {
        Error error = server.error();
        error.fields.insert(u"address"_s, error.message);
        m_account->setFailed(error);
        return nullptr;
    }
    m_settings.setServerAddress(address.trimmed());
    m_api.setServer(*server);
    m_account->setServerAddress(addressText(*server));
    m_account->setWorking();
    m_attempt = std::make_unique<QObject>();
    return m_attempt.get();
}

void SignInController::onSignedIn(const Result<UserProfile> &profile)
{
    if (!profile) {
        m_account->setFailed(profile.error());
        return;
    }
    m_settings.setUsername(profile->username);
    m_account->setSignedIn(*profile);
}

} // namespace podium::client
