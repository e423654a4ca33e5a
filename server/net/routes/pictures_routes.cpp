// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/pictures_routes.h"

#include "server/net/routes/requests.h"
#include "shared/protocol/resources.h"

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

HttpResponse pictureResponse(const Picture &picture)
{
    HttpResponse response;
    response.contentType = picture.mimeType;
    response.body = picture.bytes;
    return response;
}

//! The tag of a picture is its number: its bytes never change.
QByteArray tagOf(PictureId id)
{
    return "\"picture-" + QByteArray::number(id.value()) + '"';
}

void makeCacheable(HttpResponse &response, PictureId id)
{
    response.headers.emplaceBack("ETag", tagOf(id));
    response.headers.emplaceBack("Cache-Control", "public, max-age=31536000, immutable");
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
}

void store(const PicturesContext &context, UserId owner, const Picture &picture, const HttpReply &reply)
{
    answerFromStorage(
        context.storage, context.context, reply,
        [owner, picture, now = context.clock.now()](Repositories &repositories) -> Result<HttpResponse> {
            const Result<PictureId> id = repositories.pictures.add(owner, picture, now);
            if (!id)
                return tl::unexpected(id.error());
            const protocol::UploadedPicture uploaded{*id, u"/api/v1/pictures/%1"_s.arg(id->value()),
                                                     picture.width, picture.height};
            return HttpResponse::json(201, protocol::toJson(uploaded));
        });
}

} // namespace

void addPicturesRoutes(Router &router, const PicturesContext &context)
{
    router.add(
        HttpMethod::Post, u"/api/v1/pictures"_s,
        forHosts(context.accounts,
                 [context](const UserProfile &host, const HttpRequest &request, const HttpReply &reply) {
                     context.pictures.recode(
                         request.body, PictureSideMax, context.context,
                         [context, owner = host.id, reply](const Result<Picture> &picture) {
                             if (picture)
                                 store(context, owner, *picture, reply);
                             else
                                 reply(HttpResponse::error(picture.error()));
                         });
                 }),
        PictureBytesMax);

    router.add(HttpMethod::Get, u"/api/v1/pictures/{}"_s,
               [context](const HttpRequest &request, const HttpReply &reply) {
                   const Result<PictureId> id = idFromPath<PictureId>(request);
                   if (!id)
                       return reply(HttpResponse::error(id.error()));
                   answerFromStorage(context.storage, context.context, reply,
                                     [id = *id, known = request.ifNoneMatch](
                                         Repositories &repositories) -> Result<HttpResponse> {
                                         const Result<Picture> picture = repositories.pictures.find(id);
                                         if (!picture)
                                             return tl::unexpected(picture.error());
                                         HttpResponse response = pictureResponse(*picture);
                                         if (known == "*" || known.contains(tagOf(id))) {
                                             response.status = 304;
                                             response.body.clear();
                                         }
                                         makeCacheable(response, id);
                                         return response;
                                     });
               });
}

} // namespace podium::net
