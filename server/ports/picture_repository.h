// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QList>

namespace podium {

//! A picture as the server itself encoded it.
struct Picture
{
    QByteArray mimeType; //!< "image/png" or "image/jpeg"
    QByteArray bytes;
    int width = 0;  //!< pixels
    int height = 0; //!< pixels
};

//! \brief Pictures, never changed once stored. Blocking; called on the storage thread only.
class PictureRepository
{
public:
    virtual ~PictureRepository() = default;

    [[nodiscard]] virtual Result<PictureId> add(UserId owner, const Picture &picture, Timestamp now) = 0;
    [[nodiscard]] virtual Result<Picture> find(PictureId id) = 0;
    //! \returns those of `ids` that do not exist. One look-up each, unless storage knows better.
    [[nodiscard]] virtual Result<QList<PictureId>> missing(const QList<PictureId> &ids);
};

inline Result<QList<PictureId>> PictureRepository::missing(const QList<PictureId> &ids)
{
    QList<PictureId> absent;
    for (const PictureId id : ids) {
        const Result<Picture> found = find(id);
        if (!found && found.error().code != ErrorCode::NotFound)
            return tl::unexpected(found.error());
        if (!found)
            absent.append(id);
    }
    return absent;
}

} // namespace podium
