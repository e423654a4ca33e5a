// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/polls/poll_editor_page.h"
#include "tests/desktop-client/widgets/find_widget.h"
#include "tests/desktop-client/widgets/mouse_drag.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QLineEdit>
#include <QListView>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList Before{u"one"_s, u"two"_s, u"three"_s, u"four"_s};

//! Which list, and what is put where: `gap` is the row before which it is dropped, -1 the empty space below
//! all.
void addDragRows()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("gap");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("down by one") << 0 << 2 << QStringList{u"two"_s, u"one"_s, u"three"_s, u"four"_s};
    QTest::newRow("down by two") << 0 << 3 << QStringList{u"two"_s, u"three"_s, u"one"_s, u"four"_s};
    QTest::newRow("to the end") << 1 << 4 << QStringList{u"one"_s, u"three"_s, u"four"_s, u"two"_s};
    QTest::newRow("below the end") << 1 << -1 << QStringList{u"one"_s, u"three"_s, u"four"_s, u"two"_s};
    QTest::newRow("up by one") << 2 << 1 << QStringList{u"one"_s, u"three"_s, u"two"_s, u"four"_s};
    QTest::newRow("to the beginning") << 3 << 0 << QStringList{u"four"_s, u"one"_s, u"two"_s, u"three"_s};
    QTest::newRow("to its own place") << 1 << 1 << Before;
    QTest::newRow("to its own place, from below") << 1 << 2 << Before;
}

void addKeyRows()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("down") << 0 << QList{Qt::Key_Down}
                          << QStringList{u"two"_s, u"one"_s, u"three"_s, u"four"_s};
    QTest::newRow("down to the end and no further")
        << 2 << QList{Qt::Key_Down, Qt::Key_Down} << QStringList{u"one"_s, u"two"_s, u"four"_s, u"three"_s};
    QTest::newRow("up") << 2 << QList{Qt::Key_Up, Qt::Key_Up}
                        << QStringList{u"three"_s, u"one"_s, u"two"_s, u"four"_s};
    QTest::newRow("no further than up") << 0 << QList{Qt::Key_Up} << Before;
}

QPoint placeOf(const QListView &list, int gap)
{
    const int rows = list.model()->rowCount();
    if (gap < 0)
        return {list.viewport()->rect().center().x(), list.viewport()->height() - 4};
    return gap == rows ? afterRow(list, rows - 1) : beforeRow(list, gap);
}

} // namespace

//! The questions of a quiz and the options of a poll change places by mouse and by keys, and back again.
class TestReordering final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsAreDragged_data() { addDragRows(); }
    void questionsAreDragged() { drag(beginQuiz()); }
    void optionsAreDragged_data() { addDragRows(); }
    void optionsAreDragged() { drag(beginPoll()); }

    void questionsAreMovedByKeys_data() { addKeyRows(); }
    void questionsAreMovedByKeys() { press(beginQuiz()); }
    void optionsAreMovedByKeys_data() { addKeyRows(); }
    void optionsAreMovedByKeys() { press(beginPoll()); }

    void whatIsDraggedAwayFromTheListStays()
    {
        for (const bool isQuiz : {true, false}) {
            QListView *list = isQuiz ? beginQuiz() : beginPoll();
            const QPoint outside = list->viewport()->mapFrom(list->window(), QPoint(4, 4));
            QVERIFY(dragRow(*list, 0, outside));
            QCOMPARE(texts(*list), Before);
        }
    }

    void foundQuestionsAreNotMoved()
    {
        // The order is that of all of them, not of those in sight.
        QListView *list = beginQuiz();
        QTest::keyClicks(named<QLineEdit>(*m_page, u"Search the questions"_s), u"ou"_s);
        QTRY_VERIFY(list->isRowHidden(2));
        QVERIFY(!dragRow(*list, 3, beforeRow(*list, 0)));
        QCOMPARE(texts(*list), Before);
    }

private:
    void drag(QListView *list)
    {
        QFETCH(int, from);
        QFETCH(int, gap);
        QFETCH(QStringList, after);
        QVERIFY(dragRow(*list, from, placeOf(*list, gap)));
        QCOMPARE(texts(*list), after);
        // It is the one that was dragged, and the next key means it.
        QCOMPARE(textOf(*list, list->currentIndex()), Before[from]);
        QCOMPARE(list->selectionModel()->selectedIndexes(), QModelIndexList{list->currentIndex()});
        checkUndo(*list, after);
    }

    void press(QListView *list)
    {
        QFETCH(int, from);
        QFETCH(QList<Qt::Key>, keys);
        QFETCH(QStringList, after);
        list->setCurrentIndex(list->model()->index(from, 0));
        list->setFocus();
        for (const Qt::Key key : keys)
            QTest::keyClick(list, key, Qt::AltModifier);
        QCOMPARE(texts(*list), after);
        QCOMPARE(textOf(*list, list->currentIndex()), Before[from]);
        checkUndo(*list, after);
    }

    void checkUndo(QListView &list, const QStringList &after)
    {
        list.setFocus();
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(texts(list), Before);
        for (int step = 0; step < 3; ++step)
            QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(texts(list), after);
    }

    QListView *beginQuiz()
    {
        Quiz quiz;
        quiz.id = QuizId(4);
        quiz.title = u"Numbers"_s;
        for (const QString &text : Before) {
            Question question;
            question.id = QuestionId(quiz.questions.size() + 1);
            question.text = text;
            question.options = {u"yes"_s, u"no"_s};
            quiz.questions.append(question);
        }
        m_page = std::make_unique<QuizEditorPage>(&m_quiz, &m_uploads, &m_pictures);
        m_quiz.open(quiz);
        return shown(u"Questions"_s);
    }

    QListView *beginPoll()
    {
        Poll poll;
        poll.id = PollId(4);
        poll.title = u"Numbers"_s;
        for (const QString &text : Before)
            poll.options.append({text, {}});
        auto page = std::make_unique<PollEditorPage>(&m_poll, &m_uploads, &m_pictures);
        m_poll.open(poll);
        page->begin();
        m_page = std::move(page);
        return shown(u"Options"_s);
    }

    QListView *shown(const QString &list)
    {
        m_page->resize(1280, 800);
        m_page->show();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            qWarning("The page does not become active.");
        return named<QListView>(*m_page, list);
    }

    //! As a person reads it, without the number of a question.
    static QString textOf(const QListView &, const QModelIndex &index)
    {
        return index.data(Qt::AccessibleTextRole).toString().section(u": "_s, -1);
    }
    static QStringList texts(const QListView &list)
    {
        QStringList all;
        for (int row = 0; row < list.model()->rowCount(); ++row)
            all.append(textOf(list, list.model()->index(row, 0)));
        return all;
    }

    QuizEditModel m_quiz;
    PollEditModel m_poll;
    PictureUploadModel m_uploads;
    PictureModel m_pictures;
    std::unique_ptr<QWidget> m_page;
};

int main(int argc, char *argv[])
{
    // Drags are real here, see dragRow().
    qputenv("QT_QPA_PLATFORM", "minimal:enable_fonts");
    QApplication application(argc, argv);
    Theme::apply(application, ColourScheme::Light, true);
    TestReordering test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_reordering.moc"
