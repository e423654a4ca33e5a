// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/picture_loader.h"

#include "desktop-client/app/off_thread.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/net/api_client.h"

#include <QBuffer>
#include <QImageReader>

namespace podium::client {

namespace {

QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > PictureLoader::SideMax || size.height() > PictureLoader::SideMax)
        reader.setScaledSize(
            size.scaled(PictureLoader::SideMax, PictureLoader::SideMax, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

PictureLoader::PictureLoader(ApiClient &api, PictureModel &model, QObject *parent)
    : QObject(parent), m_api(api), m_model(model)
{
    connect(&model, &PictureModel::wanted, this, &PictureLoader::fetch);
}

void PictureLoader::fetch(PictureId id)
{
    m_api.picture(id, this, [this, id](const Result<QByteArray> &bytes) {
        if (!bytes) {
            m_model.setFailed(id);
            return;
        }
        inBackground<QImage>(
            this, [encoded = *bytes] { return decoded(encoded); },
            [this, id](const QImage &image) {
                if (image.isNull())
                    m_model.setFailed(id);
                else
                    m_model.setPicture(id, image);
            });
    });
}

} // namespace podium::client
