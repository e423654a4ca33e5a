// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/api_client.h"
#include "tests/desktop-client/net/fake_http_server.h"

#include <QJsonDocument>

namespace podium::test {

inline QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

//! \brief The account part of a server, in numbers: access token "access-N" is taken while N is the newest,
//! refresh token "refresh-N" likewise.
class FakeAccounts final
{
public:
    //! The answer to what concerns accounts or tokens; none for a request that is allowed and for the script.
    [[nodiscard]] std::optional<FakeResponse> answer(const FakeRequest &request)
    {
        if (request.target == "/api/v1/users/login")
            return renewed();
        if (request.target == "/api/v1/users/refresh-token") {
            const auto body = QJsonDocument::fromJson(request.body).object();
            const bool isCurrent =
                body.value(QLatin1StringView("refresh_token")).toString() == refreshToken(m_generation);
            return isCurrent && !m_isRevoked ? renewed() : refused();
        }
        if (m_isExpired || request.authorization != "Bearer access-" + QByteArray::number(m_generation))
            return refused();
        return std::nullopt;
    }
    //! The access token is not taken any more, the refresh token still is.
    void expire() { m_isExpired = true; }
    //! Neither is.
    void revoke() { m_isExpired = m_isRevoked = true; }

    [[nodiscard]] static FakeResponse refused()
    {
        return {401, bytes(protocol::toJson(Error{ErrorCode::NotAuthenticated, QStringLiteral("No."), {}}))};
    }

private:
    [[nodiscard]] static QString refreshToken(int generation)
    {
        return QStringLiteral("refresh-%1").arg(generation);
    }
    FakeResponse renewed()
    {
        ++m_generation;
        m_isExpired = false;
        protocol::SignedIn signedIn;
        signedIn.user = {UserId(3), QStringLiteral("ana"), QStringLiteral("Ana"), UserRole::Host,
                         std::nullopt};
        signedIn.accessToken = QStringLiteral("access-%1").arg(m_generation);
        signedIn.refreshToken = refreshToken(m_generation);
        signedIn.expiresAt = Timestamp(Ms{2'000'000'000'000});
        return {200, bytes(protocol::toJson(signedIn))};
    }

    int m_generation = 0;
    bool m_isExpired = false;
    bool m_isRevoked = false;
};

} // namespace podium::test
