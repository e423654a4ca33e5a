// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accounts.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace podium::accounts {
namespace {

constexpr AttemptLimiter::Rate AttemptRate{10, Ms{10'000}};
constexpr Ms InvitationLifetime = std::chrono::days(7);

QString tr(const char *text)
{
    return QCoreApplication::translate("Accounts", text);
}

tl::unexpected<Error> tooManyAttempts()
{
    return failure(ErrorCode::RateLimited, tr("Too many attempts. Try again in a few minutes."));
}

tl::unexpected<Error> wrongNameOrPassword()
{
    return failure(ErrorCode::NotAuthenticated, tr("The username or the password is not right."));
}

//! Typed by hand from a terminal: case, blanks and dashes do not matter.
QByteArray plainSetupCode(const QString &typed)
{
    QByteArray plain;
    for (const QChar c : typed.toUpper()) {
        if (c.isLetterOrNumber())
            plain += QString(c).toUtf8();
    }
    return plain;
}

bool isSetupCode(const QString &typed, const QString &expected)
{
    const QByteArray given = plainSetupCode(typed);
    const QByteArray wanted = plainSetupCode(expected);
    return !wanted.isEmpty() && given.size() == wanted.size() &&
           sodium_memcmp(given.constData(), wanted.constData(), static_cast<std::size_t>(wanted.size())) == 0;
}

} // namespace

QString makeSetupCode(Tokens &tokens)
{
    constexpr QLatin1StringView Letters("23456789ABCDEFGHJKMNPQRSTUVWXYZ");
    QString code;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0)
            code += u'-';
        code += Letters.at(tokens.below(static_cast<std::uint32_t>(Letters.size())));
    }
    return code;
}

Accounts::Accounts(Storage &storage, PasswordHasher &hasher, Tokens &tokens, const Clock &clock,
                   AccountSettings settings, QObject &context)
    : m_storage(storage), m_hasher(hasher), m_tokens(tokens), m_clock(clock), m_settings(std::move(settings)),
      m_context(context), m_families(clock, tokens), m_attempts(clock, AttemptRate)
{}

void Accounts::registerAccount(const Registration &registration, const Reply<SignIn> &reply)
{
    const auto store = [=, this](const NewAccount &account, Permission allowed, const QByteArray &hash) {
        m_storage.run(
            m_context,
            [=, this](Repositories &repositories) {
                return create(repositories.accounts, registration, account, hash, allowed);
            },
            reply);
    };
    // Whether it is allowed at all comes first: who may not register learns nothing and costs no hashing.
    m_storage.run(
        m_context,
        [=, this](Repositories &repositories) { return permission(repositories.accounts, registration); },
        [=, this](const Result<Permission> &allowed) {
            if (!allowed)
                return reply(tl::unexpected(allowed.error()));
            const Result<NewAccount> account = checkedAccount(registration.account);
            if (!account)
                return reply(tl::unexpected(account.error()));
            if (*allowed != Permission::Admin &&
                !m_attempts.admit(u"register "_s + registration.origin.address))
                return reply(tooManyAttempts());
            m_hasher.hash(account->password, m_context, [=](const Result<QByteArray> &hash) {
                if (!hash)
                    return reply(tl::unexpected(hash.error()));
                store(*account, *allowed, *hash);
            });
        });
}

Result<Accounts::Permission> Accounts::permission(AccountRepository &accounts,
                                                  const Registration &registration) const
{
    const Result<int> count = accounts.count();
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0) {
        const bool isHere = registration.origin.thisMachine && !m_settings.isBehindProxy;
        if (isHere || isSetupCode(registration.setupCode, m_settings.setupCode))
            return Permission::FirstAccount;
        return failure(ErrorCode::Forbidden, tr("The first account is made on the server's own machine, or "
                                                "with the setup code that it prints when it starts."));
    }
    if (!registration.accessToken.isEmpty()) {
        const Result<UserProfile> by = m_families.owner(accounts, registration.accessToken);
        if (!by)
            return tl::unexpected(by.error());
        if (by->role == UserRole::Admin)
            return Permission::Admin;
    }
    switch (m_settings.registration) {
    case RegistrationPolicy::Open:
        return Permission::Everybody;
    case RegistrationPolicy::Invite:
        if (!registration.invitation.isEmpty())
            return Permission::Invitation;
        return failure(ErrorCode::Forbidden, tr("Registering takes an invitation. Ask an administrator."));
    case RegistrationPolicy::Closed:
        break;
    }
    return failure(ErrorCode::Forbidden, tr("Accounts are made by the administrators of this server."));
}

