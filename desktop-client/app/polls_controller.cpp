// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/polls_controller.h"

#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/net/api_client.h"

namespace podium::client {

PollsController::PollsController(ApiClient &api, QObject *parent)
    : DocumentListController(parent), m_api(api), m_polls(new PollListModel(this))
{
    setList(m_polls);
}

void PollsController::fetchPage(int request, int offset, int limit, const QString &searchText)
{
    m_api.polls(offset, limit, searchText, this,
                [this, request, offset](const Result<protocol::PollPage> &page) {
                    if (page)
                        m_polls->setPage(request, offset, page->polls, page->total);
                    else
                        m_polls->setError(request, page.error());
                });
}

void PollsController::loadPoll(PollId id)
{
    m_api.poll(id, this, [this](const Result<protocol::PollDetails> &details) {
        if (details)
            Q_EMIT pollLoaded(details->poll);
        else
            Q_EMIT failed(tr("The poll could not be loaded"), details.error());
    });
}

void PollsController::openPoll(PollId id)
{
    m_api.openPoll(id, this,
                   [this](const Result<Poll> &poll) { onStatus(tr("The poll could not be opened"), poll); });
}

void PollsController::closePoll(PollId id)
{
    m_api.closePoll(id, this,
                    [this](const Result<Poll> &poll) { onStatus(tr("The poll could not be closed"), poll); });
}

void PollsController::onStatus(const QString &failure, const Result<Poll> &poll)
{
    if (!poll) {
        Q_EMIT failed(failure, poll.error());
        return;
    }
    m_polls->setStatus(poll->id.value_or(PollId()), poll->status);
    Q_EMIT statusChanged(*poll);
}

void PollsController::duplicatePoll(PollId id)
{
    const auto fail = [this](const Error &error) {
        Q_EMIT failed(tr("The poll could not be duplicated"), error);
    };
    m_api.poll(id, this, [this, fail](const Result<protocol::PollDetails> &details) {
        if (!details)
            return fail(details.error());
        Poll copy = details->poll;
        copy.id.reset();
        copy.code.clear();
        copy.version.reset();
        copy.status = PollStatus::Draft;
        copy.opensAt.reset();
        copy.closesAt.reset();
        copy.title = titleOfCopy(copy.title);
        m_api.createPoll(copy, this, [this, fail](const Result<Poll> &created) {
            if (!created)
                return fail(created.error());
            Q_EMIT pollDuplicated(*created);
            reload();
        });
    });
}

void PollsController::sendDeletion(qint64 id, const std::function<void(Result<void>)> &reply)
{
    m_api.deletePoll(PollId(id), this, reply);
}

QString PollsController::deletionFailure() const
{
    return tr("The poll could not be deleted");
}

} // namespace podium::client
