// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/picture_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! Pictures in the table picture.
class SqlPictureRepository final : public PictureRepository
{
public:
    explicit SqlPictureRepository(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(SqlPictureRepository)

    Result<PictureId> add(UserId owner, const Picture &picture, Timestamp now) override;
    Result<Picture> find(PictureId id) override;
    Result<QList<PictureId>> missing(const QList<PictureId> &ids) override;

private:
    Connection &m_connection;
};

} // namespace podium::storage
