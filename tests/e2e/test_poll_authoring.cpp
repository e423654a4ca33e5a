// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/poll_flow.h"
#include "desktop-client/app/polls_controller.h"
#include "desktop-client/models/poll_list_model.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/polls/polls_page.h"
#include "tests/e2e/client_window.h"
#include "tests/support/server_process.h"

#include <QApplication>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Password = "a password for the host";

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
        return window.click(u"Save"_s) &&
               QTest::qWaitFor([this] { return window.widget()->isVisible() && !window.canClick(u"Save"_s); },
                               10'000);
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

private:
    std::unique_ptr<ServerProcess> m_server;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Theme::apply(application, ColourScheme::Light, true);
    TestPollAuthoring test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_poll_authoring.moc"
