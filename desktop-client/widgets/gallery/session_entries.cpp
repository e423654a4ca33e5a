// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/gallery/sample_session.h"
#include "desktop-client/widgets/pages/participant_header.h"
#include "desktop-client/widgets/pages/participant_stage.h"
#include "desktop-client/widgets/stage/page_stack.h"
#include "desktop-client/widgets/stage/question_board.h"
#include "desktop-client/widgets/stage/room_stage.h"
#include "desktop-client/widgets/text_label.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::sized;

constexpr QSize StageSize{640, 400};

//! A session brought to where it is shown.
using Steps = void (*)(SampleSession &session);

void atLobby(SampleSession &) {}

void atQuestion(SampleSession &session)
{
    session.ask();
}

void atRightResult(SampleSession &session)
{
    session.ask();
    session.reveal(true);
}

void atWrongResult(SampleSession &session)
{
    session.ask();
    session.reveal(false);
}

void atLeaders(SampleSession &session)
{
    atRightResult(session);
    session.showLeaders();
}

QuestionBoard *board(const QStringList &texts)
{
    auto *shown = sized(new QuestionBoard(true), {620, 190});
    QList<PublicOption> options;
    for (int id = 0; id < texts.size(); ++id)
        options.append({id, texts[id]});
    shown->setOptions(options);
    shown->setOpen(true);
    return shown;
}

QuestionBoard *oceans()
{
    return board({u"The Atlantic"_s, u"The Pacific"_s, u"The Indian Ocean"_s, u"The Arctic Ocean"_s});
}

QWidget *recordedBoard()
{
    QuestionBoard *shown = oceans();
    shown->showChoice(1, AnswerTile::State::Recorded);
    return shown;
}

QWidget *resultBoard()
{
    QuestionBoard *shown = oceans();
    shown->showResult(1, 2);
    return shown;
}

QWidget *closedBoard()
{
    QuestionBoard *shown = oceans();
    shown->setOpen(false);
    return shown;
}

QWidget *room(int people, Steps steps)
{
    auto *session = new SampleSession(people);
    steps(*session);
    const HostModels models = session->hostModels();
    auto *shown =
        new RoomStage(models.session, models.presentation, models.pictures, RoomStage::Use::Projected);
    session->setParent(shown);
    return sized(shown, StageSize);
}

QWidget *coveredRoom()
{
    auto *session = new SampleSession(28);
    const HostModels models = session->hostModels();
    auto *shown =
        new RoomStage(models.session, models.presentation, models.pictures, RoomStage::Use::Projected);
    session->setParent(shown);
    models.presentation->toggleBlank();
    return sized(shown, StageSize);
}

QWidget *participant(Steps steps)
{
    auto *session = new SampleSession(28);
    steps(*session);
    auto *shown = new ParticipantStage(session->participant(), session->pictures());
    session->setParent(shown);
    return sized(shown, StageSize);
}

QWidget *header(Steps steps)
{
    auto *session = new SampleSession(28);
    steps(*session);
    auto *shown = new ParticipantHeader(session->participant());
    session->setParent(shown);
    shown->setFixedWidth(StageSize.width());
    return shown;
}

QWidget *stack()
{
    auto *shown = sized(new PageStack, {260, 90});
    for (const QString &text : {u"the page before"_s, u"the page that is shown"_s})
        shown->addWidget(new TextLabel(TextStyle::Lead, text));
    shown->showPage(shown->widget(1));
    return shown;
}

} // namespace

QList<GalleryEntry> roomEntries()
{
    return {
        {u"QuestionBoard"_s,
         {{u"open"_s, oceans},
          {u"two options"_s,
           [] {
               return board({u"True"_s, u"False"_s});
           }},
          {u"longest texts"_s,
           [] {
               return board({samples::longOption(), u"True"_s, samples::longOption(), u"Neither"_s});
           }},
          {u"closed"_s, closedBoard},
          {u"answer recorded"_s, recordedBoard},
          {u"wrong answer revealed"_s, resultBoard}}},
        {u"RoomStage"_s,
         {{u"lobby, nobody"_s, [] { return room(0, atLobby); }},
          {u"lobby"_s, [] { return room(28, atLobby); }},
          {u"question"_s, [] { return room(28, atQuestion); }},
          {u"answer"_s, [] { return room(28, atRightResult); }},
          {u"leaders"_s, [] { return room(28, atLeaders); }},
          {u"covered"_s, coveredRoom}}},
        {u"PageStack"_s, {{u"second page"_s, stack}}},
    };
}

QList<GalleryEntry> participantEntries()
{
    return {
        {u"ParticipantHeader"_s,
         {{u"before the first question"_s, [] { return header(atLobby); }},
          {u"with a rank"_s, [] { return header(atLeaders); }}}},
        {u"ParticipantStage"_s,
         {{u"lobby"_s, [] { return participant(atLobby); }},
          {u"question"_s, [] { return participant(atQuestion); }},
          {u"right"_s, [] { return participant(atRightResult); }},
          {u"wrong"_s, [] { return participant(atWrongResult); }},
          {u"leaders"_s, [] { return participant(atLeaders); }}}},
    };
}

} // namespace podium::client
