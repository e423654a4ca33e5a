// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/picture_format.h"

#include <QByteArrayView>
#include <QtEndian>

#include <array>

namespace podium::net {
namespace {

//! Reads forward through bytes; reading past the end gives none and stays there.
class Reader final
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::optional<quint8> byte()
    {
        if (m_at >= m_bytes.size())
            return std::nullopt;
        return static_cast<quint8>(m_bytes[m_at++]);
    }
    template<typename Number>
    [[nodiscard]] std::optional<Number> bigEndian()
    {
        if (m_bytes.size() - m_at < qsizetype{sizeof(Number)})
            return std::nullopt;
        const auto number = qFromBigEndian<Number>(m_bytes.data() + m_at);
        m_at += qsizetype{sizeof(Number)};
        return number;
    }
    //! \returns whether all of it was there.
    bool skip(qint64 count)
    {
        if (count > m_bytes.size() - m_at) {
            m_at = m_bytes.size();
            return false;
        }
        m_at += count;
        return true;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

constexpr QByteArrayView PngSignature("\x89PNG\r\n\x1a\n", 8);

// PNG specification, section 5: chunks of length, type, data and check sum.
bool isCompletePng(QByteArrayView bytes)
{
    constexpr quint32 EndChunk = 0x49454E44; // "IEND"
    Reader reader(bytes);
    reader.skip(PngSignature.size());
    for (;;) {
        const auto length = reader.bigEndian<quint32>();
        const auto type = reader.bigEndian<quint32>();
        if (!length || !type || !reader.skip(qint64{*length} + 4))
            return false;
        if (*type == EndChunk)
            return true;
    }
}

// ITU-T T.81, annex B: segments of marker and length; scans run to the next marker, where FF 00 is data and
// FF D0 to FF D7 only mark restarts.
bool isCompleteJpeg(QByteArrayView bytes)
{
    constexpr quint8 EndOfImage = 0xD9;
    const auto standsAlone = [](quint8 marker) {
        return marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    };
    Reader reader(bytes);
    reader.skip(2);
    for (;;) {
        auto byte = reader.byte();
        while (byte && *byte != 0xFF)
            byte = reader.byte();
        while (byte && *byte == 0xFF)
            byte = reader.byte();
        if (!byte)
            return false;
        if (*byte == EndOfImage)
            return true;
        if (standsAlone(*byte))
            continue;
        const auto length = reader.bigEndian<quint16>();
        if (!length || *length < 2 || !reader.skip(*length - 2))
            return false;
    }
}

bool skipGifSubBlocks(Reader &reader)
{
    for (;;) {
        const auto length = reader.byte();
        if (!length || !reader.skip(*length))
            return false;
        if (*length == 0)
            return true;
    }
}

bool skipGifColors(Reader &reader, quint8 flags)
{
    return !(flags & 0x80) || reader.skip(qint64{3} << ((flags & 0x07) + 1));
}

// GIF89a specification, sections 18 to 27. The first image suffices; it is the only one used.
bool isCompleteGif(QByteArrayView bytes)
{
    constexpr quint8 Image = 0x2C;
    constexpr quint8 Extension = 0x21;
    Reader reader(bytes);
    reader.skip(10);
    const auto screenFlags = reader.byte();
    if (!screenFlags || !reader.skip(2) || !skipGifColors(reader, *screenFlags))
        return false;
    for (;;) {
        const auto block = reader.byte();
        if (!block)
            return false;
        if (*block == Extension) {
            if (!reader.skip(1) || !skipGifSubBlocks(reader))
                return false;
        } else if (*block == Image) {
            reader.skip(8);
            const auto imageFlags = reader.byte();
            return imageFlags && skipGifColors(reader, *imageFlags) && reader.skip(1) &&
                   skipGifSubBlocks(reader);
        } else {
            return false;
        }
    }
}

// RIFF: the length counts what follows it.
bool isCompleteWebP(QByteArrayView bytes)
{
    return bytes.size() >= 12 && qFromLittleEndian<quint32>(bytes.data() + 4) <= quint64(bytes.size() - 8);
}

} // namespace

std::optional<PictureFormat> pictureFormat(const QByteArray &bytes)
{
    if (bytes.startsWith(PngSignature))
        return PictureFormat::Png;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PictureFormat::Jpeg;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return PictureFormat::Gif;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return PictureFormat::WebP;
    return std::nullopt;
}

bool isComplete(PictureFormat format, const QByteArray &bytes)
{
    switch (format) {
    case PictureFormat::Png:
        return isCompletePng(bytes);
    case PictureFormat::Jpeg:
        return isCompleteJpeg(bytes);
    case PictureFormat::WebP:
        return isCompleteWebP(bytes);
    case PictureFormat::Gif:
        return isCompleteGif(bytes);
    }
    return false;
}

QByteArray decoderName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return "png";
    case PictureFormat::Jpeg:
        return "jpeg";
    case PictureFormat::WebP:
        return "webp";
    case PictureFormat::Gif:
        return "gif";
    }
    return {};
}

} // namespace podium::net
