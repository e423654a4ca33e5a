// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/signing_key.h"

#include <sodium.h>

namespace podium::bot_check {
namespace {

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

template<std::size_t Size>
QString hexadecimal(const std::array<unsigned char, Size> &bytes)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), Size).toHex());
}

} // namespace

QString sha256(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(hash.data(), bytesOf(utf8), static_cast<unsigned long long>(utf8.size()));
    return hexadecimal(hash);
}

SigningKey::SigningKey()
{
    static_assert(crypto_auth_hmacsha256_KEYBYTES == sizeof m_key);
    if (sodium_init() < 0)
        qFatal("libsodium found no source of randomness.");
    randombytes_buf(m_key.data(), m_key.size());
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_key.data(), m_key.size());
}

QString SigningKey::sign(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code;
    crypto_auth_hmacsha256(code.data(), bytesOf(utf8), static_cast<unsigned long long>(utf8.size()),
                           m_key.data());
    return hexadecimal(code);
}

bool SigningKey::isSignature(const QString &signature, const QString &text) const
{
    const QByteArray given = signature.toUtf8();
    const QByteArray right = sign(text).toLatin1();
    return given.size() == right.size() &&
           sodium_memcmp(given.constData(), right.constData(), static_cast<std::size_t>(right.size())) == 0;
}

} // namespace podium::bot_check
