// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/document_list_model.h"
#include "shared/domain/quiz.h"

namespace podium::client {

//! \brief The host's quizzes; see DocumentListModel.
class QuizListModel final : public DocumentListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizListModel)

public:
    enum Role {
        QuestionCountRole = FirstOwnRole, //!< int
        UpdatedAtRole,                    //!< QDateTime, local time
    };

    explicit QuizListModel(QObject *parent = nullptr) : DocumentListModel(parent) {}

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    //! \param row 0 <= row < rowCount().
    [[nodiscard]] QuizSummary at(int row) const { return m_quizzes.value(idAt(row)); }
    //! Of those that are listed.
    [[nodiscard]] std::optional<QuizSummary> find(QuizId id) const;

    void clear() override;
    //! \brief The answer to listRequested(); one to a request that a newer one overtook is dropped.
    void setPage(int request, int offset, const QList<QuizSummary> &quizzes, int total);

private:
    QHash<qint64, QuizSummary> m_quizzes;
};

} // namespace podium::client
