// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace podium::net {

enum class PictureFormat { Png, Jpeg, WebP, Gif };

//! What the first bytes say that this is; none for everything else.
[[nodiscard]] std::optional<PictureFormat> pictureFormat(const QByteArray &bytes);

//! \brief Whether the end of the picture is there, by the structure of the format (PNG: an IEND chunk; JPEG:
//! an EOI marker behind the scans; GIF: the end of the first image; WebP: the length that RIFF declares).
//! Decoders alone do not tell: some fill what is missing with grey.
[[nodiscard]] bool isComplete(PictureFormat format, const QByteArray &bytes);

//! Qt's name of the decoder.
[[nodiscard]] QByteArray decoderName(PictureFormat format);

} // namespace podium::net
