// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/picture_upload_model.h"
#include "shared/base/result.h"

#include <QObject>

#include <map>
#include <memory>

namespace podium::client {

class ApiClient;

//! \brief Brings the pictures of a PictureUploadModel to the server. Files are read, and pasted pictures
//! encoded, off the event loop's thread.
class PictureUploader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureUploader)

public:
    //! The server takes no more.
    static constexpr qint64 BytesMax = 10 * 1000 * 1000;

    //! \param api outlives the uploader. \param model is served; the uploader's parent or a sibling.
    PictureUploader(ApiClient &api, PictureUploadModel &model, QObject *parent);
    ~PictureUploader() override;

private:
    void begin(QuestionKey question, const PictureSource &source);
    void send(QuestionKey question, QObject *attempt, const QByteArray &bytes);

    ApiClient &m_api;
    PictureUploadModel &m_model;
    std::map<QuestionKey, std::unique_ptr<QObject>> m_attempts; //!< gone with each: its transfer
};

} // namespace podium::client
