// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/quiz_editing_controller.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/authoring/conflict_dialog.h"
#include "desktop-client/widgets/authoring/import_dialog.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/documents/draft_strip.h"
#include "desktop-client/widgets/picture_drop.h"
#include "tests/e2e/client_window.h"
#include "tests/e2e/draft_crash.h"
#include "tests/support/server_process.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QTableView>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Password = "a password for the host";

//! The argument that makes this program the client that crashes.
const auto CrashArgument = u"--crash-while-writing"_s;

QImage picture(Qt::GlobalColor colour)
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

//! A host's window, signed in.
class Author final
{
public:
    //! \param settingsFolder empty: one of its own.
    explicit Author(const QUrl &server, const QString &settingsFolder = {}) : window(settingsFolder)
    {
        window.application().window()->showHosting();
        m_ready = window.type(u"Server"_s, server.toString()) && window.type(u"Username"_s, u"host"_s) &&
                  window.type(u"Password"_s, QLatin1StringView(Password)) && window.click(u"Sign in"_s) &&
                  QTest::qWaitFor([this] { return library().isVisible() && !quizzes().isLoading(); }, 10'000);
    }

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] LibraryPage &library() { return *window.application().window()->libraryPage(); }
    [[nodiscard]] QuizEditorPage &editor() { return *window.application().window()->editorPage(); }
    [[nodiscard]] QuizListModel &quizzes() { return *window.application().library()->quizzes(); }
    [[nodiscard]] QuizEditModel &quiz() { return *window.application().editing()->quiz(); }

    //! Into whatever has the keyboard focus.
    void type(const QString &text) { QTest::keyClicks(window.widget()->focusWidget(), text); }
    //! Shortcuts are heard by the active window only.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window.widget()->activateWindow();
        if (!QTest::qWaitForWindowActive(window.widget()))
            qWarning("The window does not become active.");
        QTest::keyClick(window.widget()->focusWidget(), key, modifiers);
    }
    //! \returns whether the server has it.
    [[nodiscard]] bool save()
    {
        press(Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return !quiz().hasChanges(); }, 10'000);
    }
    [[nodiscard]] bool open(const QString &title)
    {
        for (int row = 0; row < quizzes().rowCount(); ++row) {
            if (quizzes().at(row).title == title)
                library().select(quizzes().at(row).id);
        }
        return window.click(u"Edit"_s) && QTest::qWaitFor([this] { return editor().isVisible(); }, 10'000);
    }
    [[nodiscard]] bool leave()
    {
        return window.click(u"Quizzes"_s) &&
               QTest::qWaitFor([this] { return library().isVisible() && !quizzes().isLoading(); }, 10'000);
    }
    [[nodiscard]] QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < quizzes().rowCount(); ++row)
            all.append(quizzes().at(row).title);
        all.sort();
        return all;
    }
    //! One question with two options, typed.
    [[nodiscard]] bool writeQuestion(const QString &question)
    {
        press(Qt::Key_Return, Qt::ControlModifier);
        type(question);
        return window.type(u"Option A"_s, u"yes"_s) && window.type(u"Option B"_s, u"no"_s);
    }

    ClientWindow window;

private:
    bool m_ready = false;
};

//! Writes, waits until the draft is on disk, and is killed in the middle of it.
int crashWhileWriting(const QUrl &server, const QString &settingsFolder)
{
    Author author(server, settingsFolder);
    if (!author.isReady())
        return 1;
    author.library().setFocus();
    author.press(Qt::Key_N, Qt::ControlModifier);
    if (!author.window.type(u"Title"_s, u"Written before the crash"_s) ||
        !author.writeQuestion(u"Is this still here?"_s))
        return 1;
    return crashOnceKept(QDir(settingsFolder + u"/drafts"_s), "\"no\"");
}

} // namespace

