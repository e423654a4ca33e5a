// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/library_controller.h"

#include "desktop-client/app/off_thread.h"
#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/save_file.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/net/api_client.h"

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

} // namespace

LibraryController::LibraryController(ApiClient &api, QObject *parent)
    : DocumentListController(parent), m_api(api), m_quizzes(new QuizListModel(this)),
      m_pictures(new PictureModel(this))
{
    new PictureLoader(m_api, *m_pictures, this);
    setList(m_quizzes);
}

void LibraryController::fetchPage(int request, int offset, int limit, const QString &searchText)
{
    m_api.quizzes(offset, limit, searchText, this,
                  [this, request, offset](const Result<protocol::QuizPage> &page) {
                      if (page)
                          m_quizzes->setPage(request, offset, page->quizzes, page->total);
                      else
                          m_quizzes->setError(request, page.error());
                  });
}

void LibraryController::clear()
{
    DocumentListController::clear();
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

void LibraryController::sendDeletion(qint64 id, const std::function<void(Result<void>)> &reply)
{
    m_api.deleteQuiz(QuizId(id), this, reply);
}

QString LibraryController::deletionFailure() const
{
    return tr("The quiz could not be deleted");
}

void LibraryController::exportQuiz(QuizId id, const QString &format, const QString &path)
{
    const auto finish = [this, path](const Result<void> &written) {
        if (written)
            Q_EMIT exported(path);
        else
            Q_EMIT failed(tr("The quiz could not be exported"), written.error());
    };
    m_api.exportQuiz(id, formatFromName(format), this, [this, path, finish](const Result<QByteArray> &text) {
        if (!text) {
            finish(tl::unexpected(text.error()));
            return;
        }
        inBackground<Result<void>>(
            this, [path, bytes = *text] { return writeFile(path, bytes); }, finish);
    });
}

} // namespace podium::client
