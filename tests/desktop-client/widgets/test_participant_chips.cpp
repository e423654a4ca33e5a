// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/widgets/participant_chips.h"
#include "tests/desktop-client/widgets/widget_test.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

namespace {

QList<ParticipantStatus> people(int count)
{
    QList<ParticipantStatus> people;
    for (int id = 1; id <= count; ++id)
        people.append({{ParticipantId(id), u"Player %1"_s.arg(id)}, true, 0});
    return people;
}

struct Lobby
{
    explicit Lobby(const QSize &size)
    {
        chips.setModel(&model);
        chips.resize(size);
        chips.show();
    }

    ParticipantListModel model;
    ParticipantChips chips;
};

} // namespace

//! Who is in the lobby, as chips to look at and to choose from.
class TestParticipantChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsStayWithinTheirWidth()
    {
        Lobby lobby({500, 300});
        QList<ParticipantStatus> list = people(40);
        list.append({{ParticipantId(41), QString(u'W').repeated(24)}, true, 0});
        lobby.model.reset(list);
        for (int row = 0; row < list.size(); ++row) {
            const QRect place = lobby.chips.chipRect(row);
            QVERIFY(place.left() >= 0 && place.right() <= lobby.chips.viewport()->width());
            QVERIFY(row == 0 || !place.intersects(lobby.chips.chipRect(row - 1)));
        }
    }

    void newcomersAreScrolledTo()
    {
        Lobby lobby({400, 120});
        lobby.model.reset(people(200));
        for (int id = 201; id <= 220; ++id)
            lobby.model.apply(
                {{{ParticipantId(id), u"Late %1"_s.arg(id)}, true, 0}, ParticipantChange::Joined});
        QTRY_COMPARE(lobby.model.rowCount(), 220);
        QVERIFY(lobby.chips.viewport()->rect().intersects(lobby.chips.chipRect(219)));
    }

    void whoeverScrolledUpIsLeftThere()
    {
        Lobby lobby({400, 120});
        lobby.model.reset(people(200));
        QTRY_VERIFY(lobby.chips.verticalScrollBar()->maximum() > 0);
        lobby.chips.verticalScrollBar()->setValue(0);
        lobby.model.apply({{{ParticipantId(201), u"Late"_s}, true, 0}, ParticipantChange::Joined});
        QTRY_COMPARE(lobby.model.rowCount(), 201);
        QCOMPARE(lobby.chips.verticalScrollBar()->value(), 0);
    }

    void aClickOnAChipNamesIt()
    {
        Lobby lobby({500, 300});
        lobby.model.reset(people(5));
        QSignalSpy chosen(&lobby.chips, &ParticipantChips::chosen);
        QTest::mouseClick(lobby.chips.viewport(), Qt::LeftButton, {}, lobby.chips.chipRect(3).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toString(), u"Player 4"_s);
    }

    void chipsAreWalkedByKeys()
    {
        Lobby lobby({500, 300});
        lobby.model.reset(people(5));
        QSignalSpy chosen(&lobby.chips, &ParticipantChips::chosen);
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_End, Qt::Key_Return})
            QTest::keyClick(&lobby.chips, key);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toString(), u"Player 5"_s);
    }
};

PODIUM_WIDGET_TEST_MAIN(TestParticipantChips)
#include "test_participant_chips.moc"
