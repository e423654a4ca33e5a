// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_picture_repository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::storage {

Result<PictureId> SqlPictureRepository::add(UserId owner, const Picture &picture, Timestamp now)
{
    const auto id =
        m_connection.selectOne(u"INSERT INTO picture (owner_id, mime_type, bytes, width, height, created_at)"
                               " VALUES (?, ?, ?, ?, ?, ?)"
                               " RETURNING id"_s,
                               values(owner, QString::fromLatin1(picture.mimeType), picture.bytes,
                                      picture.width, picture.height, now),
                               [](Row &row) { return row.id<PictureId>(); });
    return id.map([](const std::optional<PictureId> &given) { return *given; });
}

Result<Picture> SqlPictureRepository::find(PictureId id)
{
    const auto picture = m_connection.selectOne(
        u"SELECT mime_type, bytes, width, height FROM picture WHERE id = ?"_s, values(id), [](Row &row) {
            Picture read;
            read.mimeType = row.text().toLatin1();
            read.bytes = row.bytes();
            read.width = row.count();
            read.height = row.count();
            return read;
        });
    if (!picture)
        return tl::unexpected(picture.error());
    if (!*picture)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("SqlPictureRepository", "There is no such picture."));
    return **picture;
}

} // namespace podium::storage
