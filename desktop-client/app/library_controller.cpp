// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/library_controller.h"

#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/save_file.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/net/api_client.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

ApiClient::TextFormat formatFromName(const QString &name)
{
    if (name == "aiken"_L1)
        return ApiClient::TextFormat::Aiken;
    if (name == "gift"_L1)
        return ApiClient::TextFormat::Gift;
    return ApiClient::TextFormat::Json;
}

//! "Rivers (copy)", cut where the title would become too long.
QString titleOfCopy(const QString &title)
{
    const QString suffix = LibraryController::tr(" (copy)");
    return title.left(limits::TitleLength - suffix.size()) + suffix;
}

} // namespace

LibraryController::LibraryController(ApiClient &api, QObject *parent)
    : QObject(parent), m_api(api), m_quizzes(new QuizListModel(this)), m_pictures(new PictureModel(this))
{
    new PictureLoader(m_api, *m_pictures, this);
    m_deletion.setSingleShot(true);
    m_deletion.setInterval(UndoTime);
    connect(&m_deletion, &QTimer::timeout, this, &LibraryController::commitDeletion);
    connect(m_quizzes, &QuizListModel::listRequested, this,
            [this](int request, int offset, int limit, const QString &searchText) {
                m_api.quizzes(offset, limit, searchText, this,
                              [this, request, offset](const Result<protocol::QuizPage> &page) {
                                  if (page)
                                      m_quizzes->setPage(request, offset, page->quizzes, page->total);
                                  else
                                      m_quizzes->setError(request, page.error());
                              });
            });
}

void LibraryController::reload()
{
    m_quizzes->reload();
}

void LibraryController::clear()
{
    m_deletion.stop();
    m_deleted = QuizId();
    m_quizzes->clear();
    m_pictures->clear();
}

void LibraryController::loadQuiz(QuizId id)
{
    m_api.quiz(id, this, [this](const Result<Quiz> &quiz) {
        if (quiz)
            Q_EMIT quizLoaded(*quiz);
        else
            Q_EMIT failed(tr("The quiz could not be opened"), quiz.error());
    });
}

void LibraryController::duplicateQuiz(QuizId id)
{
    const auto fail = [this](const Error &error) {
        Q_EMIT failed(tr("The quiz could not be duplicated"), error);
    };
    m_api.quiz(id, this, [this, fail](const Result<Quiz> &quiz) {
        if (!quiz) {
            fail(quiz.error());
            return;
        }
        Quiz copy = *quiz;
        copy.id.reset();
        copy.title = titleOfCopy(quiz->title);
        m_api.createQuiz(copy, this, [this, fail](const Result<Quiz> &created) {
            if (!created) {
                fail(created.error());
                return;
            }
            Q_EMIT quizDuplicated(*created);
            reload();
        });
    });
}

void LibraryController::deleteQuiz(QuizId id)
{
    commitDeletion();
    m_deleted = id;
    m_quizzes->hide(id);
    m_deletion.start();
}

void LibraryController::undoDeletion()
{
    if (!m_deletion.isActive())
        return;
    m_deletion.stop();
    m_quizzes->unhide(std::exchange(m_deleted, QuizId()));
}

void LibraryController::commitDeletion()
{
    // The timer that has just run out is not active any more, but its quiz is still there.
    m_deletion.stop();
    const QuizId id = std::exchange(m_deleted, QuizId());
    if (!id.isValid())
        return;
    ++m_deletionsSent;
    m_api.deleteQuiz(id, this, [this, id](const Result<void> &deleted) {
        --m_deletionsSent;
        // One that is gone already is as deleted as can be.
        if (deleted || deleted.error().code == ErrorCode::NotFound) {
            m_quizzes->remove(id);
        } else {
            m_quizzes->unhide(id);
            Q_EMIT failed(tr("The quiz could not be deleted"), deleted.error());
        }
        if (!isDeleting())
            Q_EMIT deletionsDone();
    });
}

void LibraryController::exportQuiz(QuizId id, const QString &format, const QString &path)
{
    m_api.exportQuiz(id, formatFromName(format), this, [this, path](const Result<QByteArray> &text) {
        const Result<void> written =
            text.and_then([&path](const QByteArray &bytes) { return writeFile(path, bytes); });
        if (written)
            Q_EMIT exported(path);
        else
            Q_EMIT failed(tr("The quiz could not be exported"), written.error());
    });
}

} // namespace podium::client
