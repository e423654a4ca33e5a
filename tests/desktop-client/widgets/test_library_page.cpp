// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/import_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/authoring/conflict_dialog.h"
#include "desktop-client/widgets/authoring/import_dialog.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/documents/draft_strip.h"
#include "tests/desktop-client/widgets/find_widget.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

//! The list of quizzes and the dialogs it leads to.
class TestLibraryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<Library>();
        connect(&m->quizzes, &QuizListModel::listRequested, this, [this](int request) {
            m->quizzes.setPage(request, 0,
                               {{QuizId(1), u"Capitals"_s, QuizStatus::Draft, 3, {}},
                                {QuizId(2), u"Rivers"_s, QuizStatus::Ended, 12, {}}},
                               2);
        });
        m->page.setModels(&m->quizzes, &m->account);
        m->page.resize(1024, 700);
        m->page.show();
        m->quizzes.reload();
        QVERIFY(QTest::qWaitForWindowActive(&m->page));
    }

    void everythingIsOnKeys()
    {
        QSignalSpy edit(&m->page, &LibraryPage::editRequested);
        QSignalSpy remove(&m->page, &LibraryPage::deleteRequested);
        QSignalSpy undo(&m->page, &LibraryPage::undoRequested);
        QSignalSpy create(&m->page, &LibraryPage::newRequested);
        QSignalSpy duplicate(&m->page, &LibraryPage::duplicateRequested);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(edit.count(), 1);
        QCOMPARE(edit.first().first().value<QuizId>(), QuizId(2));
        QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(duplicate.count(), 1);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(remove.first().first().value<QuizSummary>().id, QuizId(2));
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.count(), 1);
        QTest::keyClick(list(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(create.count(), 1);
        QTest::keyClick(list(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m->page.focusWidget(), named<QLineEdit>(m->page, u"Search"_s));
    }

    void theContextMenuKnowsTheQuizBelowThePointer()
    {
        const QPoint place = list()->visualRect(m->quizzes.index(1, 0)).center();
        Q_EMIT list()->customContextMenuRequested(place);
        QMenu *menu = nullptr;
        for (QMenu *candidate : m->page.findChildren<QMenu *>()) {
            if (candidate->isVisible())
                menu = candidate;
        }
        QVERIFY(menu);
        QSignalSpy remove(&m->page, &LibraryPage::deleteRequested);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Delete"_s)
                action->trigger();
        }
        QCOMPARE(remove.count(), 1);
        QCOMPARE(remove.first().first().value<QuizSummary>().id, QuizId(2));
    }

    void aHiddenQuizComesBackToItsPlace()
    {
        m->quizzes.hide(QuizId(1).value());
        QCOMPARE(m->quizzes.rowCount(), 1);
        QCOMPARE(m->quizzes.total(), 1);
        m->quizzes.reload();
        QCOMPARE(m->quizzes.rowCount(), 1);
        m->quizzes.unhide(QuizId(1).value());
        QCOMPARE(m->quizzes.at(0).id, QuizId(1));
        QCOMPARE(m->quizzes.total(), 2);
    }

    void discardingADraftAsksInItsPlace()
    {
        DraftStrip *strip = m->page.draftStrip();
        QVERIFY(strip->isHidden());
        strip->showDraft(u"Rivers"_s, u"today"_s, 1);
        QSignalSpy discard(strip, &DraftStrip::discardRequested);
        QSignalSpy resume(strip, &DraftStrip::continueRequested);
        QTest::mouseClick(button(*strip, u"Discard"_s), Qt::LeftButton);
        QCOMPARE(discard.count(), 0);
        QTest::mouseClick(button(*strip, u"Keep them"_s), Qt::LeftButton);
        QTest::mouseClick(button(*strip, u"Go on with them"_s), Qt::LeftButton);
        QCOMPARE(resume.count(), 1);
        QTest::mouseClick(button(*strip, u"Discard"_s), Qt::LeftButton);
        QTest::mouseClick(button(*strip, u"Discard"_s), Qt::LeftButton);
        QCOMPARE(discard.count(), 1);
    }

    // --- import
    void theImportIsShownBeforeAnythingIsSaved()
    {
        ImportModel files;
        QSignalSpy create(&files, &ImportModel::createRequested);
        ImportDialog dialog(&files);
        dialog.show();
        files.begin({u"/a/rivers.gift.txt"_s});
        QVERIFY(!button(dialog, u"Import"_s)->isEnabled());
        files.setRead(0, fileOf(2, {{u"Line 12"_s, u"no right answer"_s}}));
        QVERIFY(button(dialog, u"Import"_s)->isEnabled());
        QCOMPARE(named<QListView>(dialog, u"Questions to import"_s)->model()->rowCount(), 2);
        auto *skipped = named<QTableView>(dialog, u"Skipped"_s);
        QCOMPARE(skipped->model()->rowCount(), 1);
        QCOMPARE(skipped->model()->index(0, 0).data().toString(), u"Line 12"_s);
        QCOMPARE(create.count(), 0);

        // A title is needed, and told at its field.
        auto *title = named<QLineEdit>(dialog, u"Title"_s);
        title->setFocus();
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTest::mouseClick(button(dialog, u"Import"_s), Qt::LeftButton);
        QCOMPARE(create.count(), 0);
        QTest::keyClicks(title, u"Streams"_s);
        QTest::mouseClick(button(dialog, u"Import"_s), Qt::LeftButton);
        QCOMPARE(create.count(), 1);
        Quiz created = create.first().at(1).value<Quiz>();
        QCOMPARE(created.title, u"Streams"_s);
        QVERIFY(dialog.findChild<QProgressBar *>()->isVisible());
        files.setShare(0, 0.5);
        QCOMPARE(dialog.findChild<QProgressBar *>()->value(), 500);
        created.id = QuizId(7);
        files.setCreated(0, created);
        QSignalSpy open(&dialog, &ImportDialog::openRequested);
        QTest::mouseClick(button(dialog, u"Open the quiz"_s), Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }

    void severalFilesGoOneAfterAnother()
    {
        ImportModel files;
        QSignalSpy create(&files, &ImportModel::createRequested);
        QSignalSpy finished(&files, &ImportModel::finished);
        files.begin({u"/a"_s, u"/b"_s, u"/c"_s, u"/d"_s});
        files.setRead(0, fileOf(2));
        files.setRead(1, failure(ErrorCode::NotFound, u"gone"_s));
        files.setRead(2, fileOf(3));
        files.setRead(3, fileOf(4));
        QVERIFY(files.setData(files.index(2), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(files.chosenQuestions(), 6);
        files.send();
        QCOMPARE(create.count(), 1);
        files.setCreated(0, Quiz{});
        QCOMPARE(create.count(), 2);
        QCOMPARE(create.last().first().toInt(), 3);
        QCOMPARE(files.share(), 0.5);
        files.setCreated(3, failure(ErrorCode::Busy, u"later"_s));
        QCOMPARE(finished.count(), 1);
        // What failed can be sent again.
        QCOMPARE(files.chosenFiles(), 1);
        QCOMPARE(files.imported().size(), 1);
    }

    // --- two versions
    void aConflictShowsWhatDiffers()
    {
        Quiz theirs = fileOf(3).quiz;
        for (int row = 0; row < 3; ++row)
            theirs.questions[row].id = QuestionId(row + 1);
        Quiz mine = theirs;
        mine.title = u"Streams"_s;
        mine.questions[1].options[1] = u"nowhere"_s;
        mine.questions.append(Question{});
        theirs.questions.removeAt(2);
        ConflictDialog dialog(mine, theirs);
        dialog.show();
        const QAbstractItemModel *model = named<QTableView>(dialog, u"Differences"_s)->model();
        QStringList places;
        for (int row = 0; row < model->rowCount(); ++row)
            places.append(model->index(row, 0).data().toString());
        QCOMPARE(places,
                 QStringList({u"Title"_s, u"Question 2: Option B"_s, u"Question 3"_s, u"Question 4"_s}));
        QCOMPARE(model->index(1, 1).data().toString(), u"nowhere"_s);
        QCOMPARE(model->index(1, 2).data().toString(), u"no"_s);
        QSignalSpy both(&dialog, &ConflictDialog::bothChosen);
        QTest::mouseClick(button(dialog, u"Keep both"_s), Qt::LeftButton);
        QCOMPARE(both.count(), 1);
        QVERIFY(!dialog.isVisible());
    }

private:
    struct Library
    {
        QuizListModel quizzes;
        AccountModel account;
        LibraryPage page;
    };

    static ImportedFile fileOf(int questions, const QList<ImportProblem> &problems = {})
    {
        ImportedFile file;
        file.format = u"GIFT"_s;
        file.quiz.title = u"Rivers"_s;
        for (int number = 1; number <= questions; ++number) {
            Question question;
            question.text = u"Question %1"_s.arg(number);
            question.options = {u"yes"_s, u"no"_s};
            file.quiz.questions.append(question);
        }
        file.problems = problems;
        return file;
    }

    [[nodiscard]] QListView *list() const { return named<QListView>(m->page, u"Quizzes"_s); }

    std::unique_ptr<Library> m;
};

PODIUM_WIDGET_TEST_MAIN(TestLibraryPage)
#include "test_library_page.moc"
