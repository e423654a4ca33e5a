// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/document_list_controller.h"
#include "shared/domain/poll.h"

namespace podium::client {

class ApiClient;
class PollListModel;

//! \brief The host's polls; see DocumentListController.
class PollsController final : public DocumentListController
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollsController)

public:
    //! \param api signed in by the SignInController; outlives the controller.
    explicit PollsController(ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] PollListModel *polls() const { return m_polls; }

public Q_SLOTS:
    void loadPoll(podium::PollId id);
    void openPoll(podium::PollId id);
    void closePoll(podium::PollId id);
    //! Under a title that says it is a copy, without votes and schedule.
    void duplicatePoll(podium::PollId id);
    //! With all its votes.
    void deletePoll(podium::PollId id) { beginDeletion(id.value()); }

Q_SIGNALS:
    void pollLoaded(const podium::Poll &poll);
    //! Opened or closed.
    void statusChanged(const podium::Poll &poll);
    void pollDuplicated(const podium::Poll &copy);

protected:
    void fetchPage(int request, int offset, int limit, const QString &searchText) override;
    void sendDeletion(qint64 id, const std::function<void(Result<void>)> &reply) override;
    [[nodiscard]] QString deletionFailure() const override;

private:
    void onStatus(const QString &failure, const Result<Poll> &poll);

    ApiClient &m_api;
    PollListModel *m_polls;
};

} // namespace podium::client
