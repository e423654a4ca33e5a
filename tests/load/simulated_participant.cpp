// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/simulated_participant.h"

namespace podium::load {

SimulatedParticipant::SimulatedParticipant(QString nickname, Behaviour behaviour, std::uint32_t seed,
                                           QObject *parent)
    : QObject(parent), m_nickname(std::move(nickname)), m_behaviour(std::move(behaviour)), m_random(seed)
{
    m_thinking.setSingleShot(true);
    m_thinking.setTimerType(Qt::PreciseTimer);
    connect(&m_thinking, &QTimer::timeout, this, &SimulatedParticipant::answer);

    using client::ParticipantLink;
    connect(&m_link, &ParticipantLink::attached, this, [this](const protocol::Joined &joined) {
        m_id = joined.participant.id;
        m_standing = joined.session.you;
        const auto &session = joined.session;
        const bool isOpen = session.state == SessionState::Question || session.state == SessionState::Running;
        if (isOpen && session.question && session.opensAt && session.closesAt && !session.answeredOption)
            consider(*session.question, *session.opensAt, *session.closesAt);
        Q_EMIT attached();
    });
    connect(&m_link, &ParticipantLink::eventReceived, this, &SimulatedParticipant::handle);
    connect(&m_link, &ParticipantLink::answerRecorded, this, &SimulatedParticipant::acknowledge);
    connect(&m_link, &ParticipantLink::answerResult, this, [this](const protocol::AnswerResult &result) {
        acknowledge(result.question);
        m_standing = result.standing;
        if (result.next)
            consider(result.next->question, result.next->opensAt, result.next->closesAt);
        else
            Q_EMIT finished();
    });
    connect(&m_link, &ParticipantLink::ended, this, [this](ParticipantLink::End end, const Error &error) {
        m_thinking.stop();
        Q_EMIT left(end, error);
    });
}

void SimulatedParticipant::join(const QUrl &server, const QString &code)
{
    m_link.join(server, code, m_nickname);
}

void SimulatedParticipant::handle(const LiveEvent &event)
{
    if (const auto *shown = std::get_if<QuestionShown>(&event)) {
        consider(shown->shown.question, shown->shown.opensAt, shown->shown.closesAt);
    } else if (const auto *revealed = std::get_if<Revealed>(&event)) {
        if (revealed->you)
            m_standing = revealed->you->standing;
    } else if (const auto *board = std::get_if<LeaderboardShown>(&event)) {
        if (board->you)
            m_standing = board->you;
    } else if (const auto *podium = std::get_if<PodiumShown>(&event)) {
        if (podium->you)
            m_standing = podium->you;
    }
}

void SimulatedParticipant::consider(const PublicQuestion &question, Timestamp opensAt, Timestamp closesAt)
{
    if (m_question && m_question->id == question.id)
        return; // seen again after coming back; the link sends again what was not acknowledged
    m_question = question;

    const auto right = m_behaviour.correctOption ? m_behaviour.correctOption(question.id) : std::nullopt;
    std::uniform_int_distribution<qsizetype> any(0, question.options.size() - 1);
    if (right && std::uniform_real_distribution<>(0, 1)(m_random) < m_behaviour.skill)
        m_choice = *right;
    else
        m_choice = question.options[any(m_random)].id;

    const Timestamp now = m_link.serverClock().now();
    const auto latest = std::max<Ms>(Ms(1), std::min(m_behaviour.slowest, closesAt - opensAt - Ms(250)));
    std::uniform_int_distribution<Ms::rep> delay(std::min(m_behaviour.fastest, latest).count(),
                                                 latest.count());
    m_thinking.start(std::max<Ms>(Ms(0), opensAt + Ms(delay(m_random)) - now));
}

void SimulatedParticipant::answer()
{
    m_sent.start();
    m_link.answer(m_question->id, m_choice);
}

void SimulatedParticipant::acknowledge(QuestionId question)
{
    m_acknowledged.insert(question, {m_choice, Ms(m_sent.elapsed())});
    Q_EMIT answered(question);
}

} // namespace podium::load
