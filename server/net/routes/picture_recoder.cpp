// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/picture_recoder.h"

#include "server/net/routes/picture_format.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

// PicturePixelsMax of 16 bits a channel, the widest there is.
constexpr int DecodedMegabytesMax = 320;
constexpr qint64 SmallPixels = 256 * 256;
constexpr int JpegQuality = 85;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pictures", text);
}

tl::unexpected<Error> unusable(const QString &message)
{
    return failure(ErrorCode::Invalid, message, {{u"picture"_s, message}});
}

//! As large as it may be, with the same shape.
QSize fitted(QSize size, int sideMax)
{
    const double factor = double(sideMax) / std::max(size.width(), size.height());
    if (factor >= 1)
        return size;
    return {std::max(1, qRound(size.width() * factor)), std::max(1, qRound(size.height() * factor))};
}

Result<QImage> decoded(const QByteArray &bytes, int sideMax)
{
    const std::optional<PictureFormat> format = pictureFormat(bytes);
    if (!format)
        return unusable(tr("This is no picture that Podium can use. Use PNG, JPEG, WebP or GIF."));
    if (!isComplete(*format, bytes))
        return unusable(tr("The picture is incomplete. Send it again."));

    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, decoderName(*format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return unusable(tr("The picture is damaged."));
    if (qint64{size.width()} * size.height() > PicturePixelsMax) {
        return unusable(tr("The picture has more than %1 megapixels. Make it smaller.")
                            .arg(PicturePixelsMax / 1'000'000));
    }
    // The JPEG decoder scales while it decodes, for a fraction of the memory.
    if (*format == PictureFormat::Jpeg && fitted(size, sideMax) != size)
        reader.setScaledSize(fitted(size, sideMax));
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return unusable(tr("The picture is damaged."));
    return image;
}

bool isTransparentSomewhere(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    for (int y = 0; y < image.height(); ++y) {
        const auto *const line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return true;
    }
    return false;
}

//! The pixels and nothing else: no texts, no profile, no resolution.
QImage bare(const QImage &image)
{
    QImage pixels(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    return pixels.copy();
}

Result<Picture> encoded(const QImage &image)
{
    const bool asPng = image.hasAlphaChannel() || qint64{image.width()} * image.height() <= SmallPixels;
    Picture picture{asPng ? "image/png" : "image/jpeg", {}, image.width(), image.height()};
    QBuffer buffer(&picture.bytes);
    QImageWriter writer(&buffer, asPng ? "png" : "jpeg");
    if (!asPng)
        writer.setQuality(JpegQuality);
    if (!writer.write(image))
        return failure(ErrorCode::Internal, tr("The picture could not be stored."));
    return picture;
}

Result<Picture> recoded(const QByteArray &bytes, int sideMax)
{
    Result<QImage> image = decoded(bytes, sideMax);
    if (!image)
        return tl::unexpected(image.error());
    if (const QSize size = fitted(image->size(), sideMax); size != image->size())
        *image = image->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (image->colorSpace().isValid() && image->colorSpace() != QColorSpace::SRgb)
        image->convertToColorSpace(QColorSpace::SRgb);
    image->convertTo(QImage::Format_ARGB32);
    if (!isTransparentSomewhere(*image))
        image->convertTo(QImage::Format_RGB32);
    return encoded(bare(*image));
}

} // namespace

PictureRecoder::PictureRecoder(int waitingMax) : m_pendingMax(1 + waitingMax)
{
    m_pool.setMaxThreadCount(1);
    QImageReader::setAllocationLimit(DecodedMegabytesMax);
}

PictureRecoder::~PictureRecoder()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureRecoder::recode(const QByteArray &bytes, int sideMax, QObject &context,
                            std::function<void(Result<Picture>)> done)
{
    const auto deliver = [&context, done = std::move(done)](Result<Picture> picture) {
        QMetaObject::invokeMethod(
            &context, [done, picture = std::move(picture)] { done(picture); }, Qt::QueuedConnection);
    };
    if (m_pending.fetch_add(1) >= m_pendingMax) {
        m_pending.fetch_sub(1);
        deliver(failure(ErrorCode::Busy, tr("Too many pictures are coming in. Try again in a moment.")));
        return;
    }
    m_pool.start([this, bytes, sideMax, deliver] {
        deliver(recoded(bytes, sideMax));
        m_pending.fetch_sub(1);
    });
}

} // namespace podium::net
