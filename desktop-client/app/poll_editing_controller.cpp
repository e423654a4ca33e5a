// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_editing_controller.h"

#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/picture_uploader.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/net/api_client.h"

namespace podium::client {

PollEditingController::PollEditingController(ApiClient &api, QObject *parent)
    : QObject(parent), m_api(api), m_poll(new PollEditModel(this)), m_uploads(new PictureUploadModel(this)),
      m_pictures(new PictureModel(this))
{
    new PictureUploader(m_api, *m_uploads, this);
    new PictureLoader(m_api, *m_pictures, this);
    connect(m_uploads, &PictureUploadModel::stored, this, [this](QuestionKey key, PictureId picture) {
        // The option may have been moved meanwhile, or removed.
        if (const std::optional<int> row = m_poll->rowOf(key))
            m_poll->setPicture(*row, picture);
    });
}

PollEditingController::~PollEditingController() = default;

bool PollEditingController::hasUnsaved() const
{
    return m_poll->hasChanges() || m_uploads->isAnyUnderWay();
}

void PollEditingController::open(const Poll &poll)
{
    m_uploads->cancelAll();
    // At once: an answer to the poll before must not meet this one.
    if (m_saving) {
        m_saving.reset();
        Q_EMIT savingChanged(false);
    }
    m_poll->open(poll);
}

void PollEditingController::endSaving()
{
    if (!m_saving)
        return;
    // Perhaps called by the very answer that this object is the context of.
    m_saving.release()->deleteLater();
    Q_EMIT savingChanged(false);
}

void PollEditingController::save()
{
    // A second try would meet the version that the first has just made.
    if (m_saving)
        return;
    m_saving = std::make_unique<QObject>();
    Q_EMIT savingChanged(true);
    const Poll sent = m_poll->poll();
    const auto answered = [this, sent](const Result<Poll> &stored) {
        if (!stored && stored.error().code == ErrorCode::VersionConflict && sent.id)
            return fetchTheirs(*sent.id);
        endSaving();
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        m_poll->setSaved(sent, *stored);
        Q_EMIT saved(*stored);
    };
    if (sent.id)
        m_api.updatePoll(sent, m_saving.get(), answered);
    else
        m_api.createPoll(sent, m_saving.get(), answered);
}

void PollEditingController::keepMine(const Poll &theirs)
{
    m_poll->rebase(theirs);
    save();
}

void PollEditingController::fetchTheirs(PollId id)
{
    m_api.poll(id, m_saving.get(), [this](const Result<protocol::PollDetails> &theirs) {
        endSaving();
        if (theirs)
            Q_EMIT conflicted(theirs->poll);
        else
            Q_EMIT failed(theirs.error());
    });
}

} // namespace podium::client
