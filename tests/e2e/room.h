// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/client_window.h"
#include "tests/load/simulated_participant.h"
#include "tests/support/comes_to.h"
#include "tests/support/server_process.h"
#include "tests/support/test_database.h"

#include <QJsonObject>
#include <QTest>

#include <memory>
#include <vector>

namespace podium::test {

inline constexpr int SimulatedParticipants = 60; //!< unless a test wants others

//! \brief A hall in one process: a real server beside it, a host's and two participants' windows, and many
//! simulated participants.
//!
//! The functions that return bool are for QVERIFY: what went wrong is on the console.
class Room final
{
public:
    explicit Room(storage::Dialect dialect, int simulatedCount = SimulatedParticipants);

    //! A server with an account for the host.
    [[nodiscard]] bool open();
    //! The host signs in through the window.
    [[nodiscard]] bool signIn();
    //! The host signs in and imports the file through the window.
    [[nodiscard]] bool importQuiz(const QString &path, int questionCount);
    //! \brief The host starts a session of the imported quiz with `questions` drawn at random, through the
    //! dialog, and everybody joins: the two windows by typing the code, the others by the net layer.
    [[nodiscard]] bool startSession(Pace pace, int questions);

    //! Every participant's answers and points, by participant number, as the server stores them.
    [[nodiscard]] QJsonObject results();

    //! \brief Whether every answer that a simulated participant holds an acknowledgement for is in
    //! `results`, with the option that was acknowledged.
    [[nodiscard]] bool holdsAllAcknowledged(const QJsonObject &results) const;
    [[nodiscard]] int acknowledgedAnswers() const;
    //! Everybody has noticed that the server is gone.
    [[nodiscard]] bool everybodyIsCutOff();
    //! Everybody is in, by the server's word to the host, and knows their standing.
    [[nodiscard]] bool everybodyIsIn();

    //! Waits for it. \returns whether it came; says `what` when not.
    template<typename Condition>
    [[nodiscard]] static bool comesTo(const char *what, Condition condition)
    {
        return test::comesTo(what, std::move(condition));
    }

    std::unique_ptr<TestDatabase> database;
    std::unique_ptr<ServerProcess> server;
    ClientWindow host;
    ClientWindow anna;
    ClientWindow ben;
    std::vector<std::unique_ptr<load::SimulatedParticipant>> simulated;

private:
    [[nodiscard]] bool joinBySight(ClientWindow &window, const QString &nickname);

    const int m_simulatedCount;
    int m_attached = 0; //!< simulated participants that came in, or in again, since the last cut
};

} // namespace podium::test