//! A host writes quizzes through real windows, against a real server.
class TestAuthoring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->addUser(u"host"_s, QLatin1StringView(Password), u"admin"_s));
        QVERIFY(m_server->start());
        m_files = std::make_unique<QTemporaryDir>();
    }

    void aQuizWithPicturesIsWritten()
    {
        Author author(m_server->url());
        QVERIFY(author.isReady());
        author.library().setFocus();
        author.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(author.window.type(u"Title"_s, u"Rivers"_s));
        QVERIFY(author.writeQuestion(u"Is the Nile long?"_s));

        // One picture from the clipboard, one from a file, by the dialog.
        QGuiApplication::clipboard()->setImage(picture(Qt::red));
        author.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(author.quiz().questions()->at(0).picture);
        QVERIFY(author.writeQuestion(u"And the Amazon?"_s));
        const QString path = m_files->filePath(u"river.png"_s);
        QVERIFY(picture(Qt::blue).save(path));
        QVERIFY(author.window.click(u"Choose…"_s));
        auto *dialog = author.window.widget()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(author.quiz().questions()->at(1).picture);

        QVERIFY(author.save());
        QVERIFY(author.leave());
        QTRY_COMPARE(author.titles(), QStringList({u"Rivers"_s}));
        QVERIFY(author.open(u"Rivers"_s));
        const Quiz quiz = author.quiz().quiz();
        QCOMPARE(quiz.questions.size(), 2);
        QCOMPARE(quiz.questions[1].text, u"And the Amazon?"_s);
        QCOMPARE(quiz.questions[1].options, QStringList({u"yes"_s, u"no"_s}));
        QVERIFY(quiz.questions[0].picture != quiz.questions[1].picture);
        // Files go on a thread of their own.
        QTRY_VERIFY(QDir(author.window.settingsFolder() + u"/drafts"_s).entryList({u"*.json"_s}).isEmpty());
    }

    void aQuizIsDuplicatedDeletedAndBroughtBack()
    {
        Author author(m_server->url());
        QVERIFY(author.isReady());
        QVERIFY(writeQuiz(author, u"Rivers"_s));
        QVERIFY(author.window.click(u"Duplicate"_s));
        QTRY_COMPARE(author.titles(), QStringList({u"Rivers"_s, u"Rivers (copy)"_s}));
        // The copy is the newest, and selected.
        QTRY_COMPARE(author.library().selected()->title, u"Rivers (copy)"_s);
        QVERIFY(author.window.click(u"Delete"_s));
        QCOMPARE(author.titles(), QStringList({u"Rivers"_s}));
        QVERIFY(author.window.click(u"Undo"_s));
        QCOMPARE(author.titles(), QStringList({u"Rivers"_s, u"Rivers (copy)"_s}));
        QVERIFY(author.open(u"Rivers (copy)"_s));
        QCOMPARE(author.quiz().quiz().questions.size(), 1);
        QVERIFY(author.leave());

        // The window closes only when the server has done it.
        QVERIFY(author.window.click(u"Delete"_s));
        author.window.widget()->close();
        QTRY_VERIFY(!author.window.widget()->isVisible());
        Author later(m_server->url());
        QVERIFY(later.isReady());
        QCOMPARE(later.titles(), QStringList({u"Rivers"_s}));
    }

    void realFilesAreImportedTogether()
    {
        const QDir data(qEnvironmentVariable("PODIUM_TEST_DATA"));
        const QString bank = data.filePath(u"opentriviaqa-science-technology.aiken.txt"_s);
        if (!QFile::exists(bank))
            QSKIP("PODIUM_TEST_DATA does not hold the real files: nothing was imported.");
        Author author(m_server->url());
        QVERIFY(author.isReady());
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(bank),
                         QUrl::fromLocalFile(data.filePath(u"opentriviaqa-geography.gift.txt"_s))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&author.library(), &enter);
        QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&author.library(), &drop);

        auto *dialog = author.window.widget()->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(author.window.canClick(u"Import 2 quizzes"_s) ||
                    author.window.canClick(u"Import 2 quiz(zes)"_s));
        QCOMPARE(author.quizzes().rowCount(), 0);
        auto *skipped = dialog->findChild<QTableView *>();
        QVERIFY(skipped->isVisible());
        QVERIFY(skipped->model()->index(0, 0).data().toString().startsWith(u"Line "_s));
        QVERIFY(!skipped->model()->index(0, 1).data().toString().isEmpty());
        QVERIFY(author.window.click(author.window.canClick(u"Import 2 quizzes"_s) ? u"Import 2 quizzes"_s
                                                                                  : u"Import 2 quiz(zes)"_s));
        QTRY_VERIFY_WITH_TIMEOUT(author.window.canClick(u"Close"_s), 30'000);
        QVERIFY(author.window.click(u"Close"_s));
        QTRY_COMPARE(author.quizzes().rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            QVERIFY(author.quizzes().at(row).questionCount > 700);
    }

    void twoVersionsAreShownAndBothCanBeKept()
    {
        Author first(m_server->url());
        QVERIFY(first.isReady());
        QVERIFY(writeQuiz(first, u"Rivers"_s));
        Author second(m_server->url());
        QVERIFY(second.isReady());
        QVERIFY(first.open(u"Rivers"_s));
        QVERIFY(second.open(u"Rivers"_s));
        QVERIFY(second.window.type(u"Question"_s, u"Theirs?"_s));
        QVERIFY(second.save());

        QVERIFY(first.window.type(u"Question"_s, u"Mine?"_s));
        first.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(first.window.widget()->findChild<ConflictDialog *>());
        const auto *dialog = first.window.widget()->findChild<ConflictDialog *>();
        const QAbstractItemModel *differences = dialog->findChild<QTableView *>()->model();
        QCOMPARE(differences->rowCount(), 1);
        QCOMPARE(differences->index(0, 1).data().toString(), u"Mine?"_s);
        QCOMPARE(differences->index(0, 2).data().toString(), u"Theirs?"_s);
        QVERIFY(first.window.click(u"Keep both"_s));
        QTRY_VERIFY(!first.quiz().hasChanges());
        QVERIFY(first.leave());
        QTRY_COMPARE(first.titles(), QStringList({u"Rivers"_s, u"Rivers (my version)"_s}));

        // Once more, and this time the other version goes.
        QVERIFY(first.open(u"Rivers"_s));
        QCOMPARE(first.quiz().quiz().questions[0].text, u"Theirs?"_s);
        QVERIFY(second.window.type(u"Question"_s, u"Theirs again?"_s));
        QVERIFY(second.save());
        QVERIFY(first.window.type(u"Question"_s, u"Mine again?"_s));
        first.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(first.window.canClick(u"Keep mine"_s));
        QVERIFY(first.window.click(u"Keep mine"_s));
        QTRY_VERIFY(!first.quiz().hasChanges());
        QVERIFY(second.leave());
        QVERIFY(second.open(u"Rivers"_s));
        QTRY_COMPARE(second.quiz().quiz().questions[0].text, u"Mine again?"_s);
    }

    void aCrashLosesNothing()
    {
        QProcess crashing;
        crashing.setProcessChannelMode(QProcess::ForwardedChannels);
        crashing.start(QCoreApplication::applicationFilePath(),
                       {CrashArgument, m_server->url().toString(), m_files->path()});
        QVERIFY(crashing.waitForFinished(60'000));
        QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);

        Author author(m_server->url(), m_files->path());
        QVERIFY(author.isReady());
        QVERIFY(author.titles().isEmpty());
        QTRY_VERIFY(author.library().draftStrip()->isVisible());
        QVERIFY(author.window.click(u"Go on with them"_s));
        QVERIFY(author.editor().isVisible());
        QCOMPARE(author.quiz().title(), u"Written before the crash"_s);
        QVERIFY(author.quiz().hasChanges());
        QVERIFY(author.save());
        QVERIFY(author.leave());
        QTRY_COMPARE(author.titles(), QStringList({u"Written before the crash"_s}));
        QTRY_VERIFY(QDir(m_files->path() + u"/drafts"_s).entryList({u"*.json"_s}).isEmpty());
    }

    void leavingAsksAboutWhatIsNotSaved()
    {
        Author author(m_server->url());
        QVERIFY(author.isReady());
        author.library().setFocus();
        author.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(author.window.type(u"Title"_s, u"Rivers"_s));
        author.window.widget()->close();
        QVERIFY(author.window.widget()->isVisible());
        QVERIFY(author.window.click(u"Cancel"_s));
        QCOMPARE(author.quiz().title(), u"Rivers"_s);
        author.window.widget()->close();
        QVERIFY(author.window.click(u"Save"_s));
        QTRY_VERIFY(!author.window.widget()->isVisible());

        Author later(m_server->url());
        QVERIFY(later.isReady());
        QCOMPARE(later.titles(), QStringList({u"Rivers"_s}));
        QVERIFY(later.open(u"Rivers"_s));
        QVERIFY(later.window.type(u"Title"_s, u"Streams"_s));
        QVERIFY(later.window.click(u"Quizzes"_s));
        QVERIFY(later.window.click(u"Discard"_s));
        QTRY_VERIFY(later.library().isVisible());
        QCOMPARE(later.titles(), QStringList({u"Rivers"_s}));
    }

private:
    static bool writeQuiz(Author &author, const QString &title)
    {
        author.library().setFocus();
        author.press(Qt::Key_N, Qt::ControlModifier);
        return author.window.type(u"Title"_s, title) && author.writeQuestion(u"Is it so?"_s) &&
               author.save() && author.leave();
    }

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<QTemporaryDir> m_files;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Theme::apply(application, ColourScheme::Light, true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == CrashArgument)
        return crashWhileWriting(QUrl(arguments.value(2)), arguments.value(3));
    TestAuthoring test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_authoring.moc"
