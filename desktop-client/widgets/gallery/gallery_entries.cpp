// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_entries.h"

using namespace Qt::StringLiterals;

namespace podium::client {

QList<GalleryGroup> galleryGroups()
{
    return {{u"widgets"_s, textEntries() + controlEntries() + stageEntries()},
            {u"widgets/stage"_s, roomEntries()},
            {u"widgets/pages"_s, participantEntries()},
            {u"widgets/console"_s, consoleEntries()},
            {u"widgets/documents"_s, documentEntries()},
            {u"widgets/authoring"_s, authoringEntries()},
            {u"widgets/polls"_s, pollEntries()},
            {u"widgets/reports"_s, reportEntries()}};
}

} // namespace podium::client
