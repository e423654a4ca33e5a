// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/users_routes.h"

#include "server/net/routes/requests.h"
#include "shared/protocol/json_reader.h"
#include "shared/protocol/resources.h"

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

// Longer than the rules allow, so that the rules give the reason; the body is bounded anyway.
constexpr protocol::TextLength AnyTyped{2'000};

auto answerSignIn(int status, const HttpReply &reply)
{
    return [status, reply](const Result<accounts::SignIn> &signIn) {
        if (!signIn)
            return reply(HttpResponse::error(signIn.error()));
        const protocol::SignedIn signedIn{signIn->user, signIn->accessToken, signIn->refreshToken,
                                          signIn->expiresAt};
        reply(HttpResponse::json(status, protocol::toJson(signedIn)));
    };
}

HttpResponse profileResponse(const UserProfile &user)
{
    return HttpResponse::json(200, protocol::toJson(user));
}

auto answerProfile(const HttpReply &reply)
{
    return [reply](const Result<UserProfile> &user) {
        reply(user ? profileResponse(*user) : HttpResponse::error(user.error()));
    };
}

//! The body's fields as `read(JsonReader &)` takes them, or what is wrong with them.
template<typename Read>
Result<void> readBody(const HttpRequest &request, Read read)
{
    const Result<QJsonObject> body = protocol::parseObject(request.body);
    if (!body)
        return tl::unexpected(body.error());
    protocol::JsonProblems problems;
    protocol::JsonReader json(*body, problems);
    read(json);
    if (!problems.isEmpty())
        return tl::unexpected(problems.toError());
    return {};
}

Result<accounts::Registration> registrationFrom(const HttpRequest &request)
{
    accounts::Registration registration;
    registration.origin = originOf(request);
    registration.accessToken = request.bearerToken;
    const Result<void> read = readBody(request, [&](protocol::JsonReader &json) {
        json.required("username"_L1, registration.account.username, AnyTyped);
        json.required("password"_L1, registration.account.password, AnyTyped);
        json.required("display_name"_L1, registration.account.displayName, AnyTyped);
        json.optional("role"_L1, registration.role);
        json.defaulted("setup_code"_L1, registration.setupCode, AnyTyped);
        json.defaulted("invitation"_L1, registration.invitation, AnyTyped);
    });
    if (!read)
        return tl::unexpected(read.error());
    return registration;
}

void addSignInRoutes(Router &router, accounts::Accounts &accounts)
{
    router.add(HttpMethod::Post, u"/api/v1/users/register"_s,
               [&accounts](const HttpRequest &request, const HttpReply &reply) {
                   const Result<accounts::Registration> registration = registrationFrom(request);
                   if (!registration)
                       return reply(HttpResponse::error(registration.error()));
                   accounts.registerAccount(*registration, answerSignIn(201, reply));
               });

    router.add(HttpMethod::Post, u"/api/v1/users/login"_s,
               [&accounts](const HttpRequest &request, const HttpReply &reply) {
                   QString username;
                   QString password;
                   const Result<void> read = readBody(request, [&](protocol::JsonReader &json) {
                       json.required("username"_L1, username, AnyTyped);
                       json.required("password"_L1, password, AnyTyped);
                   });
                   if (!read)
                       return reply(HttpResponse::error(read.error()));
                   accounts.login(username, password, originOf(request), answerSignIn(200, reply));
               });

    router.add(HttpMethod::Post, u"/api/v1/users/refresh-token"_s,
               [&accounts](const HttpRequest &request, const HttpReply &reply) {
                   QString token;
                   const Result<void> read = readBody(request, [&](protocol::JsonReader &json) {
                       json.required("refresh_token"_L1, token, AnyTyped);
                   });
                   if (!read)
                       return reply(HttpResponse::error(read.error()));
                   accounts.refresh(token, answerSignIn(200, reply));
               });

    router.add(HttpMethod::Post, u"/api/v1/users/logout"_s,
               [&accounts](const HttpRequest &request, const HttpReply &reply) {
                   QString refreshToken;
                   if (!request.body.isEmpty()) {
                       const Result<void> read = readBody(request, [&](protocol::JsonReader &json) {
                           json.defaulted("refresh_token"_L1, refreshToken, AnyTyped);
                       });
                       if (!read)
                           return reply(HttpResponse::error(read.error()));
                   }
                   accounts.logout(request.bearerToken, refreshToken, [reply](const Result<void> &done) {
                       reply(done ? HttpResponse::noContent() : HttpResponse::error(done.error()));
                   });
               });
}

void addProfileRoutes(Router &router, const UsersContext &context)
{
    router.add(HttpMethod::Get, u"/api/v1/users/profile"_s,
               forSignedIn(context.accounts, [](const UserProfile &user, const HttpRequest &,
                                                const HttpReply &reply) { reply(profileResponse(user)); }));

    router.add(HttpMethod::Put, u"/api/v1/users/profile"_s,
               forSignedIn(context.accounts, [context](const UserProfile &user, const HttpRequest &request,
                                                       const HttpReply &reply) {
                   QString displayName;
                   std::optional<PictureId> avatar = user.avatar;
                   const Result<void> read = readBody(request, [&](protocol::JsonReader &json) {
                       json.required("display_name"_L1, displayName, AnyTyped);
                       if (!json.value("avatar"_L1).isUndefined())
                           json.nullable("avatar"_L1, avatar);
                   });
                   if (!read)
                       return reply(HttpResponse::error(read.error()));
                   context.accounts.updateProfile(user.id, displayName, avatar, answerProfile(reply));
               }));

    const auto storeAvatar = [context](const UserProfile &user, const Picture &picture,
                                       const HttpReply &reply) {
        context.storage.run(
            context.context,
            [id = user.id, picture, now = context.clock.now()](Repositories &repositories) {
                return repositories.pictures.add(id, picture, now);
            },
            [context, user, reply](const Result<PictureId> &avatar) {
                if (!avatar)
                    return reply(HttpResponse::error(avatar.error()));
                context.accounts.updateProfile(user.id, user.displayName, *avatar, answerProfile(reply));
            });
    };
    router.add(HttpMethod::Post, u"/api/v1/users/upload-avatar"_s,
               forSignedIn(context.accounts,
                           [context, storeAvatar](const UserProfile &user, const HttpRequest &request,
                                                  const HttpReply &reply) {
                               context.pictures.recode(request.body, AvatarSideMax, context.context,
                                                       [=](const Result<Picture> &picture) {
                                                           if (!picture)
                                                               return reply(
                                                                   HttpResponse::error(picture.error()));
                                                           storeAvatar(user, *picture, reply);
                                                       });
                           }),
               PictureBytesMax);
}

void addInvitationRoutes(Router &router, accounts::Accounts &accounts)
{
    router.add(HttpMethod::Post, u"/api/v1/users/invitations"_s,
               forSignedIn(accounts,
                           [&accounts](const UserProfile &user, const HttpRequest &, const HttpReply &reply) {
                               accounts.invite(user, [reply](const Result<accounts::Invitation> &invitation) {
                                   if (!invitation)
                                       return reply(HttpResponse::error(invitation.error()));
                                   const qint64 expiresAt = invitation->expiresAt.time_since_epoch().count();
                                   reply(HttpResponse::json(201, {{u"invitation"_s, invitation->code},
                                                                  {u"expires_at"_s, expiresAt}}));
                               });
                           }));
}

} // namespace

void addUsersRoutes(Router &router, const UsersContext &context)
{
    addSignInRoutes(router, context.accounts);
    addProfileRoutes(router, context);
    addInvitationRoutes(router, context.accounts);
}

} // namespace podium::net
