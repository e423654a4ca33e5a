// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/random_tokens.h"

#include <sodium.h>

#include <array>

namespace podium::accounts {
namespace {

constexpr std::size_t TokenBytes = 32;
constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

using Block = std::array<unsigned char, TokenBytes>;

QByteArray base64Url(const Block &bytes)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), bytes.size())
        .toBase64(Base64Url);
}

} // namespace

RandomTokens::RandomTokens()
{
    if (sodium_init() < 0)
        qFatal("libsodium found no source of randomness.");
}

QString RandomTokens::create()
{
    Block bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return QString::fromLatin1(base64Url(bytes));
}

QByteArray RandomTokens::hash(const QString &token) const
{
    const QByteArray utf8 = token.toUtf8();
    Block bytes;
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char *>(utf8.constData()),
                       static_cast<unsigned long long>(utf8.size()), nullptr, 0);
    return base64Url(bytes);
}

std::uint64_t RandomTokens::seed()
{
    std::uint64_t value = 0;
    randombytes_buf(&value, sizeof value);
    return value;
}

std::uint32_t RandomTokens::below(std::uint32_t bound)
{
    return randombytes_uniform(bound);
}

} // namespace podium::accounts
