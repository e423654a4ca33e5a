// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accounts.h"
#include "server/net/http_message.h"
#include "server/ports/storage.h"

//! What the handlers of all resources share: reading a request, checking who asks, answering.
namespace podium::net {

using SignedInHandler =
    std::function<void(const UserProfile &user, const HttpRequest &request, const HttpReply &reply)>;

//! Lets through who is signed in; everybody else is answered NotAuthenticated.
[[nodiscard]] HttpHandler forSignedIn(accounts::Accounts &accounts, SignedInHandler handler);
//! Lets through hosts and admins; other accounts are answered Forbidden.
[[nodiscard]] HttpHandler forHosts(accounts::Accounts &accounts, SignedInHandler handler);

//! The response, or the error as one.
[[nodiscard]] HttpResponse responseOf(const Result<HttpResponse> &result);

//! \brief Answers with what `work(Repositories &)`, a Result<HttpResponse>, returns on the storage thread.
//! Large bodies are decoded and encoded in there too, so that they hold up nobody on the event loop.
template<typename Work>
void answerFromStorage(Storage &storage, QObject &context, const HttpReply &reply, Work work)
{
    storage.run(
        context,
        [work = std::move(work)](Repositories &repositories) -> Result<HttpResponse> {
            return work(repositories);
        },
        [reply](const Result<HttpResponse> &response) { reply(responseOf(response)); });
}

//! What a host wants from storage; runs on its thread.
using HostWork = std::function<Result<HttpResponse>(Repositories &, UserId host, const HttpRequest &)>;
//! Answers hosts with what the work returns; see forHosts() and answerFromStorage().
[[nodiscard]] HttpHandler hostsFromStorage(accounts::Accounts &accounts, Storage &storage, QObject &context,
                                           HostWork work);

//! The id that stands in the path; NotFound when it is no id at all.
template<typename AnyId>
[[nodiscard]] Result<AnyId> idFromPath(const HttpRequest &request, int capture = 0)
{
    const AnyId id(request.captures.value(capture).toLongLong());
    if (!id.isValid())
        return failure(ErrorCode::NotFound, QObject::tr("There is nothing of this number."));
    return id;
}

//! Limits of a number in a query, both included.
struct QueryRange
{
    qint64 minimum = 0;
    qint64 maximum = 0;
};

//! A number of the query; `fallback` when it is absent, Invalid with its name when it is no such number.
[[nodiscard]] Result<qint64> numberFromQuery(const HttpRequest &request, const QString &name, qint64 fallback,
                                             QueryRange range);

//! Which part of something that is listed.
struct PageQuery
{
    int offset = 0;
    int limit = 0;
};
//! \brief "offset" and "limit" of the query.
//! \param sizeDefault what `limit` is when it is absent.
//! \param sizeMax what it is at most.
[[nodiscard]] Result<PageQuery> pageFromQuery(const HttpRequest &request, int sizeDefault, int sizeMax);

//! A text of the query, decoded; empty when it is absent.
[[nodiscard]] QString textFromQuery(const HttpRequest &request, const QString &name);

//! "q" of the query: a part of the titles that are looked for.
[[nodiscard]] QString titlePartFromQuery(const HttpRequest &request);

//! Where a request comes from, as attempts are counted and the first account is guarded.
[[nodiscard]] accounts::Origin originOf(const HttpRequest &request);

} // namespace podium::net
