// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/quiz_repository_contract.h"

#include "tests/contract/samples.h"
#include "tests/support/settled.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

QStringList titlesOf(const Result<StoredQuizPage> &page)
{
    QStringList titles;
    if (page) {
        for (const StoredQuizSummary &summary : page->quizzes)
            titles += summary.title;
    }
    return titles;
}

} // namespace

void QuizRepositoryContract::init()
{
    m_storage.clear();
}

void QuizRepositoryContract::pictureComesBack()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    QByteArray bytes(100'000, Qt::Uninitialized);
    for (qsizetype index = 0; index < bytes.size(); ++index)
        bytes[index] = static_cast<char>(index);

    const auto id = repositories.pictures.add(owner, Picture{"image/jpeg", bytes, 640, 480}, at(0));

    QVERIFY(id);
    const auto found = repositories.pictures.find(*id);
    QVERIFY(found);
    QCOMPARE(found->mimeType, QByteArray("image/jpeg"));
    QCOMPARE(found->bytes, bytes);
    QCOMPARE(found->width, 640);
    QCOMPARE(found->height, 480);
}

void QuizRepositoryContract::unknownPictureIsNotFound()
{
    const auto found = m_storage.repositories().pictures.find(PictureId(4'711));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
}

void QuizRepositoryContract::missingPicturesAreTold()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto id = repositories.pictures.add(owner, Picture{"image/png", "bytes", 1, 1}, at(0));
    QVERIFY(id);

    const auto missing =
        repositories.pictures.missing({PictureId(PictureId::Maximum), *id, PictureId(4'711)});
    QVERIFY(missing);
    QCOMPARE(QSet<PictureId>(missing->begin(), missing->end()),
             (QSet<PictureId>{PictureId(4'711), PictureId(PictureId::Maximum)}));
    QCOMPARE(repositories.pictures.missing({*id}).value(), QList<PictureId>());
    QCOMPARE(repositories.pictures.missing({}).value(), QList<PictureId>());

    QList<PictureId> many;
    for (int i = 0; i < limits::QuestionsMax; ++i)
        many.append(PictureId(10'000 + i));
    QCOMPARE(repositories.pictures.missing(many)->size(), limits::QuestionsMax);
}

void QuizRepositoryContract::createdQuizComesBack()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    Quiz quiz = sampleQuiz(7);
    quiz.questions[2].picture = storedPicture(repositories, owner);

    const auto created = repositories.quizzes.create(owner, quiz, at(1));

    QVERIFY(created);
    QVERIFY(created->id && created->id->isValid());
    QCOMPARE(created->version, 1);
    quiz.id = created->id;
    for (qsizetype index = 0; index < quiz.questions.size(); ++index) {
        QVERIFY(created->questions[index].id);
        quiz.questions[index].id = created->questions[index].id;
    }
    QCOMPARE(*created, quiz);
    QCOMPARE(repositories.quizzes.find(owner, *quiz.id).value(), quiz);
}

void QuizRepositoryContract::quizWithoutQuestionsComesBack()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;

    const auto created = repositories.quizzes.create(owner, sampleQuiz(0), at(1));

    QVERIFY(created);
    QCOMPARE(repositories.quizzes.find(owner, *created->id).value(), *created);
}

void QuizRepositoryContract::wholeQuestionBankComesBack()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;

    const auto created = repositories.quizzes.create(owner, sampleQuiz(limits::QuestionsMax), at(1));

    QVERIFY(created);
    QCOMPARE(repositories.quizzes.find(owner, *created->id).value(), *created);
    const auto updated = repositories.quizzes.update(owner, *created, at(2));
    QVERIFY(updated);
    QCOMPARE(updated->questions, created->questions);
}

void QuizRepositoryContract::pictureMustBeStored()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    Quiz quiz = sampleQuiz(3);
    quiz.questions[1].picture = PictureId(4'711);

    const auto created = repositories.quizzes.create(owner, quiz, at(1));

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Invalid);
    QCOMPARE(created.error().fields.keys(), QStringList{u"questions[1].picture"_s});
    QCOMPARE(repositories.quizzes.list(owner, 0, 10, {})->total, 0);
}

void QuizRepositoryContract::nulCharacterIsInvalid()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    Quiz quiz = sampleQuiz(3);
    quiz.questions[1].text = u"before"_s + QChar(QChar::Null) + u"after"_s;

    const auto created = repositories.quizzes.create(owner, quiz, at(1));

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Invalid);
    QCOMPARE(repositories.quizzes.list(owner, 0, 10, {})->total, 0);
}

void QuizRepositoryContract::quizOfSomebodyElseIsNotFound()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const UserId other = storedHost(repositories, u"other"_s).profile.id;
    const auto created = repositories.quizzes.create(owner, sampleQuiz(2), at(1));
    QVERIFY(created);

    const auto found = repositories.quizzes.find(other, *created->id);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    const auto updated = repositories.quizzes.update(other, *created, at(2));
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::NotFound);
    const auto removed = repositories.quizzes.remove(other, *created->id);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::NotFound);
    QCOMPARE(repositories.quizzes.find(owner, *created->id).value(), *created);
}

void QuizRepositoryContract::updateKeepsIdsOfQuestions()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto created = repositories.quizzes.create(owner, sampleQuiz(4), at(1));
    QVERIFY(created);
    Quiz quiz = *created;
    quiz.title = u"Other title"_s;
    quiz.questions.swapItemsAt(0, 3);
    quiz.questions.removeAt(1);
    quiz.questions.insert(1, sampleQuiz(1).questions[0]);

    const auto updated = repositories.quizzes.update(owner, quiz, at(2));

    QVERIFY(updated);
    QCOMPARE(updated->version, 2);
    QCOMPARE(updated->title, quiz.title);
    QCOMPARE(updated->questions.size(), 4);
    QCOMPARE(updated->questions[0], created->questions[3]);
    QVERIFY(updated->questions[1].id);
    for (const Question &earlier : created->questions)
        QVERIFY(updated->questions[1].id != earlier.id);
    QCOMPARE(updated->questions[2], created->questions[2]);
    QCOMPARE(updated->questions[3], created->questions[0]);
    QCOMPARE(repositories.quizzes.find(owner, *quiz.id).value(), *updated);
}

