// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <optional>

namespace podium::client {

//! \brief The documents of a host, of one kind, that match the search text, newest change first.
//! The list is longer than what is loaded: views ask for more as they scroll (canFetchMore(), fetchMore()).
//! The model asks for what it needs by listRequested(); whoever fetches answers with the page or setError().
//!
//! Which documents are in which order is known here, by the numbers of their ids; what is shown of each is
//! kept by the model of the kind, which gives data() and takes pages by takePage().
class DocumentListModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentListModel)

public:
    enum CommonRole {
        TitleRole = Qt::DisplayRole, //!< QString
        IdRole = Qt::UserRole,       //!< qint64, value() of the id
        StatusRole,                  //!< int, of the kind's own enumeration
        StatusTextRole,              //!< QString: "Draft"
        SubtitleRole,                //!< QString: "24 questions, changed 12 May 2026 14:03"
        FirstOwnRole,                //!< where the roles of a kind begin
    };

    //! How long typing must rest before the search begins.
    static constexpr Ms SearchDelay{250};
    //! How many documents one request asks for.
    static constexpr int PageSize = 50;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const QString &searchText() const { return m_searchText; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! Matches in all, loaded or not; hidden ones do not count.
    [[nodiscard]] int total() const;
    //! \param row 0 <= row < rowCount().
    [[nodiscard]] qint64 idAt(int row) const { return m_ids.at(row); }
    [[nodiscard]] std::optional<int> rowOf(qint64 id) const;

    //! Starts the list anew when the text differs; typing is gathered for SearchDelay first.
    void setSearchText(const QString &text);
    //! Fetches the list again from its beginning.
    void reload();
    //! Forgets everything, for signing out.
    virtual void clear();
    //! \brief The answer to listRequested(); one to a request that a newer one overtook is dropped.
    void setError(int request, const Error &error);
    void remove(qint64 id);
    //! \brief Leaves it out, now and after every reload(), until it is shown again.
    void hide(qint64 id);
    //! At its old place.
    void unhide(qint64 id);

Q_SIGNALS:
    //! \param request goes back with the answer.
    void listRequested(int request, int offset, int limit, const QString &searchText);
    //! Loading, error or total.
    void stateChanged();

protected:
    explicit DocumentListModel(QObject *parent);

    //! Whether the answer to this request is still waited for; what it brings is to be kept then.
    [[nodiscard]] bool isAwaited(int request) const { return request == m_request && m_loading; }
    //! \brief Lists a page that isAwaited(), once what data() needs of it is kept.
    void takePage(int offset, const QList<qint64> &ids, int total);

private:
    //! Left out of the list; what is not loaded has no row.
    struct Hidden
    {
        bool isLoaded = false;
        int row = 0;
    };

    void request(int offset);
    std::optional<Hidden> take(qint64 id);

    QList<qint64> m_ids;
    QHash<qint64, Hidden> m_hidden;
    int m_received = 0; //!< of the server's list, hidden ones among them
    QString m_searchText;
    std::optional<Error> m_error;
    int m_total = 0;
    int m_request = 0;
    bool m_loading = false;
    QTimer m_searchDelay;
};

} // namespace podium::client
