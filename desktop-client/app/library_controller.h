// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/document_list_controller.h"
#include "shared/domain/quiz.h"

namespace podium::client {

class ApiClient;
class PictureModel;
class QuizListModel;

//! \brief The host's quizzes; see DocumentListController.
class LibraryController final : public DocumentListController
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryController)

public:
    //! \param api signed in by the SignInController; outlives the controller.
    explicit LibraryController(ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] ApiClient &api() const { return m_api; }
    [[nodiscard]] QuizListModel *quizzes() const { return m_quizzes; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }

public Q_SLOTS:
    void clear() override;
    void loadQuiz(podium::QuizId id);
    //! Under a title that says it is a copy.
    void duplicateQuiz(podium::QuizId id);
    void deleteQuiz(podium::QuizId id) { beginDeletion(id.value()); }
    //! \param format "aiken", "gift" or "json".
    void exportQuiz(podium::QuizId id, const QString &format, const QString &path);

Q_SIGNALS:
    void quizLoaded(const podium::Quiz &quiz);
    void quizDuplicated(const podium::Quiz &copy);
    void exported(const QString &path);

protected:
    void fetchPage(int request, int offset, int limit, const QString &searchText) override;
    void sendDeletion(qint64 id, const std::function<void(Result<void>)> &reply) override;
    [[nodiscard]] QString deletionFailure() const override;

private:
    ApiClient &m_api;
    QuizListModel *m_quizzes;
    PictureModel *m_pictures;
};

} // namespace podium::client