void QuizRepositoryContract::updateGivesForeignAndRepeatedIdsAnew()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto other = repositories.quizzes.create(owner, sampleQuiz(1), at(1));
    const auto created = repositories.quizzes.create(owner, sampleQuiz(3), at(1));
    QVERIFY(other && created);
    Quiz quiz = *created;
    quiz.questions[1].id = quiz.questions[0].id;
    quiz.questions[2].id = other->questions[0].id;

    const auto updated = repositories.quizzes.update(owner, quiz, at(2));

    QVERIFY(updated);
    QCOMPARE(updated->questions[0].id, created->questions[0].id);
    QVERIFY(updated->questions[1].id != updated->questions[0].id);
    QVERIFY(updated->questions[2].id != other->questions[0].id);
    QCOMPARE(repositories.quizzes.find(owner, *other->id).value(), *other);
}

void QuizRepositoryContract::updateOverNewerVersionConflicts()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto created = repositories.quizzes.create(owner, sampleQuiz(2), at(1));
    QVERIFY(created);
    const auto updated = repositories.quizzes.update(owner, *created, at(2));
    QVERIFY(updated);

    const auto late = repositories.quizzes.update(owner, *created, at(3));

    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::VersionConflict);
    QCOMPARE(repositories.quizzes.find(owner, *created->id).value(), *updated);
}

void QuizRepositoryContract::removedQuizIsGone()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto created = repositories.quizzes.create(owner, sampleQuiz(2), at(1));
    QVERIFY(created);

    QVERIFY(repositories.quizzes.remove(owner, *created->id));

    const auto found = repositories.quizzes.find(owner, *created->id);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::NotFound);
    QVERIFY(!repositories.quizzes.remove(owner, *created->id));
}

void QuizRepositoryContract::listIsNewestFirstInPages()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto oldest = repositories.quizzes.create(owner, sampleQuiz(3, u"a"_s), at(1));
    QVERIFY(oldest);
    QVERIFY(repositories.quizzes.create(owner, sampleQuiz(0, u"b"_s), at(2)));
    QVERIFY(repositories.quizzes.create(owner, sampleQuiz(1, u"c"_s), at(3)));
    QVERIFY(repositories.quizzes.update(owner, *oldest, at(4)));

    const auto first = repositories.quizzes.list(owner, 0, 2, {});
    const auto second = repositories.quizzes.list(owner, 2, 2, {});

    QVERIFY(first && second);
    QCOMPARE(titlesOf(first), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(titlesOf(second), QStringList{u"b"_s});
    QCOMPARE(first->total, 3);
    QCOMPARE(second->total, 3);
    QCOMPARE(first->quizzes[0].id, *oldest->id);
    QCOMPARE(first->quizzes[0].questionCount, 3);
    QCOMPARE(first->quizzes[0].updatedAt, at(4));
}