Result<SignIn> Accounts::create(AccountRepository &accounts, const Registration &registration,
                                const NewAccount &account, const QByteArray &passwordHash,
                                Permission permission)
{
    if (permission == Permission::Invitation) {
        // A taken name must not cost the invitation.
        const Result<std::optional<User>> namesake = accounts.findByName(account.username);
        if (!namesake)
            return tl::unexpected(namesake.error());
        if (!*namesake) {
            const Result<bool> invited =
                accounts.spendInvitation(m_tokens.hash(registration.invitation.trimmed()), m_clock.now());
            if (!invited)
                return tl::unexpected(invited.error());
            if (!*invited)
                return failure(ErrorCode::Forbidden, tr("This invitation is not valid or was used before."));
        }
    }

    User user{{UserId{}, account.username, account.displayName, UserRole::Host, {}}, passwordHash};
    if (permission == Permission::FirstAccount)
        user.profile.role = UserRole::Admin;
    else if (permission == Permission::Admin)
        user.profile.role = registration.role.value_or(UserRole::Host);
    const Result<User> created = accounts.create(user, permission == Permission::FirstAccount);
    if (!created)
        return tl::unexpected(created.error());
    return m_families.begin(accounts, created->profile);
}

void Accounts::login(const QString &username, const QString &password, const Origin &origin,
                     const Reply<SignIn> &reply)
{
    const QString name = normalizedUsername(username);
    const QString attempt = u"login "_s + origin.address + u' ' + name.toCaseFolded().left(UsernameLengthMax);
    m_storage.run(
        m_context, [name](Repositories &repositories) { return repositories.accounts.findByName(name); },
        [=, this](const Result<std::optional<User>> &user) {
            if (!user)
                return reply(tl::unexpected(user.error()));
            if (!m_attempts.admit(attempt))
                return reply(tooManyAttempts());
            const QByteArray hash = *user ? (*user)->passwordHash : QByteArray();
            m_hasher.verify(password, hash, m_context, [=, this](const Result<bool> &right) {
                if (!right)
                    return reply(tl::unexpected(right.error()));
                if (!*right)
                    return reply(wrongNameOrPassword());
                finishLogin(**user, attempt, reply);
            });
        });
}

void Accounts::finishLogin(const User &user, const QString &attempt, const Reply<SignIn> &reply)
{
    m_attempts.forget(attempt);
    m_storage.run(
        m_context,
        [this, profile = user.profile](Repositories &repositories) {
            return m_families.begin(repositories.accounts, profile);
        },
        reply);
}

void Accounts::refresh(const QString &refreshToken, const Reply<SignIn> &reply)
{
    m_storage.run(
        m_context,
        [=, this](Repositories &repositories) {
            return m_families.renew(repositories.accounts, refreshToken);
        },
        reply);
}

void Accounts::logout(const QString &accessToken, const QString &refreshToken, const Reply<void> &reply)
{
    m_storage.run(
        m_context,
        [=, this](Repositories &repositories) {
            return m_families.revoke(repositories.accounts, accessToken, refreshToken);
        },
        reply);
}

void Accounts::authenticate(const QString &accessToken, const Reply<UserProfile> &reply)
{
    m_storage.run(
        m_context,
        [=, this](Repositories &repositories) {
            return m_families.owner(repositories.accounts, accessToken);
        },
        reply);
}

void Accounts::updateProfile(UserId id, const QString &displayName, std::optional<PictureId> avatar,
                             const Reply<UserProfile> &reply)
{
    m_storage.run(
        m_context,
        [=](Repositories &repositories) -> Result<UserProfile> {
            const Result<QString> name = checkedDisplayName(displayName);
            if (!name)
                return tl::unexpected(name.error());
            if (avatar) {
                const Result<QList<PictureId>> missing = repositories.pictures.missing({*avatar});
                if (!missing)
                    return tl::unexpected(missing.error());
                if (!missing->isEmpty()) {
                    return failure(ErrorCode::Invalid, tr("There is no such picture."),
                                   {{u"avatar"_s, tr("There is no such picture.")}});
                }
            }
            if (const Result<void> updated = repositories.accounts.updateProfile(id, *name, avatar); !updated)
                return tl::unexpected(updated.error());
            const Result<std::optional<User>> user = repositories.accounts.find(id);
            if (!user)
                return tl::unexpected(user.error());
            if (!*user)
                return failure(ErrorCode::NotFound, tr("This account is gone."));
            return (*user)->profile;
        },
        reply);
}

void Accounts::invite(const UserProfile &by, const Reply<Invitation> &reply)
{
    m_storage.run(
        m_context,
        [this, role = by.role](Repositories &repositories) -> Result<Invitation> {
            if (role != UserRole::Admin)
                return failure(ErrorCode::Forbidden, tr("Only administrators invite."));
            const Invitation invitation{m_tokens.create(), m_clock.now() + InvitationLifetime};
            const Result<void> added =
                repositories.accounts.addInvitation(m_tokens.hash(invitation.code), invitation.expiresAt);
            if (!added)
                return tl::unexpected(added.error());
            return invitation;
        },
        reply);
}

} // namespace podium::accounts
