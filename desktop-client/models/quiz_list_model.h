// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/quiz.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <optional>

namespace podium::client {

//! \brief The host's quizzes that match the search text, newest change first.
//! The list is longer than what is loaded: views ask for more as they scroll (canFetchMore(), fetchMore()).
//! The model asks for what it needs by listRequested(); whoever fetches answers with setPage() or setError().
class QuizListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::DisplayRole, //!< QString
        IdRole = Qt::UserRole,       //!< qint64, QuizId::value()
        StatusRole,                  //!< int, QuizStatus
        QuestionCountRole,           //!< int
        UpdatedAtRole,               //!< QDateTime, local time
        StatusTextRole,              //!< QString: "Draft", "Running", "Played"
        SubtitleRole,                //!< QString: "24 questions, changed 12 May 2026 14:03"
    };

    //! How long typing must rest before the search begins.
    static constexpr Ms SearchDelay{250};
    //! How many quizzes one request asks for.
    static constexpr int PageSize = 50;

    explicit QuizListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const QString &searchText() const { return m_searchText; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    //! Matches in all, loaded or not; hidden ones do not count.
    [[nodiscard]] int total() const;
    //! \param row 0 <= row < rowCount().
    [[nodiscard]] const QuizSummary &at(int row) const;
    [[nodiscard]] std::optional<QuizSummary> find(QuizId id) const;

    //! Starts the list anew when the text differs; typing is gathered for SearchDelay first.
    void setSearchText(const QString &text);
    //! Fetches the list again from its beginning.
    void reload();
    //! Forgets everything, for signing out.
    void clear();
    //! \brief The answer to listRequested(); one to a request that a newer one overtook is dropped.
    void setPage(int request, int offset, const QList<QuizSummary> &quizzes, int total);
    void setError(int request, const Error &error);
    void remove(QuizId id);
    //! \brief Leaves it out, now and after every reload(), until it is shown again.
    void hide(QuizId id);
    //! At its old place.
    void unhide(QuizId id);

Q_SIGNALS:
    //! \param request goes back with the answer.
    void listRequested(int request, int offset, int limit, const QString &searchText);
    //! Loading, error or total.
    void stateChanged();

private:
    //! Left out of the list; what is not loaded has no row.
    struct Hidden
    {
        std::optional<QuizSummary> quiz;
        int row = 0;
    };

    void request(int offset);
    std::optional<Hidden> take(QuizId id);

    QList<QuizSummary> m_quizzes;
    QHash<QuizId, Hidden> m_hidden;
    int m_received = 0; //!< of the server's list, hidden ones among them
    QString m_searchText;
    std::optional<Error> m_error;
    int m_total = 0;
    int m_request = 0;
    bool m_loading = false;
    QTimer m_searchDelay;
};

} // namespace podium::client