void QuizRepositoryContract::listKeepsToItsOwner()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const UserId other = storedHost(repositories, u"other"_s).profile.id;
    QVERIFY(repositories.quizzes.create(owner, sampleQuiz(1), at(1)));

    const auto page = repositories.quizzes.list(other, 0, 10, {});

    QVERIFY(page);
    QCOMPARE(page->total, 0);
    QVERIFY(page->quizzes.isEmpty());
}

void QuizRepositoryContract::listFindsTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("found");
    QTest::newRow("part") << u"World capitals"_s << u"cap"_s << true;
    QTest::newRow("other case") << u"World capitals"_s << u"WORLD CAP"_s << true;
    QTest::newRow("not in it") << u"World capitals"_s << u"rivers"_s << false;
    QTest::newRow("cyrillic") << u"Столицы мира"_s << u"СТОЛИЦЫ"_s << true;
    QTest::newRow("umlaut") << u"Große Flüsse"_s << u"FLÜSSE"_s << true;
    QTest::newRow("decomposed") << u"\u00c9tudes"_s << u"e\u0301tudes"_s << true;
    QTest::newRow("percent is itself") << u"100 % sure"_s << u"0 %"_s << true;
    QTest::newRow("percent is no wildcard") << u"World capitals"_s << u"W%s"_s << false;
    QTest::newRow("underscore is no wildcard") << u"World capitals"_s << u"W_rld"_s << false;
    QTest::newRow("backslash") << u"C:\\temp"_s << u"\\t"_s << true;
    QTest::newRow("quotes") << u"It's \"it\""_s << u"'s \"IT"_s << true;
    QTest::newRow("longer than any title") << u"World capitals"_s << u"x"_s.repeated(100'000) << false;
}

void QuizRepositoryContract::listFindsTitles()
{
    QFETCH(QString, title);
    QFETCH(QString, part);
    QFETCH(bool, found);
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    QVERIFY(repositories.quizzes.create(owner, sampleQuiz(1, title), at(1)));
    QVERIFY(repositories.quizzes.create(owner, sampleQuiz(1, u"Something else"_s), at(2)));

    const auto page = repositories.quizzes.list(owner, 0, 10, part);

    QVERIFY(page);
    QCOMPARE(titlesOf(page), found ? QStringList{title} : QStringList{});
    QCOMPARE(page->total, found ? 1 : 0);
}

void QuizRepositoryContract::statusFollowsSessions()
{
    auto repositories = m_storage.repositories();
    const UserId owner = storedHost(repositories).profile.id;
    const auto quiz = repositories.quizzes.create(owner, sampleQuiz(2), at(1));
    QVERIFY(quiz);
    const auto status = [&] {
        const auto listed = repositories.quizzes.list(owner, 0, 10, {});
        const auto found = repositories.quizzes.find(owner, *quiz->id);
        return listed && found && listed->quizzes[0].status == found->status ? std::optional(found->status)
                                                                             : std::nullopt;
    };
    QCOMPARE(status(), std::optional(QuizStatus::Draft));

    const auto session =
        repositories.sessions.create(sampleSession(owner, *quiz), [] { return u"123456"_s; });
    QVERIFY(session);
    QCOMPARE(status(), std::optional(QuizStatus::Started));

    const auto writer = m_storage.makeWriter(100);
    const auto ended = settled<void>([&](auto done) {
        writer->submit(StageRecord{session->id, SessionState::Ended, -1, {}, {}, at(2)}, done);
    });
    QVERIFY(ended);
    QCOMPARE(status(), std::optional(QuizStatus::Ended));

    const auto edited = repositories.quizzes.update(owner, *quiz, at(3));
    QVERIFY(edited);
    QCOMPARE(edited->status, QuizStatus::Draft);
    QCOMPARE(status(), std::optional(QuizStatus::Draft));
}

} // namespace podium::test
