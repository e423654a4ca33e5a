// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/session_results.h"

#include <QAbstractListModel>

#include <optional>

namespace podium::client {

//! \brief The host's sessions, of one quiz or of all, newest first.
//! The list is longer than what is loaded: views ask for more as they scroll (canFetchMore(), fetchMore()).
//! The model asks for what it needs by listRequested(); whoever fetches answers with setPage() or setError().
class SessionListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::DisplayRole, //!< QString
        IdRole = Qt::UserRole,       //!< qint64, SessionId::value()
        DateRole,                    //!< QString: "21 November 2026, 14:03"
        FiguresRole,                 //!< QString: "30 participants, 10 questions"
        IsOpenRole,                  //!< bool
        RightShareRole,              //!< double, 0..1; invalid where nothing was asked
    };

    //! How many sessions one request asks for.
    static constexpr int PageSize = 20;

    explicit SessionListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] std::optional<QuizId> quiz() const { return m_quiz; }
    //! In all, loaded or not.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] const QList<SessionSummary> &sessions() const { return m_sessions; }

    //! Fetches the list from its beginning. \param quiz only sessions of that quiz.
    void load(std::optional<QuizId> quiz);
    void clear();

    //! \brief The answer to listRequested(); what answers an older request is dropped.
    void setPage(int request, int offset, const SessionPage &page);
    void setError(int request, const Error &error);

Q_SIGNALS:
    void listRequested(int request, std::optional<podium::QuizId> quiz, int offset, int limit);
    //! Loading has begun, ended or failed.
    void stateChanged();

private:
    void request(int offset);

    QList<SessionSummary> m_sessions;
    std::optional<QuizId> m_quiz;
    std::optional<Error> m_error;
    int m_total = 0;
    int m_request = 0;
    bool m_loading = false;
};

//! The share of right answers; none where nothing was asked.
[[nodiscard]] std::optional<double> rightShareOf(const SessionSummary &session);

} // namespace podium::client
