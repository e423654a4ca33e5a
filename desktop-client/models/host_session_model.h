// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/models/participant_list_model.h"
#include "shared/base/result.h"
#include "shared/domain/live_event.h"
#include "shared/domain/quiz.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace podium::client {

//! \brief A running session as its host sees and drives it.
//!
//! nextStep() names the one thing to do next, so that a single button or key runs a whole quiz. Pages read,
//! listen and call the request functions; whoever talks to the server executes what the signals ask for and
//! feeds back what came of it. Times are on the server's clock, which is handed in and does not jump.
class HostSessionModel final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,        //!< no session; error() says why the last try failed
        Starting,    //!< the server has not answered yet
        Lobby,       //!< people join
        GetReady,    //!< the question opens in untilOpens()
        Question,    //!< answers come in
        Closed,      //!< no more answers
        Revealed,    //!< counts() and the correct option
        Leaderboard, //!< leaderboard()
        Running,     //!< self-paced: everybody at their own pace; leaderboard() moves
        Podium,      //!< the first three in leaderboard()
        Ended,       //!< over; results can be fetched
        Lost,        //!< the server does not let this host in again: error()
    };
    Q_ENUM(Phase)

    //! How many notices are kept; the oldest go first.
    static constexpr int NoticesMax = 50;

    //! \param serverClock the server's time, without jumps; outlives the model.
    explicit HostSessionModel(const Clock &serverClock, QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    //! True in all phases between Lobby and Podium.
    [[nodiscard]] bool isInSession() const;
    //! The last thing that failed; none after the next success.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    // --- the session
    [[nodiscard]] SessionId session() const { return m_snapshot.id; }
    [[nodiscard]] const QString &code() const { return m_snapshot.code; } //!< six digits
    [[nodiscard]] const QString &title() const { return m_snapshot.title; }
    [[nodiscard]] Pace pace() const { return m_snapshot.pace; }
    [[nodiscard]] const Scoring &scoring() const { return m_snapshot.scoring; }
    [[nodiscard]] bool isLocked() const { return m_snapshot.locked; }
    //! What participants type or scan to come here ("http://192.168.1.20:8640").
    [[nodiscard]] const QString &joinAddress() const { return m_joinAddress; }
    [[nodiscard]] ParticipantListModel *participants() const { return m_participants; }
    [[nodiscard]] LeaderboardModel *leaderboard() const { return m_leaderboard; }
    [[nodiscard]] const QList<Notice> &notices() const { return m_notices; } //!< newest last
    //! How many there were in this session, kept or not.
    [[nodiscard]] int noticesTold() const { return m_noticesTold; }

    // --- the question
    [[nodiscard]] int questionIndex() const { return m_snapshot.index; } //!< from 0; -1 before the first
    [[nodiscard]] int questionTotal() const { return m_snapshot.total; }
    //! As the room sees it: the current or last one.
    [[nodiscard]] const std::optional<PublicQuestion> &question() const { return m_snapshot.question; }
    //! \brief The same with correct option and explanation, from the quiz; none while the quiz is not loaded
    //! or no longer holds this question.
    [[nodiscard]] std::optional<Question> authoredQuestion() const;
    [[nodiscard]] Ms untilOpens() const;  //!< 0 when open or none
    [[nodiscard]] Ms untilCloses() const; //!< 0 when closed or none
    [[nodiscard]] Ms timeLimit() const;
    //! Self-paced: how many are through with all questions.
    [[nodiscard]] int answeredCount() const { return m_answered; }
    [[nodiscard]] int connectedCount() const { return m_connected; }
    [[nodiscard]] int joinedCount() const { return m_joined; }
    //! \brief How many are connected and have not answered; those who are known by name have
    //! ParticipantListModel::WaitingRole.
    [[nodiscard]] int waitingCount() const;
    //! Whether the server names them: not in a hall of which most are still thinking.
    [[nodiscard]] bool isWaitingNamed() const { return m_waiting.has_value(); }
    //! \brief The question after this one, or the first; none after the last, and when the questions are
    //! drawn at random.
    [[nodiscard]] std::optional<Question> upcomingQuestion() const;

    // --- its result: set from Revealed on, until the next question
    [[nodiscard]] std::optional<int> correctOption() const { return m_correctOption; }
    [[nodiscard]] const QString &explanation() const { return m_explanation; }
    [[nodiscard]] const QList<int> &counts() const { return m_counts; } //!< by option id

    // --- what to do next
    //! \brief The step that leads on from here; none while there is none, a question is not open yet, or
    //! the last step is still under way.
    [[nodiscard]] std::optional<HostStep> nextStep() const;
    //! A button's text for nextStep() ("Show the answer"); empty when there is none.
    [[nodiscard]] QString nextStepText() const;
    [[nodiscard]] bool isStepPending() const { return m_pendingStep.has_value(); }

    // --- asked for by pages
    //! Does nextStep(); without effect when there is none, so a key held down does no harm.
    void requestNextStep();
    //! For steps aside from the way, such as ending early; without effect while a step is under way.
    void requestStep(HostStep step);
    void requestKick(ParticipantId participant, bool ban);
    void requestLock(bool locked);

    // --- fed by the controller
    void reset();
    void setStarting();
    void setStartFailed(const Error &error);
    void setQuiz(const Quiz &quiz);
    void setJoinAddress(const QString &address);
    //! In, or in again: everything is as told, and no step is under way.
    void setAttached(const SessionSnapshot &session, const QList<ParticipantStatus> &participants,
                     const std::optional<Progress> &progress = std::nullopt,
                     const std::optional<Revealed> &revealed = std::nullopt);
    void setStepDone(HostStep step);
    void setStepFailed(HostStep step, const Error &error);
    void setLocked(bool locked);
    void setFailed(const Error &error);
    void setLeaderboard(const LeaderboardPage &page);
    void setLost(const Error &error);
    void handle(const LiveEvent &event);
    //! Moves on to what is due. The model calls this by its own timer.
    void advance();

Q_SIGNALS:
    //! Comes last, after the signals of what changed with it.
    void phaseChanged(podium::client::HostSessionModel::Phase phase);
    void sessionChanged();
    void questionChanged();
    void progressChanged();
    void resultChanged();
    void noticesChanged();
    void errorChanged();
    //! nextStep(), its text, or isStepPending().
    void nextStepChanged();

    // For the controller: send this.
    void stepRequested(podium::HostStep step);
    void kickRequested(podium::ParticipantId participant, bool ban);
    void lockRequested(bool locked);

private:
    void settle();
    void setPhase(Phase phase);
    void setError(const std::optional<Error> &error);
    void setPendingStep(std::optional<HostStep> step);
    void setResult(const Revealed &revealed);
    void clearResult();
    void setWaiting(const std::optional<QList<ParticipantId>> &waiting);
    [[nodiscard]] Phase phaseOfState() const;

    void on(const QuestionShown &event);
    void on(const Progress &event);
    void on(const QuestionClosed &event);
    void on(const Revealed &event);
    void on(const LeaderboardShown &event);
    void on(const ParticipantChanged &event);
    void on(const PodiumShown &event);
    void on(const SessionEnded &event);
    void on(const SessionChanged &event);
    void on(const Notice &event);

    const Clock &m_serverClock;
    Phase m_phase = Phase::Idle;
    bool m_attached = false;
    std::optional<Error> m_error;
    SessionSnapshot m_snapshot;
    QString m_joinAddress;
    ParticipantListModel *m_participants;
    LeaderboardModel *m_leaderboard;
    QList<Notice> m_notices;
    int m_noticesTold = 0;
    QList<Question> m_authored; //!< in the quiz's order
    int m_answered = 0;
    int m_connected = 0;
    int m_joined = 0;
    std::optional<QList<ParticipantId>> m_waiting;
    std::optional<int> m_correctOption;
    QString m_explanation;
    QList<int> m_counts;
    std::optional<HostStep> m_pendingStep;
    QTimer m_timer;
};

} // namespace podium::client
