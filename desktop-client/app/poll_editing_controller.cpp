// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_editing_controller.h"

#include "desktop-client/app/picture_loader.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/poll_edit_model.h"

#include <utility>

namespace podium::client {
namespace {

const Poll &pollIn(const Document &document)
{
    return std::get<Poll>(document);
}

//! An answer about a poll, for who waits for a document.
ApiReply<Poll> withKind(ApiReply<Document> reply)
{
    return [reply = std::move(reply)](const Result<Poll> &answer) {
        reply(answer.map([](const Poll &one) -> Document { return one; }));
    };
}

} // namespace

PollEditingController::PollEditingController(ApiClient &api, const QString &draftsFolder, QObject *parent)
    : EditingController(api, draftsFolder, parent), m_poll(new PollEditModel(this)),
      m_pictures(new PictureModel(this))
{
    new PictureLoader(api, *m_pictures, this);
    connect(m_poll, &PollEditModel::changed, this, &PollEditingController::noteChange);
}

PollEditingController::~PollEditingController()
{
    leaveDraft();
}

Document PollEditingController::base() const
{
    return m_poll->base();
}

Document PollEditingController::edited() const
{
    return m_poll->poll();
}

bool PollEditingController::hasChanges() const
{
    return m_poll->hasChanges();
}

void PollEditingController::restore(const Document &base, const Document &edited)
{
    m_poll->restore(pollIn(base), pollIn(edited));
}

Document PollEditingController::beginSave()
{
    return m_poll->poll();
}

void PollEditingController::setSaved(const Document &sent, const Document &stored)
{
    m_poll->setSaved(pollIn(sent), pollIn(stored));
}

void PollEditingController::rebase(const Document &other)
{
    m_poll->rebase(pollIn(other));
}

void PollEditingController::replaceBy(const Document &theirs)
{
    m_poll->takeTheirs(pollIn(theirs));
}

void PollEditingController::setPicture(QuestionKey key, PictureId picture)
{
    if (const std::optional<int> row = m_poll->rowOf(key))
        m_poll->setPicture(*row, picture);
}

void PollEditingController::send(const Document &document, QObject *context, ApiReply<Document> reply)
{
    const Poll &poll = pollIn(document);
    if (poll.id)
        api().updatePoll(poll, context, withKind(std::move(reply)));
    else
        api().createPoll(poll, context, withKind(std::move(reply)));
}

void PollEditingController::fetch(qint64 id, QObject *context, ApiReply<Document> reply)
{
    api().poll(PollId(id), context, [reply = std::move(reply)](const Result<protocol::PollDetails> &details) {
        reply(details.map([](const protocol::PollDetails &one) -> Document { return one.poll; }));
    });
}

} // namespace podium::client
