// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/accounts/random_tokens.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_storage.h"
#include "tests/support/settled.h"

namespace podium::test {

inline const accounts::Origin Here{QStringLiteral("127.0.0.1"), true};
inline const accounts::Origin Elsewhere{QStringLiteral("192.0.2.7"), false};
inline const QString SetupCode = QStringLiteral("K7RW-2MPX-9TQD");
inline const QString Password = QStringLiteral("correct horse");

//! \brief Accounts on storage in memory and a clock moved by hand; every call waits for its reply.
class AccountsUnderTest final
{
public:
    AccountsUnderTest() { use({accounts::RegistrationPolicy::Closed, SetupCode}); }
    Q_DISABLE_COPY_MOVE(AccountsUnderTest)

    //! As after a restart with other settings.
    void use(const accounts::AccountSettings &settings)
    {
        service = std::make_unique<accounts::Accounts>(storage, hasher, tokens, clock, settings, context);
    }
    void use(accounts::RegistrationPolicy policy) { use({policy, SetupCode}); }

    Result<accounts::SignIn> registered(const accounts::Registration &registration)
    {
        return settled<accounts::SignIn>([&](auto reply) { service->registerAccount(registration, reply); });
    }
    Result<accounts::SignIn> registered(const QString &username, const accounts::Origin &origin,
                                        const QString &accessToken = {})
    {
        accounts::Registration registration;
        registration.account = {username, Password, username};
        registration.origin = origin;
        registration.accessToken = accessToken;
        return registered(registration);
    }
    Result<accounts::Invitation> invited(const UserProfile &by)
    {
        return settled<accounts::Invitation>([&](auto reply) { service->invite(by, reply); });
    }
    Result<accounts::SignIn> loggedIn(const QString &username, const QString &password,
                                      const accounts::Origin &origin = Elsewhere)
    {
        return settled<accounts::SignIn>(
            [&](auto reply) { service->login(username, password, origin, reply); });
    }
    Result<accounts::SignIn> refreshed(const QString &token)
    {
        return settled<accounts::SignIn>([&](auto reply) { service->refresh(token, reply); });
    }
    Result<void> loggedOut(const QString &accessToken, const QString &refreshToken = {})
    {
        return settled<void>([&](auto reply) { service->logout(accessToken, refreshToken, reply); });
    }
    Result<UserProfile> owner(const QString &token)
    {
        return settled<UserProfile>([&](auto reply) { service->authenticate(token, reply); });
    }
    Result<UserProfile> updated(UserId id, const QString &displayName, std::optional<PictureId> avatar)
    {
        return settled<UserProfile>(
            [&](auto reply) { service->updateProfile(id, displayName, avatar, reply); });
    }

    QObject context;
    ManualClock clock;
    MemoryStorage storage;
    accounts::RandomTokens tokens;
    accounts::PasswordHasher hasher{accounts::PasswordHasher::leastCost()};
    std::unique_ptr<accounts::Accounts> service;
};

//! The code of an error; none for success.
template<typename T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace podium::test
