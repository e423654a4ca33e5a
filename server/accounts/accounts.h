// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/account_rules.h"
#include "server/accounts/attempt_limiter.h"
#include "server/accounts/password_hasher.h"
#include "server/accounts/token_families.h"
#include "server/ports/storage.h"

#include <functional>
#include <optional>

namespace podium::accounts {

//! Who may create an account once the first one exists. Admins always may.
enum class RegistrationPolicy {
    Closed, //!< nobody else
    Invite, //!< who brings an invitation
    Open,   //!< everybody; new accounts are hosts
};

struct AccountSettings
{
    RegistrationPolicy registration = RegistrationPolicy::Closed;
    //! Lets the first account be made from elsewhere; see makeSetupCode(). Empty: from this machine only.
    QString setupCode;
    bool isBehindProxy = false; //!< then nobody is on this machine, though everybody seems to be
};

//! Where a request comes from.
struct Origin
{
    QString address;          //!< what counts as one place when attempts are counted
    bool thisMachine = false; //!< over the loopback device, and by no proxy or web page that says so
};

struct Registration
{
    NewAccount account;
    std::optional<UserRole> role; //!< admins may choose; otherwise hosts are made
    QString accessToken;          //!< an admin's, or empty
    QString setupCode;            //!< as typed; for the first account
    QString invitation;           //!< as typed; policy Invite
    Origin origin;
};

struct Invitation
{
    QString code;
    Timestamp expiresAt;
};

//! \brief Twelve letters and digits that are not mistaken for one another, in groups: "K7RW-2MPX-9TQD".
//! 59 random bits; for one run of the server.
[[nodiscard]] QString makeSetupCode(Tokens &tokens);

//! \brief The rules of accounts: who may register, sign in and stay signed in.
//!
//! Everything returns at once; `reply` runs later, once, on the thread of `context`. Storage work happens on
//! the storage thread, hashing on the hasher's; nothing blocks the caller. Errors of storage (Busy, Internal)
//! reach every reply.
class Accounts final
{
public:
    template<typename T>
    using Reply = std::function<void(Result<T>)>;

    //! \param context lives on the calling thread and outlives everything handed in here; no replies are
    //! delivered, and nothing may be called, once this is gone.
    Accounts(Storage &storage, PasswordHasher &hasher, Tokens &tokens, const Clock &clock,
             AccountSettings settings, QObject &context);
    Q_DISABLE_COPY_MOVE(Accounts)

    //! \brief Makes an account and signs it in.
    //! The first of all becomes admin; it is made on this machine or with the setup code. Forbidden when the
    //! policy says no, Invalid (with fields) against the rules, RateLimited.
    void registerAccount(const Registration &registration, const Reply<SignIn> &reply);
    //! \brief NotAuthenticated without saying whether name or password is wrong; RateLimited after several
    //! failures from one place under one name.
    void login(const QString &username, const QString &password, const Origin &origin,
               const Reply<SignIn> &reply);
    void refresh(const QString &refreshToken, const Reply<SignIn> &reply);
    //! \brief Revokes the whole family that the tokens are of.
    //! \param refreshToken or empty; serves when the access token has expired.
    void logout(const QString &accessToken, const QString &refreshToken, const Reply<void> &reply);
    //! NotAuthenticated, or whose token this is.
    void authenticate(const QString &accessToken, const Reply<UserProfile> &reply);

    //! \param avatar none removes it; Invalid (field "avatar") when there is no such picture.
    void updateProfile(UserId id, const QString &displayName, std::optional<PictureId> avatar,
                       const Reply<UserProfile> &reply);
    //! \brief A code for one registration within a week. Forbidden unless `by` is an admin.
    void invite(const UserProfile &by, const Reply<Invitation> &reply);

private:
    //! What lets a registration happen.
    enum class Permission { FirstAccount, Admin, Invitation, Everybody };

    [[nodiscard]] Result<Permission> permission(AccountRepository &accounts,
                                                const Registration &registration) const;
    [[nodiscard]] Result<SignIn> create(AccountRepository &accounts, const Registration &registration,
                                        const NewAccount &account, const QByteArray &passwordHash,
                                        Permission permission);
    void finishLogin(const User &user, const QString &attempt, const Reply<SignIn> &reply);

    Storage &m_storage;
    PasswordHasher &m_hasher;
    Tokens &m_tokens;
    const Clock &m_clock;
    const AccountSettings m_settings;
    QObject &m_context;
    TokenFamilies m_families; // storage thread only
    AttemptLimiter m_attempts;
};

} // namespace podium::accounts
