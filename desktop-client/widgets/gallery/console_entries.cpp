// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_list_model.h"
#include "desktop-client/widgets/console/authored_question.h"
#include "desktop-client/widgets/console/current_panel.h"
#include "desktop-client/widgets/console/host_console.h"
#include "desktop-client/widgets/console/host_controls.h"
#include "desktop-client/widgets/console/host_desk.h"
#include "desktop-client/widgets/console/participant_delegate.h"
#include "desktop-client/widgets/console/participant_panel.h"
#include "desktop-client/widgets/console/room_panel.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/gallery/sample_session.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::sized;

QWidget *question(bool knowsAnswer, bool hasCounts, const QString &text)
{
    Question shown;
    shown.text = text;
    shown.options = {u"The Atlantic"_s, u"The Pacific"_s, u"The Indian Ocean"_s, samples::longOption()};
    shown.correctOption = 1;
    shown.explanation = u"The Pacific covers about a third of the Earth."_s;
    auto *widget = new AuthoredQuestion;
    widget->setFixedWidth(480);
    widget->setQuestion(shown, knowsAnswer);
    if (hasCounts)
        widget->setCounts({5, 16, 4, 3});
    return widget;
}

template<typename Panel, typename... Arguments>
QWidget *panel(SampleSession *session, const QSize &size, Arguments... arguments)
{
    auto *shown = new Panel(arguments...);
    session->setParent(shown);
    return sized(shown, size);
}

SampleSession *lobby(int people)
{
    return new SampleSession(people);
}

SampleSession *underWay()
{
    SampleSession *session = lobby(28);
    session->ask();
    return session;
}

SampleSession *revealed()
{
    SampleSession *session = underWay();
    session->reveal(true);
    session->warn();
    return session;
}

QWidget *current(SampleSession *session)
{
    return panel<CurrentPanel>(session, {560, 420}, session->host());
}

QWidget *roomPanel(SampleSession *session)
{
    return panel<RoomPanel>(session, {360, 200}, session->host(), session->connection());
}

QWidget *reconnecting()
{
    SampleSession *session = underWay();
    session->connection()->setReconnecting(QDeadlineTimer(60'000));
    return roomPanel(session);
}

QWidget *people(SampleSession *session, ParticipantPanel::Part part)
{
    auto *shown = new ParticipantPanel(session->host());
    session->setParent(shown);
    shown->showPart(part);
    return sized(shown, {360, 340});
}

QWidget *controls(SampleSession *session)
{
    auto *shown = new HostControls(session->hostModels());
    session->setParent(shown);
    shown->setFixedWidth(1024);
    return shown;
}

QWidget *console(SampleSession *session, HostConsole::Arrangement arrangement)
{
    auto *shown = new HostConsole(session->hostModels());
    session->setParent(shown);
    shown->setArrangement(arrangement);
    return sized(shown, arrangement == HostConsole::Arrangement::Whole ? QSize(1024, 620) : QSize(360, 620));
}

QWidget *desk(bool apart)
{
    SampleSession *session = underWay();
    if (apart)
        session->setApart();
    auto *shown = new HostDesk(session->hostModels());
    session->setParent(shown);
    return sized(shown, {1024, 640});
}

QWidget *names(int selected)
{
    auto *shown = sized(new QListView, {300, 190});
    SampleSession *session = underWay();
    session->setParent(shown);
    shown->setModel(session->host()->participants());
    shown->setItemDelegate(new ParticipantDelegate(shown));
    if (selected >= 0)
        shown->setCurrentIndex(shown->model()->index(selected, 0));
    return shown;
}

} // namespace

QList<GalleryEntry> consoleEntries()
{
    using Part = ParticipantPanel::Part;
    const QString text = u"Which ocean is the largest?"_s;
    return {
        {u"AuthoredQuestion"_s,
         {{u"answer known"_s, [text] { return question(true, false, text); }},
          {u"answer not known"_s, [text] { return question(false, false, text); }},
          {u"with counts"_s, [text] { return question(true, true, text); }},
          {u"long"_s, [text] { return question(true, true, QString(text + u' ').repeated(8).trimmed()); }}}},
        {u"CurrentPanel"_s,
         {{u"lobby"_s, [] { return current(lobby(28)); }},
          {u"question"_s, [] { return current(underWay()); }},
          {u"answer"_s, [] { return current(revealed()); }}}},
        {u"RoomPanel"_s,
         {{u"nobody"_s, [] { return roomPanel(lobby(0)); }},
          {u"everybody well"_s, [] { return roomPanel(underWay()); }},
          {u"a warning"_s, [] { return roomPanel(revealed()); }},
          {u"connection lost"_s, reconnecting}}},
        {u"ParticipantDelegate"_s,
         {{u"names"_s, [] { return names(-1); }},
          {u"selected"_s, [] { return names(2); }},
          {u"focus"_s, [] { return names(2); }, true}}},
        {u"ParticipantPanel"_s,
         {{u"nobody"_s, [] { return people(lobby(0), Part::Everybody); }},
          {u"everybody"_s, [] { return people(underWay(), Part::Everybody); }},
          {u"who has not answered"_s, [] { return people(underWay(), Part::Waiting); }},
          {u"who is away"_s, [] { return people(underWay(), Part::Away); }}}},
        {u"HostControls"_s,
         {{u"lobby"_s, [] { return controls(lobby(28)); }},
          {u"question"_s, [] { return controls(underWay()); }},
          {u"answer, a warning"_s, [] { return controls(revealed()); }}}},
        {u"HostConsole"_s,
         {{u"whole"_s, [] { return console(underWay(), HostConsole::Arrangement::Whole); }},
          {u"beside"_s, [] { return console(underWay(), HostConsole::Arrangement::Beside); }}}},
        {u"HostDesk"_s,
         {{u"one screen"_s, [] { return desk(false); }}, {u"two screens"_s, [] { return desk(true); }}}},
    };
}

} // namespace podium::client
