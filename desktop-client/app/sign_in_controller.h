// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/user.h"

#include <QObject>

#include <memory>

namespace podium::client {

class AccountModel;
class ApiClient;
class Settings;

//! \brief Signs a host in and out.
//! Every call starts something and returns; account() tells what came of it. A newer try replaces one that is
//! still under way. What is wrong with the address stands in the error's `fields` under "address".
class SignInController final : public QObject
{
    Q_OBJECT

public:
    //! \param api shared by everything the host does; gets the server's address and tokens here.
    //! \param settings both outlive the controller.
    SignInController(ApiClient &api, Settings &settings, QObject *parent = nullptr);

    ~SignInController() override;

    [[nodiscard]] AccountModel *account() const { return m_account; }

public Q_SLOTS:
    //! \param address as a person types it: "192.168.1.20", "quiz.example.org:8640", "https://...".
    void signIn(const QString &address, const QString &username, const QString &password);
    //! \param setupCode for the first account of a new server, from another machine than its own; may be
    //! empty.
    void registerAccount(const QString &address, const QString &username, const QString &password,
                         const QString &displayName, const QString &setupCode = {});
    //! Signed out at once here, and at the server as soon as it hears of it.
    void signOut();

private:
    [[nodiscard]] QObject *begin(const QString &address);
    void onSignedIn(const Result<UserProfile> &profile);

    ApiClient &m_api;
    Settings &m_settings;
    AccountModel *m_account;
    std::unique_ptr<QObject> m_attempt; //!< gone when a newer try begins, and with it the older one's answer
};

} // namespace podium::client
