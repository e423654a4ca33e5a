// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/quiz.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace podium::client {

class ApiClient;
class PictureModel;
class QuizListModel;

//! \brief The host's quizzes: keeps the list filled and executes what is asked for.
//! Every call starts something and returns; a signal tells what came of it.
//!
//! A deleted quiz leaves the list at once and the server UndoTime later: until then undoing is just showing
//! it again, with its id, its results and its version. A client that crashes in between has deleted nothing,
//! which is the side to err on.
class LibraryController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryController)

public:
    static constexpr Ms UndoTime{8'000};

    //! \param api signed in by the SignInController; outlives the controller.
    explicit LibraryController(ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] ApiClient &api() const { return m_api; }
    [[nodiscard]] QuizListModel *quizzes() const { return m_quizzes; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }
    //! A deletion waits for its time, or for the server.
    [[nodiscard]] bool isDeleting() const { return m_deletion.isActive() || m_deletionsSent > 0; }

public Q_SLOTS:
    void reload();
    //! Signed out: forgets everything.
    void clear();
    void loadQuiz(podium::QuizId id);
    //! Under a title that says it is a copy.
    void duplicateQuiz(podium::QuizId id);
    //! \brief Takes it from the list; see above. One that still waited is deleted for good now.
    void deleteQuiz(podium::QuizId id);
    void undoDeletion();
    //! \brief Deletes for good what waits. deletionsDone() follows once the server has answered.
    void commitDeletion();
    //! \param format "aiken", "gift" or "json".
    void exportQuiz(podium::QuizId id, const QString &format, const QString &path);

Q_SIGNALS:
    void quizLoaded(const podium::Quiz &quiz);
    void quizDuplicated(const podium::Quiz &copy);
    //! Nothing is left to be deleted, or the server would not.
    void deletionsDone();
    void exported(const QString &path);
    //! \param what was tried, for a title ("The quiz could not be opened").
    void failed(const QString &what, const podium::Error &error);

private:
    ApiClient &m_api;
    QuizListModel *m_quizzes;
    PictureModel *m_pictures;
    QTimer m_deletion; //!< runs while m_deleted can still be shown again
    QuizId m_deleted;
    int m_deletionsSent = 0;
};

} // namespace podium::client
