// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/document_list_model.h"
#include "shared/domain/poll.h"

namespace podium::client {

//! \brief The host's polls; see DocumentListModel.
class PollListModel final : public DocumentListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollListModel)

public:
    explicit PollListModel(QObject *parent = nullptr) : DocumentListModel(parent) {}

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    //! \param row 0 <= row < rowCount().
    [[nodiscard]] PollSummary at(int row) const { return m_polls.value(idAt(row)); }

    void clear() override;
    //! \brief The answer to listRequested(); one to a request that a newer one overtook is dropped.
    void setPage(int request, int offset, const QList<PollSummary> &polls, int total);
    //! Its status as the server has just said.
    void setStatus(PollId id, PollStatus status);

private:
    QHash<qint64, PollSummary> m_polls;
};

} // namespace podium::client
