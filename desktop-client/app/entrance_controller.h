// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace podium::client {

class ParticipantController;
class VotingController;

//! \brief Brings in whoever has a code: sessions and polls share the six digits, and only the server knows
//! whose they are.
//! A code with a nickname is tried as a session's first, one without as a poll's, and then as the other's.
//! When it is neither, the models of both say so.
class EntranceController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntranceController)

public:
    //! Both outlive it.
    EntranceController(ParticipantController &participant, VotingController &voting,
                       QObject *parent = nullptr);

public Q_SLOTS:
    //! \param address, code, nickname as ParticipantController::join() takes them; an empty nickname is what
    //! a poll needs.
    void enter(const QString &address, const QString &code, const QString &nickname);

private:
    //! What is tried if the server knows nothing of the code.
    enum class Next { Nothing, Poll, Session };

    void onSessionPhase();
    void onPollPhase();

    ParticipantController &m_participant;
    VotingController &m_voting;
    Next m_next = Next::Nothing;
    QString m_address;
    QString m_code;
};

} // namespace podium::client
