// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_editing_controller.h"
#include "desktop-client/app/poll_flow.h"
#include "desktop-client/app/polls_controller.h"
#include "desktop-client/models/poll_edit_model.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/documents/draft_strip.h"
#include "desktop-client/widgets/polls/polls_page.h"
#include "tests/e2e/client_window.h"
#include "tests/e2e/draft_crash.h"
#include "tests/support/server_process.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Password = "a password for the host";

//! The argument that makes this program the client that crashes.
const auto CrashArgument = u"--crash-while-writing"_s;

//! A host's window, signed in, at the list of polls.
class PollAuthor final
{
public:
    //! \param settingsFolder empty: one of its own.
    explicit PollAuthor(const QUrl &server, const QString &settingsFolder = {}) : window(settingsFolder)
    {
        window.application().window()->showHosting();
        m_ready = window.type(u"Server"_s, server.toString()) && window.type(u"Username"_s, u"host"_s) &&
                  window.type(u"Password"_s, QLatin1StringView(Password)) && window.click(u"Sign in"_s) &&
                  QTest::qWaitFor([this] { return library().isVisible(); }, 10'000);
        if (m_ready) {
            Q_EMIT library().pollsRequested();
            m_ready = isAtList();
        }
    }

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] LibraryPage &library() { return *window.application().window()->libraryPage(); }
    [[nodiscard]] PollsPage &page() { return *window.application().polling()->listPage(); }
    [[nodiscard]] PollEditModel &poll() { return *window.application().pollEditing()->poll(); }
    [[nodiscard]] PollListModel &polls() { return *window.application().polls()->polls(); }

    [[nodiscard]] bool isAtList()
    {
        return QTest::qWaitFor([this] { return page().isVisible() && !polls().isLoading(); }, 10'000);
    }
    [[nodiscard]] bool begin(const QString &title)
    {
        return window.click(u"New poll"_s) && window.type(u"Title"_s, title) && add(u"Italian"_s) &&
               add(u"Thai"_s);
    }
    [[nodiscard]] bool add(const QString &option)
    {
        return window.type(u"New option"_s, option) && window.click(u"Add"_s);
    }
    //! \returns whether the server has it.
    [[nodiscard]] bool save()
    {
        return window.click(u"Save"_s) && QTest::qWaitFor([this] { return !poll().hasChanges(); }, 10'000);
    }
    [[nodiscard]] bool write(const QString &title)
    {
        return begin(title) && save() && window.click(u"Polls"_s) && isAtList();
    }
    [[nodiscard]] QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < polls().rowCount(); ++row)
            all.append(polls().at(row).title);
        all.sort();
        return all;
    }

    ClientWindow window;

private:
    bool m_ready = false;
};

//! Writes, waits until the draft is on disk, and is killed in the middle of it.
int crashWhileWriting(const QUrl &server, const QString &settingsFolder)
{
    PollAuthor author(server, settingsFolder);
    if (!author.isReady() || !author.begin(u"Written before the crash"_s))
        return 1;
    return crashOnceKept(QDir(settingsFolder + u"/poll-drafts"_s), "\"Thai\"");
}

} // namespace

