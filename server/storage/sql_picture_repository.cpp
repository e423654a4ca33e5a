// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_picture_repository.h"

#include "server/storage/array_literal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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

Result<QList<PictureId>> SqlPictureRepository::missing(const QList<PictureId> &ids)
{
    static const QString sqlite =
        u"SELECT wanted.value FROM json_each(?) AS wanted"
        " WHERE NOT EXISTS (SELECT 1 FROM picture WHERE picture.id = wanted.value)"_s;
    static const QString postgreSql =
        u"SELECT wanted.id FROM unnest(CAST(? AS bigint[])) AS wanted (id)"
        " WHERE NOT EXISTS (SELECT 1 FROM picture WHERE picture.id = wanted.id)"_s;

    QList<PictureId> absent;
    const auto take = [&absent](Row &row) { absent.append(row.id<PictureId>()); };
    Result<void> selected;
    if (m_connection.dialect() == Dialect::SQLite) {
        QJsonArray wanted;
        for (const PictureId id : ids)
            wanted.append(qint64{id.value()});
        selected = m_connection.select(
            sqlite, values(QString::fromLatin1(QJsonDocument(wanted).toJson(QJsonDocument::Compact))), take);
    } else {
        ArrayLiteral wanted;
        for (const PictureId id : ids)
            wanted.add(id.value());
        selected = m_connection.select(postgreSql, values(wanted.text()), take);
    }
    return selected.map([&absent] { return absent; });
}

} // namespace podium::storage
