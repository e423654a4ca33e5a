// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/poll.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>

namespace podium::client {

//! \brief The host's polls that match the search text, newest change first.
//! The list is longer than what is loaded: views ask for more as they scroll (canFetchMore(), fetchMore()).
//! The model asks for what it needs by listRequested(); whoever fetches answers with setPage() or setError().
class PollListModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollListModel)

public:
    enum Role {
        TitleRole = Qt::DisplayRole, //!< QString
        IdRole = Qt::UserRole,       //!< qint64, PollId::value()
        StatusRole,                  //!< int, PollStatus
        StatusTextRole,              //!< QString: "Open"
        SubtitleRole,                //!< QString: "Code 482 913  ·  12 options  ·  1,234 votes"
    };

    //! How long typing must rest before the search begins.
    static constexpr Ms SearchDelay{250};
    //! How many polls one request asks for.
    static constexpr int PageSize = 50;

    explicit PollListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const QString &searchText() const { return m_searchText; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! Matches in all, loaded or not.
    [[nodiscard]] int total() const { return m_total; }
    //! \param row 0 <= row < rowCount().
    [[nodiscard]] const PollSummary &at(int row) const { return m_polls[row]; }
    [[nodiscard]] std::optional<int> rowOf(PollId id) const;

    //! Starts the list anew when the text differs; typing is gathered for SearchDelay first.
    void setSearchText(const QString &text);
    //! Fetches the list again from its beginning.
    void reload();
    //! Forgets everything, for signing out.
    void clear();
    //! \brief The answer to listRequested(); one to a request that a newer one overtook is dropped.
    void setPage(int request, int offset, const QList<PollSummary> &polls, int total);
    void setError(int request, const Error &error);
    //! Its status as the server has just said.
    void setStatus(PollId id, PollStatus status);

Q_SIGNALS:
    //! \param request goes back with the answer.
    void listRequested(int request, int offset, int limit, const QString &searchText);
    //! Loading, error or total.
    void stateChanged();

private:
    void request(int offset);

    QList<PollSummary> m_polls;
    QString m_searchText;
    std::optional<Error> m_error;
    int m_total = 0;
    int m_request = 0;
    bool m_loading = false;
    QTimer m_searchDelay;
};

} // namespace podium::client
