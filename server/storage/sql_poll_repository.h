// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/poll_repository.h"
#include "server/storage/connection.h"

namespace podium::storage {

//! \brief Polls in the tables poll and poll_option, and their codes in open_code.
//!
//! An option that shows a picture which is not stored is refused as Invalid (field "options[2].picture").
class SqlPollRepository final : public PollRepository
{
public:
    explicit SqlPollRepository(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(SqlPollRepository)

    Result<StoredPollPage> list(UserId owner, int offset, int limit, const QString &titlePart) override;
    Result<StoredPoll> create(UserId owner, Poll poll, const Codes &codes, Timestamp now) override;
    Result<StoredPoll> update(UserId owner, Poll poll, Timestamp now) override;
    Result<void> remove(UserId owner, PollId id) override;

    Result<StoredPoll> find(PollId id) override;
    Result<StoredPoll> findByCode(const QString &code) override;
    Result<QList<StoredPoll>> loadPending() override;

    Result<StoredPoll> open(PollId id, const Codes &codes, Timestamp at) override;
    Result<StoredPoll> close(PollId id, Timestamp at) override;

private:
    [[nodiscard]] Result<StoredPoll> load(PollId id);
    //! The poll, which nobody else changes until the transaction ends.
    [[nodiscard]] Result<StoredPoll> lock(PollId id);
    [[nodiscard]] Result<void> checkPictures(const Poll &poll);
    [[nodiscard]] Result<void> insertOptions(const Poll &poll);
    [[nodiscard]] Result<void> saveState(const StoredPoll &stored);

    Connection &m_connection;
};

} // namespace podium::storage
