// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/picture_repository.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace podium::net {

inline constexpr qint64 PictureBytesMax = 10 * 1024 * 1024;
inline constexpr qint64 PicturePixelsMax = 40'000'000;
inline constexpr int PictureSideMax = 1'920; //!< pixels, of what is stored
inline constexpr int AvatarSideMax = 512;    //!< pixels

//! \brief Decodes pictures that people sent, and encodes them anew, on a thread of its own: nothing of the
//! bytes that came in goes out again.
//!
//! PNG, JPEG, WebP and GIF, by what the bytes are, whatever they are called. What is anything else, is
//! incomplete, or has more than PicturePixelsMax pixels (looked at before any is decoded) is Invalid (field
//! "picture"). The result is upright, in sRGB, has no metadata, at most `sideMax` pixels on its longer side,
//! and of an animation the first frame only. It is a PNG when it is transparent somewhere or small, else a
//! JPEG.
//!
//! One picture at a time, since each may take a few hundred megabytes for a moment. At most one per process:
//! it sets Qt's limit for the memory of decoded pictures.
class PictureRecoder final
{
public:
    static constexpr int WaitingMax = 16;

    explicit PictureRecoder(int waitingMax = WaitingMax);
    //! Finishes what has begun and drops what was waiting.
    ~PictureRecoder();
    Q_DISABLE_COPY_MOVE(PictureRecoder)

    //! \brief Returns at once; `done` runs later on the thread of `context`, which must outlive this.
    //! Busy when too many are waiting.
    void recode(const QByteArray &bytes, int sideMax, QObject &context,
                std::function<void(Result<Picture>)> done);

private:
    const int m_pendingMax;
    std::atomic<int> m_pending = 0;
    QThreadPool m_pool;
};

} // namespace podium::net
