// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/picture_model.h"

#include <algorithm>
#include <utility>

namespace podium::client {

PictureModel::PictureModel(QObject *parent) : QObject(parent), m_pictures(CacheBytesMax / 1024) {}

QImage PictureModel::picture(PictureId id)
{
    if (const QImage *image = m_pictures.object(id))
        return *image;
    if (m_requested.contains(id) || m_failed.contains(id))
        return {};
    m_requested.insert(id);
    Q_EMIT wanted(id);
    // The answer may have come at once, from a cache on disk.
    if (const QImage *image = m_pictures.object(id))
        return *image;
    return {};
}

void PictureModel::setPicture(PictureId id, const QImage &image)
{
    m_requested.remove(id);
    // One picture never exceeds the whole cache: QCache would drop it at once and it would be fetched again
    // with every repaint.
    const qint64 cost = std::clamp<qint64>(image.sizeInBytes() / 1024, 1, m_pictures.maxCost());
    m_pictures.insert(id, new QImage(image), cost);
    Q_EMIT changed(id);
}

void PictureModel::setFailed(PictureId id)
{
    m_requested.remove(id);
    m_failed.insert(id);
    Q_EMIT changed(id);
}

void PictureModel::retryFailed()
{
    for (const PictureId id : std::exchange(m_failed, {}))
        Q_EMIT changed(id);
}

void PictureModel::clear()
{
    m_pictures.clear();
    m_requested.clear();
    m_failed.clear();
}

} // namespace podium::client
