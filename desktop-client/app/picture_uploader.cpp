// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/picture_uploader.h"

#include "desktop-client/app/off_thread.h"
#include "desktop-client/net/api_client.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! The server makes pictures smaller than this anyway; sending more is waste.
constexpr int PastedSideMax = 4'096;

Result<QByteArray> readPicture(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       PictureUploader::tr("%1 cannot be opened: %2").arg(name, file.errorString()));
    if (file.size() > PictureUploader::BytesMax)
        return failure(ErrorCode::Invalid, PictureUploader::tr("%1 has %2 MB; at most %3 MB fit.")
                                               .arg(name)
                                               .arg(QLocale().toString(double(file.size()) / 1e6, 'f', 1))
                                               .arg(PictureUploader::BytesMax / 1'000'000));
    const QByteArray format = QImageReader::imageFormat(&file);
    if (!QList<QByteArray>{"png", "jpeg", "webp", "gif"}.contains(format))
        return failure(ErrorCode::Invalid,
                       PictureUploader::tr("%1 is not a PNG, JPEG, WebP or GIF picture.").arg(name));
    file.seek(0);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Internal,
                       PictureUploader::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    return bytes;
}

Result<QByteArray> encode(const QImage &pasted)
{
    const bool large = pasted.width() > PastedSideMax || pasted.height() > PastedSideMax;
    const QImage image =
        large ? pasted.scaled(PastedSideMax, PastedSideMax, Qt::KeepAspectRatio, Qt::SmoothTransformation)
              : pasted;
    // Drawings stay sharp as PNG; a photograph that is too large for it goes as JPEG.
    for (const auto &[format, quality] : {std::pair("PNG", -1), std::pair("JPEG", 90)}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, format, quality) && buffer.size() <= PictureUploader::BytesMax)
            return buffer.data();
    }
    return failure(ErrorCode::Invalid, PictureUploader::tr("The pasted picture is too large."));
}

Result<QByteArray> bytesOf(const PictureSource &source)
{
    if (const auto *path = std::get_if<QString>(&source))
        return readPicture(*path);
    return encode(std::get<QImage>(source));
}

} // namespace

PictureUploader::PictureUploader(ApiClient &api, PictureUploadModel &model, QObject *parent)
    : QObject(parent), m_api(api), m_model(model)
{
    connect(&model, &PictureUploadModel::wanted, this, &PictureUploader::begin);
    connect(&model, &PictureUploadModel::cancelled, this,
            [this](QuestionKey question) { m_attempts.erase(question); });
}

PictureUploader::~PictureUploader() = default;

void PictureUploader::begin(QuestionKey question, const PictureSource &source)
{
    auto &attempt = m_attempts[question];
    attempt = std::make_unique<QObject>();
    inBackground<Result<QByteArray>>(
        attempt.get(), [source] { return bytesOf(source); },
        [this, question, current = attempt.get()](const Result<QByteArray> &bytes) {
            if (bytes)
                send(question, current, *bytes);
            else
                m_model.setFailed(question, bytes.error().message);
        });
}

void PictureUploader::send(QuestionKey question, QObject *attempt, const QByteArray &bytes)
{
    m_api.uploadPicture(
        bytes, attempt,
        [this, question](const Result<protocol::UploadedPicture> &picture) {
            if (picture)
                m_model.setStored(question, picture->id);
            else
                m_model.setFailed(question, picture.error().message);
        },
        [this, question](qint64 done, qint64 total) {
            if (total > 0)
                m_model.setShare(question, double(done) / double(total));
        });
}

} // namespace podium::client
