// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/draft_offer.h"

#include "desktop-client/app/editing_flow.h"
#include "desktop-client/widgets/documents/draft_strip.h"

namespace podium::client {

DraftOffer::DraftOffer(const QList<EditingFlow *> &editors, const QList<DraftStrip *> &strips,
                       QObject *parent)
    : QObject(parent), m_editors(editors), m_strips(strips)
{
    for (EditingFlow *editor : m_editors)
        connect(editor, &EditingFlow::draftsChanged, this, &DraftOffer::refresh);
    for (DraftStrip *strip : m_strips) {
        connect(strip, &DraftStrip::continueRequested, this, [this] {
            if (EditingFlow *editor = newest())
                editor->continueDraft(Draft(editor->drafts().first()));
        });
        connect(strip, &DraftStrip::discardRequested, this, [this] {
            if (EditingFlow *editor = newest())
                editor->discardDraft(Draft(editor->drafts().first()));
        });
    }
    refresh();
}

EditingFlow *DraftOffer::newest() const
{
    EditingFlow *found = nullptr;
    for (EditingFlow *editor : m_editors) {
        if (editor->drafts().isEmpty())
            continue;
        if (!found || editor->drafts().first().changedAt > found->drafts().first().changedAt)
            found = editor;
    }
    return found;
}

void DraftOffer::refresh()
{
    const EditingFlow *editor = newest();
    qsizetype count = 0;
    for (const EditingFlow *each : m_editors)
        count += each->drafts().size();
    for (DraftStrip *strip : m_strips) {
        if (editor)
            strip->showDraft(titleOf(editor->drafts().first().edited),
                             draftTimeText(editor->drafts().first()), int(count));
        else
            strip->clear();
    }
}

} // namespace podium::client
