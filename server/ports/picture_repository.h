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
    //! \returns those of `ids` that do not exist.
    [[nodiscard]] virtual Result<QList<PictureId>> missing(const QList<PictureId> &ids) = 0;
};

} // namespace podium
