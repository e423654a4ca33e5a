// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/participant_link.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <functional>
#include <random>

namespace podium::load {

//! How a simulated participant answers.
struct Behaviour
{
    double skill = 0.6; //!< share of questions answered right
    Ms fastest{300};    //!< after the question opened
    Ms slowest{3'000};
    //! The right option, so that skill means something; none: any option is as good.
    std::function<std::optional<int>(QuestionId)> correctOption;
};

//! An answer that the server has acknowledged.
struct Acknowledged
{
    int option = 0;
    Ms after{0}; //!< from sending to acknowledgement
};

//! \brief A participant without a window: joins through the real client's net layer, answers every question
//! after a while, comes back by itself.
class SimulatedParticipant final : public QObject
{
    Q_OBJECT

public:
    //! \param seed makes what it does the same every time.
    SimulatedParticipant(QString nickname, Behaviour behaviour, std::uint32_t seed,
                         QObject *parent = nullptr);

    void join(const QUrl &server, const QString &code);

    [[nodiscard]] const QString &nickname() const { return m_nickname; }
    [[nodiscard]] client::ParticipantLink &link() { return m_link; }
    [[nodiscard]] ParticipantId id() const { return m_id; }
    [[nodiscard]] const QHash<QuestionId, Acknowledged> &acknowledged() const { return m_acknowledged; }
    [[nodiscard]] const std::optional<Standing> &standing() const { return m_standing; }

Q_SIGNALS:
    //! In, or in again.
    void attached();
    void answered(podium::QuestionId question);
    //! Self-paced: that was the last question.
    void finished();
    //! Over for good; the error says why unless the session has ended in good order.
    void left(podium::client::ParticipantLink::End end, const podium::Error &error);

private:
    void handle(const LiveEvent &event);
    void consider(const PublicQuestion &question, Timestamp opensAt, Timestamp closesAt);
    void answer();
    void acknowledge(QuestionId question);

    const QString m_nickname;
    const Behaviour m_behaviour;
    std::mt19937 m_random;
    client::ParticipantLink m_link;
    QTimer m_thinking;
    ParticipantId m_id;
    std::optional<PublicQuestion> m_question; //!< being thought about, or answered
    int m_choice = 0;
    QElapsedTimer m_sent;
    QHash<QuestionId, Acknowledged> m_acknowledged;
    std::optional<Standing> m_standing;
};

} // namespace podium::load
