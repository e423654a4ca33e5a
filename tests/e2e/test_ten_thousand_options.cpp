// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/widgets/theme.h"
#include "shared/domain/quiz.h"
#include "tests/desktop-client/frame_log.h"
#include "tests/e2e/poll_steps.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace podium;
using namespace podium::test;

namespace {

constexpr int Options = limits::PollOptionsMax;
constexpr int Wanted = 7'776;

//! So long nothing else happens in a window: what a person takes for at once.
constexpr double StallMax = 100; // ms of processor time

QString lines()
{
    QStringList all;
    for (int number = 1; number <= Options; ++number)
        all.append(u"Song number %1 of the year"_s.arg(number));
    return all.join(u'\n');
}

} // namespace

//! The largest poll there may be, from the clipboard to the dashboard, with no window standing still.
class TestTenThousandOptions final : public QObject
{
    Q_OBJECT

public:
    explicit TestTenThousandOptions(FrameLog &log) : m_log(log) {}

private Q_SLOTS:
    void initTestCase()
    {
        m_room = std::make_unique<Room>(storage::Dialect::SQLite, 0);
        QVERIFY(m_room->open());
        QVERIFY(m_room->signIn());
    }

    void aListIsPastedAndSaved()
    {
        ClientWindow &host = m_room->host;
        QVERIFY(host.turnTo(u"Polls"_s));
        QVERIFY(host.click(u"New poll"_s));
        QVERIFY(host.type(u"Title"_s, u"Song of the year"_s));
        QGuiApplication::clipboard()->setText(lines());
        m_log.restart();
        QTest::keySequence(host.named<QLineEdit>(u"New option"_s), QKeySequence::Paste);
        const QAbstractItemModel *const options = host.named<QListView>(u"Options"_s)->model();
        QCOMPARE(options->rowCount(), Options);
        QVERIFY(host.says(u"10,000 option"_s));
        m_log.waitForRest();
        noteStall("pasting the list");

        m_log.restart();
        QVERIFY(host.type(u"Title"_s, u"Song of this year"_s));
        m_log.waitForRest();
        noteStall("typing the title");

        auto *const list = host.named<QListView>(u"Options"_s);
        list->setCurrentIndex(options->index(Options - 1, 0));
        list->setFocus();
        m_log.restart();
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(host.type(u"Text of the option"_s, u"The last song"_s));
        QTest::keyClick(host.named<QLineEdit>(u"Text of the option"_s), Qt::Key_Return);
        QTRY_COMPARE(options->index(Options - 1, 0).data(Qt::EditRole).toString(), u"The last song"_s);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        m_log.waitForRest();
        noteStall("writing, moving and undoing");

        m_log.restart();
        QVERIFY(host.click(u"Save"_s));
        QVERIFY(Room::comesTo("the poll is saved", [&] { return host.says(u"Saved"_s); }));
        m_log.waitForRest();
        noteStall("saving");

        m_log.restart();
        scroll(*list);
        noteStall("scrolling the editor");
    }

    void itIsOpened()
    {
        ClientWindow &host = m_room->host;
        m_log.restart();
        QVERIFY(followPoll(*m_room));
        m_log.waitForRest();
        noteStall("opening the dashboard");
        m_log.restart();
        QVERIFY(host.click(u"Open the poll"_s));
        QVERIFY(Room::comesTo("it is open",
                              [&] { return dashboardOf(*m_room).poll()->status == PollStatus::Open; }));
        m_log.waitForRest();
        noteStall("opening the poll");
    }

    void aParticipantFindsAnOptionAndVotes()
    {
        ClientWindow &anna = m_room->anna;
        m_log.restart();
        QVERIFY(joinPoll(*m_room, anna));
        auto *const list = anna.named<QListView>(u"Options"_s);
        QVERIFY(Room::comesTo("all options are here", [&] { return list->model()->rowCount() == Options; }));
        m_log.waitForRest();
        noteStall("joining");

        m_log.restart();
        scroll(*list);
        noteStall("scrolling the options");

        m_log.restart();
        QVERIFY(anna.type(u"Search"_s, u"number 7777"_s));
        QCOMPARE(list->model()->rowCount(), 1);
        m_log.waitForRest();
        noteStall("searching");

        m_log.restart();
        QTest::keyClick(anna.widget()->focusWidget(), Qt::Key_Return);
        QVERIFY(isRecorded(anna, Wanted));
        QVERIFY(anna.says(u"Your vote is recorded: Song number 7777 of the year"_s));
        QVERIFY(Room::comesTo("the dashboard shows it, beyond the options that are pushed",
                              [&] { return dashboardOf(*m_room).options()->votes(Wanted) == 1; }));
        QCOMPARE(dashboardOf(*m_room).options()->ranking().first(), Wanted);
        m_log.waitForRest();
        noteStall("voting");
    }

    void theDashboardGoesOnWhileVotesCome()
    {
        ClientWindow &ben = m_room->ben;
        QVERIFY(joinPoll(*m_room, ben));
        QVERIFY(Room::comesTo("all options are here",
                              [&] { return votingOf(ben).options()->rowCount() == Options; }));
        m_log.restart();
        for (int vote = 0; vote < 10; ++vote) {
            const int option = vote * 1'000 + 7;
            votingOf(ben).vote(option);
            QVERIFY(isRecorded(ben, option));
        }
        QVERIFY(Room::comesTo("the dashboard follows", [&] {
            const auto &options = *dashboardOf(*m_room).options();
            return options.total() == 2 && options.votes(9'007) == 1;
        }));
        QVERIFY(m_room->host.turnTo(u"By option"_s));
        QVERIFY(Room::comesTo("the chart has them", [&] {
            std::int64_t votes = 0;
            std::int64_t moved = 0;
            for (const auto &bucket : dashboardOf(*m_room).timeline()->buckets()) {
                votes += bucket.votes;
                moved += bucket.moved;
            }
            return votes == 2 && moved == 1;
        }));
        m_log.waitForRest();
        noteStall("following votes");
    }

private:
    //! By wheel, from end to end, with every frame drawn.
    void scroll(QListView &list)
    {
        list.scrollToTop();
        const QPointF place = list.viewport()->rect().center();
        for (int turn = 0; turn < 40; ++turn) {
            QWheelEvent wheel(place, list.viewport()->mapToGlobal(place), {}, {0, -120 * 20}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(list.viewport(), &wheel);
            m_log.waitForFrame(100);
        }
        QVERIFY(list.verticalScrollBar()->value() > 0);
        list.scrollToBottom();
        m_log.waitForFrame(100);
        QCOMPARE(list.verticalScrollBar()->value(), list.verticalScrollBar()->maximum());
    }

    void noteStall(const char *what)
    {
        const double stall = m_log.longestEvent();
        qInfo("%-28s longest event %6.1f ms", what, stall);
        QVERIFY2(stall < StallMax, what);
    }

    FrameLog &m_log;
    std::unique_ptr<Room> m_room;
};

int main(int argc, char *argv[])
{
    FrameLog application(argc, argv);
    client::Theme::apply(application, client::ColourScheme::Light, true);
    TestTenThousandOptions test(application);
    return QTest::qExec(&test, argc, argv);
}

#include "test_ten_thousand_options.moc"
