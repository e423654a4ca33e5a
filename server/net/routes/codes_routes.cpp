// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/codes_routes.h"

#include "server/net/routes/requests.h"
#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

//! \param state the name of the field that says how far it is.
HttpResponse found(const QString &kind, const QJsonObject &all, const QString &state)
{
    QJsonObject shown{{u"kind"_s, kind}};
    for (const QString &name : {u"id"_s, u"code"_s, u"title"_s, state})
        shown.insert(name, all.value(name));
    return HttpResponse::json(200, shown);
}

} // namespace

void addCodesRoutes(Router &router, const CodesContext &context)
{
    router.add(
        HttpMethod::Get, u"/api/v1/codes/{}"_s,
        [context](const HttpRequest &request, const HttpReply &reply) {
            const QString code = request.captures.value(0);
            const Result<SessionSnapshot> session = context.sessions.summary(code);
            if (session)
                return reply(found(u"session"_s, protocol::toJson(*session), u"state"_s));
            context.polls.view(code, {}, [reply, no = session.error()](const Result<engine::PollView> &poll) {
                if (poll)
                    return reply(found(u"poll"_s, protocol::toJson(poll->stored.poll), u"status"_s));
                // A session that has ended says so, rather than that there is nothing.
                reply(HttpResponse::error(poll.error().code == ErrorCode::NotFound ? no : poll.error()));
            });
        });
}

} // namespace podium::net
