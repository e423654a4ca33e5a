// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/requests.h"

#include "server/net/token_bucket.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Routes", text);
}

} // namespace

HttpHandler forSignedIn(accounts::Accounts &accounts, SignedInHandler handler)
{
    return [&accounts, handler = std::move(handler)](const HttpRequest &request, const HttpReply &reply) {
        accounts.authenticate(request.bearerToken, [=](const Result<UserProfile> &user) {
            if (user)
                handler(*user, request, reply);
            else
                reply(HttpResponse::error(user.error()));
        });
    };
}

HttpHandler forHosts(accounts::Accounts &accounts, SignedInHandler handler)
{
    return forSignedIn(accounts, [handler = std::move(handler)](const UserProfile &user,
                                                                const HttpRequest &request,
                                                                const HttpReply &reply) {
        if (user.role == UserRole::Participant)
            reply(HttpResponse::error({ErrorCode::Forbidden, tr("This account hosts no quizzes."), {}}));
        else
            handler(user, request, reply);
    });
}

HttpHandler hostsFromStorage(accounts::Accounts &accounts, Storage &storage, QObject &context, HostWork work)
{
    return forHosts(accounts, [&storage, &context, work = std::move(work)](const UserProfile &host,
                                                                           const HttpRequest &request,
                                                                           const HttpReply &reply) {
        answerFromStorage(storage, context, reply,
                          [work, owner = host.id, request](Repositories &repositories) {
                              return work(repositories, owner, request);
                          });
    });
}

HttpResponse responseOf(const Result<HttpResponse> &result)
{
    return result ? *result : HttpResponse::error(result.error());
}

Result<qint64> numberFromQuery(const HttpRequest &request, const QString &name, qint64 fallback,
                               QueryRange range)
{
    if (!request.query.hasQueryItem(name))
        return fallback;
    bool isNumber = false;
    const qint64 number = request.query.queryItemValue(name).toLongLong(&isNumber);
    if (isNumber && number >= range.minimum && number <= range.maximum)
        return number;
    const QString problem = tr("must be a whole number from %1 to %2").arg(range.minimum).arg(range.maximum);
    return failure(ErrorCode::Invalid, u"%1: %2."_s.arg(name, problem), {{name, problem}});
}

Result<PageQuery> pageFromQuery(const HttpRequest &request, int sizeDefault, int sizeMax)
{
    const Result<qint64> offset =
        numberFromQuery(request, u"offset"_s, 0, {0, std::numeric_limits<int>::max()});
    if (!offset)
        return tl::unexpected(offset.error());
    const Result<qint64> limit = numberFromQuery(request, u"limit"_s, sizeDefault, {1, sizeMax});
    if (!limit)
        return tl::unexpected(limit.error());
    return PageQuery{static_cast<int>(*offset), static_cast<int>(*limit)};
}

QString textFromQuery(const HttpRequest &request, const QString &name)
{
    // QUrlQuery leaves "+" alone, by which forms mean a blank, and decodes nothing completely.
    const QString encoded = request.query.queryItemValue(name, QUrl::FullyEncoded).replace(u'+', u' ');
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

QString titlePartFromQuery(const HttpRequest &request)
{
    return textFromQuery(request, u"q"_s).trimmed().left(limits::TitleLength);
}

accounts::Origin originOf(const HttpRequest &request)
{
    return {limitedAddress(request.peer).toString(), request.peer.isLoopback() && !request.isIndirect};
}

} // namespace podium::net
