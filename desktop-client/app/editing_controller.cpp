// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/editing_controller.h"

#include "desktop-client/app/draft_keeper.h"
#include "desktop-client/app/picture_uploader.h"
#include "desktop-client/net/server_address.h"

namespace podium::client {

EditingController::EditingController(ApiClient &api, const QString &draftsFolder, QObject *parent)
    : QObject(parent), m_api(api), m_uploads(new PictureUploadModel(this)),
      m_drafts(new DraftKeeper(
          draftsFolder, [this] { return currentDraft(); }, this))
{
    new PictureUploader(m_api, *m_uploads, this);
    connect(m_uploads, &PictureUploadModel::stored, this, &EditingController::setPicture);
    connect(m_drafts, &DraftKeeper::failed, this, &EditingController::draftFailed);
    connect(m_drafts, &DraftKeeper::abandonedFound, this, [this](QList<Draft> drafts) {
        const std::optional<UserProfile> user = m_api.user();
        const QString server = addressText(m_api.server());
        drafts.removeIf(
            [&](const Draft &draft) { return !user || draft.owner != user->id || draft.server != server; });
        Q_EMIT draftsFound(drafts);
    });
}

EditingController::~EditingController() = default;

bool EditingController::hasUnsaved() const
{
    return hasChanges() || m_uploads->isAnyUnderWay();
}

// --- which document -----------------------------------------------------------------------------------

void EditingController::begin(const Document &base, const Document &edited)
{
    m_uploads->cancelAll();
    // At once: an answer to the document before must not meet this one.
    if (m_saving) {
        m_saving.reset();
        Q_EMIT savingChanged(false);
    }
    const std::optional<UserProfile> user = m_api.user();
    m_server = addressText(m_api.server());
    m_owner = user ? user->id : UserId();
    restore(base, edited);
}

void EditingController::open(const Document &document)
{
    m_drafts->discard();
    begin(document, document);
}

void EditingController::close()
{
    open(blankLike(base()));
}

void EditingController::suspend()
{
    m_drafts->flush();
    m_drafts->release();
    const Document blank = blankLike(base());
    begin(blank, blank);
}

// --- drafts -------------------------------------------------------------------------------------------

void EditingController::noteChange()
{
    m_drafts->noteChange();
}

void EditingController::leaveDraft()
{
    if (hasChanges())
        m_drafts->flush();
}

void EditingController::findDrafts()
{
    m_drafts->findAbandoned();
}

bool EditingController::openDraft(const Draft &draft)
{
    if (!m_drafts->adopt(draft.name))
        return false;
    begin(draft.base, draft.edited);
    return true;
}

void EditingController::discardDraft(const Draft &draft)
{
    m_drafts->discardAbandoned(draft.name);
}

std::optional<Draft> EditingController::currentDraft() const
{
    if (!hasChanges())
        return std::nullopt;
    return Draft{{}, m_server, m_owner, {}, base(), edited()};
}

// --- saving -------------------------------------------------------------------------------------------

QObject *EditingController::beginSaving()
{
    m_saving = std::make_unique<QObject>();
    Q_EMIT savingChanged(true);
    return m_saving.get();
}

void EditingController::endSaving()
{
    if (!m_saving)
        return;
    // Perhaps called by the very answer that this object is the context of.
    m_saving.release()->deleteLater();
    Q_EMIT savingChanged(false);
}

void EditingController::save()
{
    // A second try would meet the version that the first has just made.
    if (m_saving)
        return;
    const Document sent = beginSave();
    send(sent, beginSaving(), [this, sent](const Result<Document> &stored) { onAnswer(sent, stored); });
}

void EditingController::onAnswer(const Document &sent, const Result<Document> &stored)
{
    const std::optional<qint64> id = idOf(sent);
    if (!stored && stored.error().code == ErrorCode::VersionConflict && id)
        return fetchTheirs(*id);
    endSaving();
    if (stored) {
        setSaved(sent, *stored);
        Q_EMIT saved(*stored);
    } else if (stored.error().code == ErrorCode::NotFound && id) {
        rebase(asNew(base()));
        Q_EMIT orphaned();
    } else {
        Q_EMIT failed(stored.error());
    }
}

void EditingController::fetchTheirs(qint64 id)
{
    fetch(id, m_saving.get(), [this](const Result<Document> &theirs) {
        endSaving();
        if (theirs)
            Q_EMIT conflicted(*theirs);
        else
            Q_EMIT failed(theirs.error());
    });
}

void EditingController::keepMine(const Document &theirs)
{
    rebase(theirs);
    save();
}

void EditingController::takeTheirs(const Document &theirs)
{
    replaceBy(theirs);
}

} // namespace podium::client
