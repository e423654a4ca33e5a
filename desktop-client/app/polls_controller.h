// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/poll.h"

#include <QObject>

namespace podium::client {

class ApiClient;
class PollListModel;

//! \brief The host's polls: keeps the list filled and executes what is asked for.
//! Every call starts something and returns; a signal tells what came of it.
class PollsController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollsController)

public:
    //! \param api signed in by the SignInController; outlives the controller.
    explicit PollsController(ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] PollListModel *polls() const { return m_polls; }

public Q_SLOTS:
    void reload();
    //! Signed out: forgets everything.
    void clear();
    void loadPoll(podium::PollId id);
    void openPoll(podium::PollId id);
    void closePoll(podium::PollId id);
    //! Under a title that says it is a copy, without votes and schedule.
    void duplicatePoll(podium::PollId id);
    //! For good, with all its votes.
    void deletePoll(podium::PollId id);

Q_SIGNALS:
    void pollLoaded(const podium::Poll &poll);
    //! Opened or closed.
    void statusChanged(const podium::Poll &poll);
    void pollDuplicated(const podium::Poll &copy);
    void pollDeleted(podium::PollId id);
    //! \param what was tried, for a title ("The poll could not be opened").
    void failed(const QString &what, const podium::Error &error);

private:
    void onStatus(const QString &failure, const Result<Poll> &poll);

    ApiClient &m_api;
    PollListModel *m_polls;
};

} // namespace podium::client
