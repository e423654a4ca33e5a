// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/draft_keeper.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

class TestDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_current.reset();
    }

    void aDraftComesBackAsItWas()
    {
        const DraftStore store(m_folder->path());
        Draft draft = draftOf({});
        draft.name = DraftStore::newName();
        Quiz quiz;
        quiz.id = QuizId(7);
        quiz.version = 4;
        draft.base = quiz;
        quiz.title = u"Rivers"_s;
        quiz.questions = {Question{}};
        quiz.questions[0].options = {u""_s, u"two\nlines"_s};
        quiz.questions[0].picture = PictureId(3);
        draft.edited = quiz;
        QVERIFY(store.write(draft));
        const Result<Draft> read = store.read(draft.name);
        QVERIFY(read);
        QVERIFY(read->base == draft.base);
        QVERIFY(read->edited == draft.edited);
        QCOMPARE(read->owner, draft.owner);
        QCOMPARE(read->server, draft.server);
        QCOMPARE(read->changedAt, draft.changedAt);
        const auto permissions =
            QFile::permissions(QDir(m_folder->path()).filePath(draft.name + u".draft.json"_s));
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aPollThatIsHalfWrittenComesBackAsItWas()
    {
        const DraftStore store(m_folder->path());
        Draft draft = draftOf({});
        draft.name = DraftStore::newName();
        Poll poll;
        poll.options = {PollOption(), PollOption()};
        draft.base = poll;
        poll.description = u"two\nlines"_s;
        poll.options[1] = {u"Thai"_s, PictureId(3)};
        poll.options.append({u"Noodles"_s, {}});
        poll.voting = Voting::OneFinal;
        poll.botCheck = BotCheck::Picture;
        poll.closesAt = Timestamp{Ms{1'800'000'000'000}};
        draft.edited = poll;
        QVERIFY(store.write(draft));
        const Result<Draft> read = store.read(draft.name);
        QVERIFY(read);
        QVERIFY(read->base == draft.base);
        QVERIFY(read->edited == draft.edited);
    }

    void aFileThatNamesNoKindHoldsAQuiz()
    {
        QFile file(QDir(m_folder->path()).filePath(u"earlier.draft.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"draft_version":1,"server":"http://127.0.0.1:8640","owner":3,"changed_at":1700000000000,)"
            R"("base":{"title":"","questions":[]},"edited":{"title":"Rivers","questions":[]}})");
        file.close();
        const QList<Draft> drafts = DraftStore(m_folder->path()).abandoned();
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(std::get<Quiz>(drafts.first().edited).title, u"Rivers"_s);
    }

    void aChangeIsOnDiskSoon()
    {
        DraftKeeper keeper(m_folder->path(), [this] { return m_current; });
        QSignalSpy written(&keeper, &DraftKeeper::written);
        m_current = draftOf(u"Rivers"_s);
        keeper.noteChange();
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(draftFiles().size(), 1);
        // The next one replaces it.
        std::get<Quiz>(m_current->edited).title = u"Streams"_s;
        keeper.noteChange();
        QTRY_COMPARE(written.count(), 2);
        QCOMPARE(draftFiles().size(), 1);
        // Who works on it is alive: it is nobody's else.
        QVERIFY(DraftStore(m_folder->path()).abandoned().isEmpty());
    }

    void whatIsSavedIsNotKept()
    {
        DraftKeeper keeper(m_folder->path(), [this] { return m_current; });
        QSignalSpy written(&keeper, &DraftKeeper::written);
        m_current = draftOf(u"Rivers"_s);
        keeper.flush();
        m_current.reset();
        keeper.noteChange();
        QTRY_VERIFY(draftFiles().isEmpty());
    }

    void whatAnEarlierRunLeftIsFoundOnce()
    {
        m_current = draftOf(u"Rivers"_s);
        {
            DraftKeeper crashed(m_folder->path(), [this] { return m_current; });
            crashed.flush();
        }
        DraftKeeper keeper(m_folder->path(), [this] { return m_current; });
        QSignalSpy found(&keeper, &DraftKeeper::abandonedFound);
        keeper.findAbandoned();
        QTRY_COMPARE(found.count(), 1);
        const auto drafts = found.first().first().value<QList<Draft>>();
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(titleOf(drafts.first().edited), u"Rivers"_s);

        QVERIFY(keeper.adopt(drafts.first().name));
        DraftKeeper other(m_folder->path(), [this] { return m_current; });
        QVERIFY(!other.adopt(drafts.first().name));
        keeper.discard();
        QTRY_VERIFY(draftFiles().isEmpty());
    }

    void aDamagedDraftHidesNoOther()
    {
        const DraftStore store(m_folder->path());
        Draft draft = draftOf(u"Rivers"_s);
        draft.name = DraftStore::newName();
        QVERIFY(store.write(draft));
        QFile damaged(QDir(m_folder->path()).filePath(u"x.draft.json"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{\"draft_version\":1,");
        damaged.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A draft cannot be read"_s));
        QCOMPARE(store.abandoned().size(), 1);
        QVERIFY(damaged.exists());
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        // A file where the folder should be: true for every user of the machine.
        const QString path = m_folder->filePath(u"file"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        DraftKeeper keeper(path + u"/drafts"_s, [this] { return m_current; });
        QSignalSpy failed(&keeper, &DraftKeeper::failed);
        m_current = draftOf(u"Rivers"_s);
        keeper.flush();
        QTRY_COMPARE(failed.count(), 1);
    }

private:
    static Draft draftOf(const QString &title)
    {
        Draft draft;
        draft.server = u"http://127.0.0.1:8640"_s;
        draft.owner = UserId(3);
        draft.changedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        Quiz quiz;
        quiz.title = title;
        draft.edited = quiz;
        return draft;
    }

    [[nodiscard]] QStringList draftFiles() const
    {
        return QDir(m_folder->path()).entryList({u"*.draft.json"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Draft> m_current;
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "test_drafts.moc"
