// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_entries.h"

namespace podium::client {

QList<GalleryEntry> galleryEntries()
{
    return textEntries() + controlEntries() + stageEntries();
}

} // namespace podium::client
