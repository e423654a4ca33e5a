// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/quiz.h"

#include <QObject>

namespace podium::client {

class ApiClient;
class PictureModel;
class QuizListModel;

//! \brief The host's quizzes: keeps the list filled and executes what is asked for.
//! Every call starts something and returns; a signal tells what came of it.
class LibraryController final : public QObject
{
    Q_OBJECT

public:
    //! \param api signed in by the SignInController; outlives the controller.
    explicit LibraryController(ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] QuizListModel *quizzes() const { return m_quizzes; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }

public Q_SLOTS:
    void reload();
    //! Signed out: forgets everything.
    void clear();
    void loadQuiz(podium::QuizId id);
    //! Creates a quiz that has no id yet, else saves over the version it was loaded in.
    void saveQuiz(const podium::Quiz &quiz);
    void deleteQuiz(podium::QuizId id);
    //! Aiken or GIFT, told by name and content; a JSON export of Podium by its name (.json).
    void importFile(const QString &path);
    //! \param format "aiken", "gift" or "json".
    void exportQuiz(podium::QuizId id, const QString &format, const QString &path);

Q_SIGNALS:
    void quizLoaded(const podium::Quiz &quiz);
    void quizSaved(const podium::Quiz &quiz);
    void quizDeleted(podium::QuizId id);
    //! \param problems one line of text each for what was passed over ("Line 12: no right answer given").
    void imported(const podium::Quiz &quiz, int questionCount, const QStringList &problems);
    void exported(const QString &path);
    //! \param what was tried, for a title ("The quiz could not be saved").
    void failed(const QString &what, const podium::Error &error);

private:
    void importJson(const QByteArray &text);

    ApiClient &m_api;
    QuizListModel *m_quizzes;
    PictureModel *m_pictures;
};

} // namespace podium::client
