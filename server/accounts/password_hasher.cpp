// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/password_hasher.h"

#include <QCoreApplication>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace podium::accounts {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PasswordHasher", text);
}

//! A password's bytes, wiped when no longer needed.
class Secret final
{
public:
    explicit Secret(const QString &password)
        : m_utf8(password.normalized(QString::NormalizationForm_C).toUtf8())
    {}
    ~Secret() { sodium_memzero(m_utf8.data(), static_cast<std::size_t>(m_utf8.size())); }
    Q_DISABLE_COPY_MOVE(Secret)

    [[nodiscard]] const char *data() const { return m_utf8.constData(); }
    [[nodiscard]] unsigned long long size() const { return static_cast<unsigned long long>(m_utf8.size()); }

private:
    QByteArray m_utf8;
};

bool matches(const QString &password, const QByteArray &hash)
{
    const Secret secret(password);
    return crypto_pwhash_str_verify(hash.constData(), secret.data(), secret.size()) == 0;
}

} // namespace

PasswordHasher::Cost PasswordHasher::interactiveCost()
{
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

PasswordHasher::Cost PasswordHasher::leastCost()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

PasswordHasher::PasswordHasher(Cost cost, int threads, int waitingMax)
    : m_cost(cost), m_pendingMax(threads + waitingMax)
{
    if (sodium_init() < 0)
        qFatal("libsodium found no source of randomness.");
    m_pool.setMaxThreadCount(threads);
    const Result<QByteArray> nobodys = hashNow(u"nobody"_s);
    if (!nobodys)
        qFatal("There is not enough memory to hash a password.");
    m_nobodysHash = *nobodys;
}

PasswordHasher::~PasswordHasher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template<typename T, typename Work>
void PasswordHasher::start(QObject &context, std::function<void(Result<T>)> done, Work work)
{
    const auto deliver = [&context, done = std::move(done)](Result<T> result) {
        QMetaObject::invokeMethod(
            &context, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    };
    if (m_pending.fetch_add(1) >= m_pendingMax) {
        m_pending.fetch_sub(1);
        deliver(failure(ErrorCode::Busy, tr("Too many are signing in right now. Try again in a moment.")));
        return;
    }
    m_pool.start([this, deliver, work = std::move(work)] {
        deliver(work());
        m_pending.fetch_sub(1);
    });
}

void PasswordHasher::hash(const QString &password, QObject &context,
                          std::function<void(Result<QByteArray>)> done)
{
    start<QByteArray>(context, std::move(done), [this, password] { return hashNow(password); });
}

void PasswordHasher::verify(const QString &password, const QByteArray &hash, QObject &context,
                            std::function<void(Result<bool>)> done)
{
    start<bool>(context, std::move(done), [this, password, hash]() -> Result<bool> {
        const bool known = !hash.isEmpty();
        return matches(password, known ? hash : m_nobodysHash) && known;
    });
}

Result<QByteArray> PasswordHasher::hashNow(const QString &password) const
{
    const Secret secret(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), secret.data(), secret.size(), m_cost.operations,
                              m_cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return failure(ErrorCode::Internal, tr("The server has not enough memory to check passwords."));
    return QByteArray(text.data());
}

} // namespace podium::accounts
