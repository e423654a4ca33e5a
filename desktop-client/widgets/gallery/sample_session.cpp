// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/sample_session.h"

#include "desktop-client/widgets/gallery/gallery_samples.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr Ms GetReady{3'000};
constexpr Ms TimeLimit{20'000};
constexpr Ms Thought{7'000};

Quiz sampleQuiz()
{
    Question question;
    question.id = QuestionId(1);
    question.text = u"Which ocean is the largest?"_s;
    question.options = {u"The Atlantic"_s, u"The Pacific"_s, u"The Indian Ocean"_s, u"The Arctic Ocean"_s};
    question.correctOption = 1;
    question.explanation = u"The Pacific covers about a third of the Earth."_s;
    Question next = question;
    next.id = QuestionId(2);
    next.text = u"How many hearts does an octopus have?"_s;
    next.options = {u"One"_s, u"Two"_s, u"Three"_s};
    next.correctOption = 2;
    Quiz quiz;
    quiz.title = u"Oceans, mountains and weather"_s;
    quiz.questions = {question, next};
    return quiz;
}

QList<int> sampleCounts(int people)
{
    return {people / 5, people - people / 5 - people / 7 - people / 9, people / 7, people / 9};
}

} // namespace

SampleSession::SampleSession(int people, QObject *parent) : QObject(parent), m_people(people)
{
    SessionSnapshot session;
    session.id = SessionId(7);
    session.code = u"482913"_s;
    session.title = sampleQuiz().title;
    session.total = int(sampleQuiz().questions.size());
    QList<ParticipantStatus> room;
    for (int number = 1; number <= people; ++number) {
        const QString &name = samples::nicknames()[number % samples::nicknames().size()];
        room.append({{ParticipantId(number), name}, number % 9 != 0, 9'000 - number * 37});
    }
    m_sound.setAvailable(true);
    m_connection.setOnline();
    m_connection.setRoundTrip(Ms{14});
    m_host.setStarting();
    m_host.setJoinAddress(u"http://192.168.1.20:8640"_s);
    m_host.setAttached(session, room);
    m_host.setQuiz(sampleQuiz());
    m_participant.setJoining(session.code, u"Ines"_s);
    m_participant.setAttached({ParticipantId(1), u"Ines"_s}, session);
}

HostModels SampleSession::hostModels()
{
    return {&m_host, &m_presentation, &m_presenter, &m_sound, &m_connection, &m_pictures};
}

void SampleSession::tell(const LiveEvent &event)
{
    m_host.handle(event);
    m_participant.handle(event);
}

void SampleSession::ask()
{
    const Question question = sampleQuiz().questions.constFirst();
    OpenQuestion open;
    open.index = 0;
    open.total = int(sampleQuiz().questions.size());
    open.question.id = *question.id;
    open.question.text = question.text;
    for (int id = 0; id < question.options.size(); ++id)
        open.question.options.append({id, question.options[id]});
    open.opensAt = m_clock.now() + GetReady;
    open.closesAt = open.opensAt + TimeLimit;
    tell(QuestionShown{open});
    m_clock.pass(GetReady + Thought);
    m_host.advance();
    m_participant.advance();
    QList<ParticipantId> waiting;
    for (int number = 2; number <= m_people; number += 3)
        waiting.append(ParticipantId(number));
    m_host.handle(
        Progress{*question.id, m_people - int(waiting.size()), m_people, m_people * 8 / 9, waiting});
}

void SampleSession::reveal(bool right)
{
    const Question question = sampleQuiz().questions.constFirst();
    const int choice = right ? question.correctOption : 2;
    m_participant.choose(choice);
    tell(QuestionClosed{*question.id});
    const QList<int> counts = sampleCounts(m_people);
    m_host.handle(Revealed{*question.id, question.correctOption, question.explanation, counts, std::nullopt});
    m_participant.handle(Revealed{*question.id, question.correctOption, question.explanation, counts,
                                  AnswerFeedback{choice, right, right ? 870 : 0, {2, 8'592, right ? 3 : 0}}});
}

void SampleSession::showLeaders()
{
    LeaderboardPage page;
    page.total = m_people;
    for (int rank = 1; rank <= std::min(10, m_people); ++rank) {
        const ParticipantId id(rank == 2 ? 1 : rank + 100);
        page.entries.append({rank, id, samples::nicknames()[rank % samples::nicknames().size()],
                             9'000 - rank * rank * 40, rank % 3 == 0 ? 3 : 0});
    }
    m_host.handle(LeaderboardShown{page, std::nullopt});
    m_participant.handle(LeaderboardShown{page, Standing{2, 8'840, 3}});
}

void SampleSession::warn()
{
    m_host.handle(Notice{NoticeLevel::Warning, u"storage_slow"_s,
                         u"The database is not answering. Answers are kept and recorded once it is back."_s});
}

void SampleSession::setApart()
{
    m_presenter.setScreens({{u"desk"_s, u"eDP-1"_s, {1920, 1080}, true},
                            {u"hall"_s, u"EPSON EB-2250U (HDMI-1)"_s, {1920, 1200}}});
    m_presenter.setPlace(PresenterModel::Place::OwnScreen, u"hall"_s);
}

} // namespace podium::client
