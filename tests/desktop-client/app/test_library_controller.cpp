// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/quiz_editing_controller.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "tests/desktop-client/app/fake_server.h"
#include "tests/support/settled.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

//! Library and editor of a host against a scripted server.
class TestLibraryController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeServer>();
        m_api = std::make_unique<ApiClient>();
        m_api->setServer(m_server->http.url());
        QVERIFY(settled<UserProfile>(
            [this](const auto &reply) { m_api->login(u"ana"_s, u"secret"_s, this, reply); }));
    }

    void aDeletionWaitsAndCanBeUndone()
    {
        LibraryController library(*m_api);
        library.reload();
        QTRY_COMPARE(library.quizzes()->rowCount(), 1);
        library.deleteQuiz(QuizId(12));
        QCOMPARE(library.quizzes()->rowCount(), 0);
        QVERIFY(library.isDeleting());
        // Not even a fresh list shows it.
        library.reload();
        QTRY_VERIFY(!library.quizzes()->isLoading());
        QCOMPARE(library.quizzes()->rowCount(), 0);
        library.undoDeletion();
        QCOMPARE(library.quizzes()->rowCount(), 1);
        QVERIFY(!library.isDeleting());
        QCOMPARE(m_server->http.requestCount("/api/v1/quizzes/12"), 0);
    }

    void aDeletionIsDoneWhenItsTimeIsOver()
    {
        LibraryController library(*m_api);
        QSignalSpy done(&library, &LibraryController::deletionsDone);
        library.reload();
        QTRY_COMPARE(library.quizzes()->rowCount(), 1);
        library.deleteQuiz(QuizId(12));
        library.commitDeletion();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(m_server->http.requests().last().method, "DELETE");
        // Too late now.
        library.undoDeletion();
        QCOMPARE(library.quizzes()->rowCount(), 0);
    }

    void aDeletionThatFailsBringsTheQuizBack()
    {
        LibraryController library(*m_api);
        library.reload();
        QTRY_COMPARE(library.quizzes()->rowCount(), 1);
        QSignalSpy failed(&library, &LibraryController::failed);
        m_server->http.setScript([](const FakeRequest &) {
            return FakeResponse{503, bytes(protocol::toJson(Error{ErrorCode::Busy, u"Later."_s, {}}))};
        });
        library.deleteQuiz(QuizId(12));
        library.commitDeletion();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(library.quizzes()->rowCount(), 1);
    }

    void aCopyHasATitleOfItsOwn()
    {
        LibraryController library(*m_api);
        QSignalSpy duplicated(&library, &LibraryController::quizDuplicated);
        library.duplicateQuiz(QuizId(12));
        QTRY_COMPARE(duplicated.count(), 1);
        for (const FakeRequest &request : m_server->http.requests()) {
            if (request.method == "POST" && request.target == "/api/v1/quizzes")
                QVERIFY(request.body.contains("Capitals (copy)"));
        }
    }

    void aConflictBringsTheOtherVersion()
    {
        QuizEditingController editing(*m_api, m_folder->path());
        editing.open(stored());
        editing.quiz()->setTitle(u"Mine"_s);
        Quiz theirs = stored();
        theirs.version = 9;
        theirs.title = u"Theirs"_s;
        m_server->http.setScript([theirs](const FakeRequest &request) {
            const bool isNewest = request.body.contains("\"version\":9");
            if (request.method == "PUT" && !isNewest)
                return FakeResponse{
                    409, bytes(protocol::toJson(Error{ErrorCode::VersionConflict, u"Changed."_s, {}}))};
            Quiz answer = theirs;
            if (request.method == "PUT")
                answer.version = 10;
            return FakeResponse{200, bytes(protocol::toJson(answer))};
        });
        QSignalSpy conflicted(&editing, &QuizEditingController::conflicted);
        QSignalSpy saved(&editing, &QuizEditingController::saved);
        editing.save();
        QTRY_COMPARE(conflicted.count(), 1);
        QCOMPARE(conflicted.first().first().value<Document>(), Document(theirs));
        QVERIFY(!editing.isSaving());
        QVERIFY(editing.quiz()->hasChanges());

        editing.takeTheirs(theirs);
        QCOMPARE(editing.quiz()->title(), u"Theirs"_s);
        QVERIFY(!editing.quiz()->hasChanges());
        editing.quiz()->history()->undo();
        QCOMPARE(editing.quiz()->title(), u"Mine"_s);
        editing.save();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(!editing.quiz()->hasChanges());
        QCOMPARE(editing.quiz()->base().version, 10);
    }

    void aQuizThatWasDeletedMeanwhileBecomesANewOne()
    {
        QuizEditingController editing(*m_api, m_folder->path());
        editing.open(stored());
        editing.quiz()->setTitle(u"Mine"_s);
        m_server->http.setScript([](const FakeRequest &) {
            return FakeResponse{404, bytes(protocol::toJson(Error{ErrorCode::NotFound, u"No."_s, {}}))};
        });
        QSignalSpy orphaned(&editing, &QuizEditingController::orphaned);
        editing.save();
        QTRY_COMPARE(orphaned.count(), 1);
        QVERIFY(!editing.quiz()->base().id);
        QVERIFY(editing.quiz()->hasChanges());
    }

    void aPictureFindsItsQuestionWhereverItIs()
    {
        QuizEditingController editing(*m_api, m_folder->path());
        Quiz quiz = stored();
        quiz.questions = {Question{}, Question{}};
        editing.open(quiz);
        m_server->http.setScript([](const FakeRequest &) {
            return FakeResponse{
                201, bytes(protocol::toJson(protocol::UploadedPicture{PictureId(4), u"/x"_s, 8, 8}))};
        });
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        editing.uploads()->begin(editing.quiz()->questions()->keyAt(0), image);
        editing.quiz()->moveQuestion(0, 1);
        QTRY_COMPARE(editing.quiz()->quiz().questions[1].picture, std::optional(PictureId(4)));
        QVERIFY(!editing.quiz()->quiz().questions[0].picture);
        QVERIFY(!editing.uploads()->isAnyUnderWay());
    }

    void whatIsNoPictureIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text") << QByteArray("Not a picture.");
        QTest::newRow("too large") << QByteArray(10'000'001, 'x');
    }
    void whatIsNoPictureIsNotSent()
    {
        QFETCH(QByteArray, content);
        QFile file(m_folder->filePath(u"picture.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QuizEditingController editing(*m_api, m_folder->path());
        Quiz quiz = stored();
        quiz.questions = {Question{}};
        editing.open(quiz);
        const qsizetype before = m_server->http.requests().size();
        const QuestionKey key = editing.quiz()->questions()->keyAt(0);
        editing.uploads()->begin(key, file.fileName());
        QTRY_VERIFY(!editing.uploads()->find(key)->error.isEmpty());
        QCOMPARE(m_server->http.requests().size(), before);
    }

private:
    static Quiz stored()
    {
        Quiz quiz;
        quiz.id = QuizId(12);
        quiz.title = u"Capitals"_s;
        quiz.version = 3;
        return quiz;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ApiClient> m_api;
};

QTEST_MAIN(TestLibraryController)
#include "test_library_controller.moc"
