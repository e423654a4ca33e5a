// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/documents/draft_strip.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

QWidget *draft(const QString &title, int count)
{
    auto *shown = new DraftStrip;
    shown->setFixedWidth(820);
    shown->showDraft(title, u"12/05/2026 14:03"_s, count);
    return shown;
}

} // namespace

QList<GalleryEntry> documentEntries()
{
    return {
        {u"DraftStrip"_s,
         {{u"one"_s, [] { return draft(u"European capitals"_s, 1); }},
          {u"several"_s, [] { return draft(samples::longOption(), 3); }},
          {u"without a title"_s, [] { return draft({}, 1); }}}},
    };
}

} // namespace podium::client
