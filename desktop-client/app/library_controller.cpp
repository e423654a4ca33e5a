// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/library_controller.h"

#include "desktop-client/app/picture_loader.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/net/api_client.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

//! More than the largest question bank there may be.
constexpr qint64 ImportBytesMax = 32 * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       LibraryController::tr("%1 cannot be opened: %2").arg(path, file.errorString()));
    if (file.size() > ImportBytesMax)
        return failure(ErrorCode::Invalid, LibraryController::tr("%1 is too large for a quiz.").arg(path));
    QByteArray bytes = file.read(ImportBytesMax);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Internal,
                       LibraryController::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return bytes;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Internal,
                       LibraryController::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

// The name says it ("capitals.gift.txt"); where it does not, Aiken is told by its answer lines.
ApiClient::TextFormat formatOf(const QString &path, const QByteArray &text)
{
    const QStringList suffixes = QFileInfo(path).completeSuffix().toLower().split(u'.');
    if (suffixes.last() == "json"_L1)
        return ApiClient::TextFormat::Json;
    if (suffixes.contains("gift"_L1))
        return ApiClient::TextFormat::Gift;
    if (suffixes.contains("aiken"_L1))
        return ApiClient::TextFormat::Aiken;
    static const QRegularExpression answerLine(u"^ANSWER:"_s, QRegularExpression::MultilineOption);
    return answerLine.match(QString::fromUtf8(text)).hasMatch() ? ApiClient::TextFormat::Aiken
                                                                : ApiClient::TextFormat::Gift;
}

ApiClient::TextFormat formatFromName(const QString &name)
{
    if (name == "aiken"_L1)
        return ApiClient::TextFormat::Aiken;
    if (name == "gift"_L1)
        return ApiClient::TextFormat::Gift;
    return ApiClient::TextFormat::Json;
}

QStringList asTexts(const QList<protocol::ImportProblem> &problems)
{
    QStringList texts;
    texts.reserve(problems.size());
    for (const protocol::ImportProblem &problem : problems)
        texts.append(LibraryController::tr("Line %1: %2").arg(problem.line).arg(problem.reason));
    return texts;
}

} // namespace

LibraryController::LibraryController(ApiClient &api, QObject *parent)
    : QObject(parent), m_api(api), m_quizzes(new QuizListModel(this)), m_pictures(new PictureModel(this))
{
    new PictureLoader(m_api, *m_pictures, this);
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

void LibraryController::saveQuiz(const Quiz &quiz)
{
    if (const Result<void> valid = validate(quiz); !valid) {
        Q_EMIT failed(tr("The quiz could not be saved"), valid.error());
        return;
    }
    const auto saved = [this](const Result<Quiz> &stored) {
        if (!stored) {
            Q_EMIT failed(tr("The quiz could not be saved"), stored.error());
            return;
        }
        Q_EMIT quizSaved(*stored);
        reload();
    };
    if (quiz.id)
        m_api.updateQuiz(quiz, this, saved);
    else
        m_api.createQuiz(quiz, this, saved);
}

void LibraryController::deleteQuiz(QuizId id)
{
    m_api.deleteQuiz(id, this, [this, id](const Result<void> &deleted) {
        if (!deleted) {
            Q_EMIT failed(tr("The quiz could not be deleted"), deleted.error());
            return;
        }
        m_quizzes->remove(id);
        Q_EMIT quizDeleted(id);
    });
}

void LibraryController::importFile(const QString &path)
{
    const Result<QByteArray> text = readFile(path);
    if (!text) {
        Q_EMIT failed(tr("The file could not be imported"), text.error());
        return;
    }
    const ApiClient::TextFormat format = formatOf(path, *text);
    if (format == ApiClient::TextFormat::Json) {
        importJson(*text);
        return;
    }
    m_api.importQuiz(format, *text, this, [this](const Result<protocol::ImportResult> &result) {
        if (!result) {
            Q_EMIT failed(tr("The file could not be imported"), result.error());
            return;
        }
        Q_EMIT imported(result->quiz, result->imported, asTexts(result->problems));
        reload();
    });
}

void LibraryController::importJson(const QByteArray &text)
{
    Result<Quiz> quiz = protocol::parseObject(text).and_then(protocol::quizFromJson);
    if (!quiz) {
        Q_EMIT failed(tr("The file could not be imported"), quiz.error());
        return;
    }
    // A copy of its own, even of a quiz that is still in the library.
    quiz->id.reset();
    for (Question &question : quiz->questions)
        question.id.reset();
    m_api.createQuiz(*quiz, this, [this](const Result<Quiz> &created) {
        if (!created) {
            Q_EMIT failed(tr("The file could not be imported"), created.error());
            return;
        }
        Q_EMIT imported(*created, static_cast<int>(created->questions.size()), {});
        reload();
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
