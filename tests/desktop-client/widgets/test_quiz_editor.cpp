// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/problem_strip.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/picture_drop.h"
#include "tests/desktop-client/widgets/find_widget.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

Quiz quizOf(int count)
{
    Quiz quiz;
    quiz.id = QuizId(4);
    quiz.title = u"Rivers"_s;
    for (int number = 1; number <= count; ++number) {
        Question question;
        question.id = QuestionId(number);
        question.text = u"Question %1"_s.arg(number);
        question.options = {u"yes"_s, u"no"_s};
        quiz.questions.append(question);
    }
    return quiz;
}

QStringList texts(const QuizEditModel &quiz)
{
    QStringList all;
    for (const Question &question : quiz.quiz().questions)
        all.append(question.text);
    return all;
}

} // namespace

//! The page on its models, driven by keyboard and mouse.
class TestQuizEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<Editor>();
        m->page.resize(1280, 800);
        m->page.show();
        QVERIFY(QTest::qWaitForWindowActive(&m->page));
    }

    void aNewQuizIsWrittenByKeyboardAlone()
    {
        m->quiz.open({});
        m->page.setFocus();
        QTest::keyClicks(focused(), u"Rivers"_s);
        QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClicks(focused(), u"The longest?"_s);
        text(u"Option A"_s)->setFocus();
        QTest::keyClicks(focused(), u"Nile"_s);
        QTest::keyClick(focused(), Qt::Key_Return);
        QTest::keyClicks(focused(), u"Amazon"_s);
        named<QRadioButton>(m->page, u"Option B is the right answer"_s)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Space);
        named<QSpinBox>(m->page, u"Time limit"_s)->setFocus();
        QTest::keyClick(focused(), Qt::Key_Up);

        QSignalSpy save(&m->page, &QuizEditorPage::saveRequested);
        QTest::keyClick(focused(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(save.count(), 1);
        const Quiz quiz = m->quiz.quiz();
        QCOMPARE(quiz.title, u"Rivers"_s);
        QCOMPARE(quiz.questions.size(), 1);
        QCOMPARE(quiz.questions.first().text, u"The longest?"_s);
        // The two tiles that stayed empty are no options.
        QCOMPARE(quiz.questions.first().options, QStringList({u"Nile"_s, u"Amazon"_s}));
        QCOMPARE(quiz.questions.first().correctOption, 1);
        QCOMPARE(quiz.questions.first().timeLimitS, DefaultTimeLimitS + 5);
    }

    void everyEditIsUndoneAndRepeated()
    {
        m->quiz.open(quizOf(2));
        QPlainTextEdit *question = text(u"Question"_s);
        question->setFocus();
        question->moveCursor(QTextCursor::End);
        QTest::keyClicks(question, u" of all"_s);
        named<QRadioButton>(m->page, u"Option B is the right answer"_s)->click();
        QTest::mouseClick(button(m->page, u"Add an option"_s), Qt::LeftButton);
        QTest::keyClick(focused(), Qt::Key_Down, Qt::AltModifier);
        const Quiz after = m->quiz.quiz();
        QCOMPARE(texts(m->quiz), QStringList({u"Question 2"_s, u"Question 1 of all"_s}));

        while (m->quiz.history()->canUndo())
            QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m->quiz.quiz(), quizOf(2));
        QVERIFY(!m->quiz.hasChanges());
        QCOMPARE(question->toPlainText(), u"Question 1"_s);
        while (m->quiz.history()->canRedo())
            QTest::keyClick(focused(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m->quiz.quiz(), after);
    }

    void undoingShowsWhereItHappens()
    {
        m->quiz.open(quizOf(3));
        QTest::keyClicks(text(u"Question"_s), u"x"_s);
        list()->setCurrentIndex(list()->model()->index(2, 0));
        QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void questionsMoveByKeysAndByDragging()
    {
        m->quiz.open(quizOf(3));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(texts(m->quiz), QStringList({u"Question 2"_s, u"Question 1"_s, u"Question 3"_s}));
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m->quiz.quiz(), quizOf(3));
        // What the view asks for when a row is dropped before the first.
        QVERIFY(list()->model()->moveRow({}, 2, {}, 0));
        QCOMPARE(texts(m->quiz), QStringList({u"Question 3"_s, u"Question 1"_s, u"Question 2"_s}));
    }

    void questionsAreCopiedAndDeleted()
    {
        m->quiz.open(quizOf(2));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(texts(m->quiz), QStringList({u"Question 1"_s, u"Question 1"_s, u"Question 2"_s}));
        QVERIFY(!m->quiz.quiz().questions[1].id);
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(m->quiz.quiz().questions.size(), 2);
    }

    void optionsAreAddedAndTakenAway()
    {
        Quiz quiz = quizOf(1);
        quiz.questions[0].correctOption = 1;
        m->quiz.open(quiz);
        QTest::mouseClick(button(m->page, u"Add an option"_s), Qt::LeftButton);
        QTest::keyClicks(focused(), u"perhaps"_s);
        QTest::mouseClick(button(m->page, u"Add an option"_s), Qt::LeftButton);
        QVERIFY(!button(m->page, u"Add an option"_s));
        // The right answer stays the right one when one before it goes.
        named<QAbstractButton>(m->page, u"Take option A away"_s)->click();
        const Question question = m->quiz.quiz().questions.first();
        QCOMPARE(question.options, QStringList({u"no"_s, u"perhaps"_s, u""_s}));
        QCOMPARE(question.correctOption, 0);
    }

    void problemsStandAtTheirFieldsAndLeadThere()
    {
        Quiz quiz = quizOf(3);
        quiz.questions[1].options[1].clear();
        quiz.questions[2].text.clear();
        m->quiz.open(quiz);
        auto *title = named<QLineEdit>(m->page, u"Title"_s);
        title->setFocus();
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u"!"_s);
        QSignalSpy save(&m->page, &QuizEditorPage::saveRequested);
        QTest::mouseClick(button(m->page, u"Save"_s), Qt::LeftButton);
        QCOMPARE(save.count(), 0);
        QCOMPARE(m->quiz.problems().size(), 2);
        QCOMPARE(list()->currentIndex().row(), 1);
        QCOMPARE(focused(), text(u"Option B"_s));
        QVERIFY(!text(u"Option B"_s)->accessibleDescription().isEmpty());
        QVERIFY(text(u"Option A"_s)->accessibleDescription().isEmpty());
        QTest::keyClick(focused(), Qt::Key_F8);
        QCOMPARE(list()->currentIndex().row(), 2);
        QCOMPARE(focused(), text(u"Question"_s));
        // Mended, it is gone.
        QTest::keyClicks(focused(), u"Why?"_s);
        QCOMPARE(m->quiz.problems().size(), 1);
        QTest::keyClick(focused(), Qt::Key_F8);
        QTest::keyClicks(focused(), u"never"_s);
        QVERIFY(m->page.findChild<ProblemStrip *>()->isHidden());
    }

    void theServersProblemsStandAtTheirFields()
    {
        Quiz quiz = quizOf(2);
        quiz.questions[1].picture = PictureId(9);
        m->quiz.open(quiz);
        m->page.showError({ErrorCode::Invalid,
                           u"See below."_s,
                           {{u"questions[1].picture"_s, u"There is no such picture."_s}}});
        QCOMPARE(list()->currentIndex().row(), 1);
        QCOMPARE(focused(), named<PictureDrop>(m->page, u"Picture"_s));
        // Mending something else does not hide what the server alone knows.
        QTest::keyClicks(text(u"Question"_s), u"x"_s);
        QCOMPARE(m->quiz.problems().size(), 1);
        QTest::keyClick(named<PictureDrop>(m->page, u"Picture"_s), Qt::Key_Delete);
        QVERIFY(m->quiz.problems().isEmpty());
        QVERIFY(!m->quiz.quiz().questions[1].picture);
    }

    void aSearchHidesWhatDoesNotMatch()
    {
        Quiz quiz = quizOf(30);
        quiz.questions[20].options[1] = u"Amazon"_s;
        m->quiz.open(quiz);
        QTest::keyClick(&m->page, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(focused(), u"amaz"_s);
        QCOMPARE(list()->currentIndex().row(), 20);
        QVERIFY(list()->isRowHidden(0));
        // The order is that of all of them, not of those in sight.
        QVERIFY(!named<Button>(m->page, u"Move the question up (Alt+Up)"_s)->isEnabled());
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(!list()->isRowHidden(0));
    }

    void aPastedPictureIsUploaded()
    {
        m->quiz.open(quizOf(2));
        QSignalSpy wanted(&m->uploads, &PictureUploadModel::wanted);
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(image);
        text(u"Question"_s)->setFocus();
        QTest::keyClick(focused(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!button(m->page, u"Save"_s)->isEnabled());
        QCOMPARE(text(u"Question"_s)->toPlainText(), u"Question 1"_s);
    }

    void aDroppedFileIsUploadedForItsQuestion()
    {
        m->quiz.open(quizOf(2));
        QSignalSpy wanted(&m->uploads, &PictureUploadModel::wanted);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/river.png"_s)});
        auto *place = named<PictureDrop>(m->page, u"Picture"_s);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(place, &drop);
        QCOMPARE(wanted.count(), 1);
        const QuestionKey first = m->quiz.questions()->keyAt(0);
        QVERIFY(m->uploads.find(first));
        // It stays with its question, wherever that goes, and can be tried again or given up.
        list()->setCurrentIndex(list()->model()->index(1, 0));
        QVERIFY(!button(*place, u"Cancel"_s));
        list()->setCurrentIndex(list()->model()->index(0, 0));
        m->uploads.setFailed(first, u"The server is away."_s);
        QVERIFY(place->accessibleDescription().contains(u"The server is away."_s));
        QTest::mouseClick(button(*place, u"Try again"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 2);
        QTest::mouseClick(button(*place, u"Cancel"_s), Qt::LeftButton);
        QVERIFY(!m->uploads.find(first));
    }

    void fiveThousandQuestionsAreTypedIn()
    {
        m->quiz.open(quizOf(limits::QuestionsMax));
        list()->setCurrentIndex(list()->model()->index(4'000, 0));
        QElapsedTimer time;
        time.start();
        QTest::keyClicks(text(u"Question"_s), QString(20, u'x'));
        // A key is answered within 100 ms.
        QVERIFY2(time.elapsed() < 20 * 100, qPrintable(u"%1 ms"_s.arg(time.elapsed())));
        QVERIFY(!button(m->page, u"Add"_s)->isEnabled());
    }

private:
    struct Editor
    {
        QuizEditModel quiz;
        PictureUploadModel uploads;
        PictureModel pictures;
        QuizEditorPage page{&quiz, &uploads, &pictures};
    };

    [[nodiscard]] QWidget *focused() const { return m->page.focusWidget(); }
    [[nodiscard]] QListView *list() const { return named<QListView>(m->page, u"Questions"_s); }
    [[nodiscard]] QPlainTextEdit *text(const QString &name) const
    {
        return named<QPlainTextEdit>(m->page, name);
    }

    std::unique_ptr<Editor> m;
};

PODIUM_WIDGET_TEST_MAIN(TestQuizEditor)
#include "test_quiz_editor.moc"
