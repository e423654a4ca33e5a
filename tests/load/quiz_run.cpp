// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/quiz_run.h"

using namespace Qt::StringLiterals;

namespace podium::load {
namespace {

QString nicknameOf(int number)
{
    static const QStringList names{u"Ada"_s,   u"Bruno"_s, u"Chloé"_s, u"Dmitri"_s, u"Elif"_s,
                                   u"Femi"_s,  u"Grace"_s, u"Hana"_s,  u"Inês"_s,   u"João"_s,
                                   u"Kofi"_s,  u"Lena"_s,  u"Mateo"_s, u"Noor"_s,   u"Olga"_s,
                                   u"Priya"_s, u"Quinn"_s, u"Rosa"_s,  u"Søren"_s,  u"Tariq"_s};
    const auto round = number / names.size();
    const QString name = names[number % names.size()];
    return round == 0 ? name : u"%1 %2"_s.arg(name).arg(round + 1);
}

} // namespace

QuizRun::QuizRun(QuizRunOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_host(m_api)
{
    m_api.setServer(m_options.server);
    connect(&m_host, &client::HostLink::attached, this, &QuizRun::fill);
    connect(&m_host, &client::HostLink::eventReceived, this, &QuizRun::handle);
    connect(&m_host, &client::HostLink::stepFailed, this,
            [this](HostStep, const Error &error) { Q_EMIT failed(error); });
    connect(&m_host, &client::HostLink::ended, this, [this](client::HostLink::End end, const Error &error) {
        if (end == client::HostLink::End::Ended)
            Q_EMIT finished();
        else
            Q_EMIT failed(error);
    });
}

template<typename T, typename Next>
client::ApiReply<T> QuizRun::orFail(Next next)
{
    return [this, next](const Result<T> &result) {
        if (result)
            next(*result);
        else
            Q_EMIT failed(result.error());
    };
}

void QuizRun::start()
{
    m_api.login(
        m_options.username, m_options.password, this, orFail<UserProfile>([this](const UserProfile &) {
            m_api.quiz(m_options.quiz, this, orFail<Quiz>([this](const Quiz &quiz) { startSession(quiz); }));
        }));
}

void QuizRun::startSession(const Quiz &quiz)
{
    for (const Question &question : quiz.questions)
        m_correct.insert(question.id.value_or(QuestionId()), question.correctOption);
    m_api.startSession(m_options.quiz, m_options.settings, this,
                       orFail<SessionSnapshot>([this](const SessionSnapshot &session) {
                           Q_EMIT told(tr("%1: join with %2").arg(session.title, session.code));
                           m_host.attach(session.id);
                       }));
}

void QuizRun::fill(const protocol::Hosting &hosting)
{
    if (!m_participants.empty())
        return; // back after a lost connection
    std::mt19937 random(1);
    for (int number = 0; number < m_options.participants; ++number) {
        Behaviour behaviour;
        behaviour.skill = std::uniform_real_distribution<>(0.25, 0.95)(random);
        behaviour.slowest = m_options.slowestAnswer;
        behaviour.correctOption = [this](QuestionId question) -> std::optional<int> {
            const auto found = m_correct.constFind(question);
            return found == m_correct.constEnd() ? std::nullopt : std::optional(*found);
        };
        auto participant = std::make_unique<SimulatedParticipant>(nicknameOf(number), behaviour, random());
        connect(participant.get(), &SimulatedParticipant::attached, this, [this] {
            if (++m_joined == m_options.participants) {
                Q_EMIT told(tr("%1 participants are in.").arg(m_joined));
                m_host.step(HostStep::Start);
            }
        });
        connect(participant.get(), &SimulatedParticipant::finished, this, [this] {
            if (++m_finished == m_options.participants)
                stepAfterPause(HostStep::End);
        });
        connect(participant.get(), &SimulatedParticipant::left, this,
                [this](client::ParticipantLink::End end, const Error &error) {
                    if (end != client::ParticipantLink::End::Ended)
                        Q_EMIT failed(error);
                });
        participant->join(m_options.server, hosting.session.code);
        m_participants.push_back(std::move(participant));
    }
}

void QuizRun::handle(const LiveEvent &event)
{
    if (const auto *shown = std::get_if<QuestionShown>(&event)) {
        Q_EMIT told(tr("Question %1 of %2: %3")
                        .arg(shown->shown.index + 1)
                        .arg(shown->shown.total)
                        .arg(shown->shown.question.text));
    } else if (std::holds_alternative<QuestionClosed>(event)) {
        m_host.step(HostStep::Reveal);
    } else if (const auto *revealed = std::get_if<Revealed>(&event)) {
        const int right = revealed->counts.value(revealed->correctOption);
        Q_EMIT told(tr("%1 of %2 were right.").arg(right).arg(m_options.participants));
        m_host.step(HostStep::ShowLeaderboard);
    } else if (const auto *board = std::get_if<LeaderboardShown>(&event)) {
        Q_EMIT leaderboardChanged(board->page);
        if (m_options.settings.pace == Pace::Host)
            stepAfterPause(HostStep::Next);
    } else if (const auto *podium = std::get_if<PodiumShown>(&event)) {
        Q_EMIT podiumShown(podium->entries);
        if (m_options.settings.pace == Pace::Host)
            m_host.step(HostStep::End);
    }
}

void QuizRun::stepAfterPause(HostStep step)
{
    QTimer::singleShot(m_options.pause, this, [this, step] { m_host.step(step); });
}

QList<Ms> QuizRun::acknowledgementTimes() const
{
    QList<Ms> times;
    for (const auto &participant : m_participants) {
        for (const Acknowledged &acknowledged : participant->acknowledged())
            times.append(acknowledged.after);
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace podium::load
