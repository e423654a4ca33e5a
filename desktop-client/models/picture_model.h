// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace podium::client {

//! \brief The pictures of the questions, fetched when a view first asks for one.
//! Holds at most CacheBytesMax of decoded pictures; the longest unused are dropped and fetched again on need.
class PictureModel final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 CacheBytesMax = 96 * 1024 * 1024;

    explicit PictureModel(QObject *parent = nullptr);

    //! \brief The picture, or a null image while it is not there yet. The first call asks for it by
    //! wanted(); changed() follows when it has come or has failed.
    [[nodiscard]] QImage picture(PictureId id);
    //! It could not be had; asking for it is of no use until retryFailed() or clear().
    [[nodiscard]] bool hasFailed(PictureId id) const { return m_failed.contains(id); }

    void setPicture(PictureId id, const QImage &image);
    void setFailed(PictureId id);
    //! \brief The server is back: what could not be had may be asked for again. changed() tells who did.
    void retryFailed();
    //! Forgets all, for another server.
    void clear();

Q_SIGNALS:
    void wanted(podium::PictureId id);
    void changed(podium::PictureId id);

private:
    QCache<PictureId, QImage> m_pictures; //!< cost in KiB
    QSet<PictureId> m_requested;
    QSet<PictureId> m_failed;
};

} // namespace podium::client