//! A host writes polls through real windows, against a real server.
class TestPollAuthoring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->addUser(u"host"_s, QLatin1StringView(Password), u"admin"_s));
        QVERIFY(m_server->start());
    }

    void aPollIsDuplicatedDeletedAndBroughtBack()
    {
        PollAuthor author(m_server->url());
        QVERIFY(author.isReady());
        QVERIFY(author.write(u"Lunch"_s));
        QTRY_COMPARE(author.titles(), QStringList({u"Lunch"_s}));
        QVERIFY(author.window.click(u"Duplicate"_s));
        QTRY_COMPARE(author.titles(), QStringList({u"Lunch"_s, u"Lunch (copy)"_s}));
        // The copy is the newest, and selected.
        QTRY_COMPARE(author.page().selected()->title, u"Lunch (copy)"_s);
        QVERIFY(author.window.click(u"Delete"_s));
        QCOMPARE(author.titles(), QStringList({u"Lunch"_s}));
        QVERIFY(author.window.click(u"Undo"_s));
        QCOMPARE(author.titles(), QStringList({u"Lunch"_s, u"Lunch (copy)"_s}));
        QCOMPARE(author.page().selected()->title, u"Lunch (copy)"_s);

        // The window closes only when the server has done it.
        QVERIFY(author.window.click(u"Delete"_s));
        author.window.widget()->close();
        QTRY_VERIFY(!author.window.widget()->isVisible());
        PollAuthor later(m_server->url());
        QVERIFY(later.isReady());
        QCOMPARE(later.titles(), QStringList({u"Lunch"_s}));
    }

    void leavingAsksAboutWhatIsNotSaved()
    {
        PollAuthor author(m_server->url());
        QVERIFY(author.isReady());
        QVERIFY(author.begin(u"Lunch"_s));
        author.window.widget()->close();
        QVERIFY(author.window.widget()->isVisible());
        QVERIFY(author.window.click(u"Cancel"_s));
        author.window.widget()->close();
        QVERIFY(author.window.click(u"Save"_s));
        QTRY_VERIFY(!author.window.widget()->isVisible());

        PollAuthor later(m_server->url());
        QVERIFY(later.isReady());
        QCOMPARE(later.titles(), QStringList({u"Lunch"_s}));
        QVERIFY(later.window.click(u"Edit"_s));
        QTRY_VERIFY(!later.page().isVisible());
        QVERIFY(later.window.type(u"Title"_s, u"Dinner"_s));
        QVERIFY(later.window.click(u"Polls"_s));
        QVERIFY(later.window.click(u"Discard"_s));
        QVERIFY(later.isAtList());
        QCOMPARE(later.titles(), QStringList({u"Lunch"_s}));
    }

    void aCrashLosesNothing()
    {
        const QTemporaryDir files;
        QProcess crashing;
        crashing.setProcessChannelMode(QProcess::ForwardedChannels);
        crashing.start(QCoreApplication::applicationFilePath(),
                       {CrashArgument, m_server->url().toString(), files.path()});
        QVERIFY(crashing.waitForFinished(60'000));
        QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);

        // Offered above both lists: who signs in comes to that of quizzes.
        PollAuthor author(m_server->url(), files.path());
        QVERIFY(author.isReady());
        QVERIFY(author.titles().isEmpty());
        QTRY_VERIFY(author.page().draftStrip()->isVisible());
        author.window.application().window()->showHosting();
        QVERIFY(author.library().draftStrip()->isVisible());
        QVERIFY(author.window.click(u"Go on with them"_s));
        QCOMPARE(author.poll().settings().title, u"Written before the crash"_s);
        QCOMPARE(author.poll().optionAt(1).text, u"Thai"_s);
        QVERIFY(author.poll().hasChanges());
        QVERIFY(author.save());
        QVERIFY(author.window.click(u"Polls"_s));
        QVERIFY(author.isAtList());
        QTRY_COMPARE(author.titles(), QStringList({u"Written before the crash"_s}));
        QTRY_VERIFY(QDir(files.path() + u"/poll-drafts"_s).entryList({u"*.json"_s}).isEmpty());
    }

    void theOtherVersionCanBeTakenAndTakenBack()
    {
        PollAuthor first(m_server->url());
        QVERIFY(first.isReady());
        QVERIFY(first.write(u"Lunch"_s));
        PollAuthor second(m_server->url());
        QVERIFY(second.isReady());
        for (PollAuthor *author : {&first, &second}) {
            QVERIFY(author->window.click(u"Edit"_s));
            QTRY_VERIFY(author->poll().base().id && !author->page().isVisible());
        }
        QVERIFY(second.window.type(u"Title"_s, u"Theirs"_s));
        QVERIFY(second.save());
        QVERIFY(first.window.type(u"Title"_s, u"Mine"_s));
        QVERIFY(first.window.click(u"Save"_s));
        QTRY_VERIFY(first.window.canClick(u"Take the other one"_s));
        QVERIFY(first.window.click(u"Take the other one"_s));
        QCOMPARE(first.poll().settings().title, u"Theirs"_s);
        QVERIFY(!first.poll().hasChanges());
        first.poll().undo();
        QCOMPARE(first.poll().settings().title, u"Mine"_s);
        QVERIFY(first.save());
        QVERIFY(first.window.click(u"Polls"_s));
        QVERIFY(first.isAtList());
        QTRY_COMPARE(first.titles(), QStringList({u"Mine"_s}));
    }

    void aPollThatWasDeletedMeanwhileBecomesANewOne()
    {
        PollAuthor first(m_server->url());
        QVERIFY(first.isReady());
        QVERIFY(first.write(u"Lunch"_s));
        QVERIFY(first.window.click(u"Edit"_s));
        QTRY_VERIFY(first.poll().base().id && !first.page().isVisible());
        PollAuthor second(m_server->url());
        QVERIFY(second.isReady());
        QVERIFY(second.window.click(u"Delete"_s));
        second.window.widget()->close();
        QTRY_VERIFY(!second.window.widget()->isVisible());

        QVERIFY(first.window.type(u"Title"_s, u"Dinner"_s));
        QVERIFY(first.window.click(u"Save"_s));
        QTRY_VERIFY(!first.poll().base().id);
        QVERIFY(first.poll().hasChanges());
        QVERIFY(first.save());
        QVERIFY(first.window.click(u"Polls"_s));
        QVERIFY(first.isAtList());
        QTRY_COMPARE(first.titles(), QStringList({u"Dinner"_s}));
    }

private:
    std::unique_ptr<ServerProcess> m_server;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Theme::apply(application, ColourScheme::Light, true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == CrashArgument)
        return crashWhileWriting(QUrl(arguments.value(2)), arguments.value(3));
    TestPollAuthoring test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_poll_authoring.moc"
