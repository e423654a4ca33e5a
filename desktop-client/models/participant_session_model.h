// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/leaderboard_model.h"
#include "shared/base/result.h"
#include "shared/domain/live_event.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace podium::client {

//! What became of one answer in a self-paced session.
struct AnswerOutcome
{
    QuestionId question;
    int correctOption = 0;
    QString explanation;
    AnswerFeedback feedback;
    std::optional<OpenQuestion> next; //!< none: that was the last one
};

//! Why a participant is out of a session that may go on without them.
enum class ParticipantExit {
    Ended,    //!< the session is over
    Kicked,   //!< the host removed them
    Replaced, //!< they are in from another window or machine
    Lost,     //!< the server does not take them back; error() says why
};

//! \brief A session as one participant lives it: which page to show and what stands on it.
//!
//! Pages read the state, listen to the signals and call choose(); they keep no state of the session
//! themselves. Fed with domain values by whoever talks to the server. Times are on the server's clock, which
//! is handed in and does not jump; phases that begin by time begin by themselves.
class ParticipantSessionModel final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,        //!< in no session; error() says why the last try to join failed
        Joining,     //!< the server has not answered yet
        Lobby,       //!< in; waiting for the host to start
        GetReady,    //!< the question is known, and opens in untilOpens()
        Question,    //!< open; choose() is welcome until closesAt()
        Sending,     //!< choice() is on its way and not yet safe
        Recorded,    //!< the server has choice() safely; host-paced only
        TooLate,     //!< choice() came after the question was closed and does not count
        Closed,      //!< no more answers; the host will reveal, or the next question comes by itself
        Revealed,    //!< correctOption(), feedback(), explanation(); counts() if host-paced
        Leaderboard, //!< leaderboard()
        Finished,    //!< self-paced: all questions are done, the session still runs
        Podium,      //!< the first three in leaderboard()
        Ended,       //!< over
        Kicked,      //!< removed by the host
        Replaced,    //!< in from elsewhere; this client has stopped
        Lost,        //!< out for another reason: error()
    };
    Q_ENUM(Phase)

    //! How long a self-paced result stays at least, unless continueToNext() ends it.
    static constexpr Ms ResultTime{1'500};

    //! \param serverClock the server's time, without jumps; outlives the model.
    explicit ParticipantSessionModel(const Clock &serverClock, QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    //! True in all phases between Lobby and Podium.
    [[nodiscard]] bool isInSession() const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    // --- session and self; empty while not in a session
    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] Pace pace() const { return m_pace; }
    [[nodiscard]] const Participant &participant() const { return m_self; }
    //! Rank, score and streak as last told; none before the first.
    [[nodiscard]] const std::optional<Standing> &standing() const { return m_standing; }
    [[nodiscard]] LeaderboardModel *leaderboard() const { return m_leaderboard; }

    // --- the question
    //! The current or last one.
    [[nodiscard]] const std::optional<OpenQuestion> &question() const { return m_question; }
    //! \brief Own choice by option id, from the moment of choosing on.
    [[nodiscard]] std::optional<int> choice() const { return m_choice; }
    [[nodiscard]] Ms untilOpens() const;  //!< 0 when open or none
    [[nodiscard]] Ms untilCloses() const; //!< 0 when closed or none
    //! closesAt - opensAt, for drawing how much of it is left.
    [[nodiscard]] Ms timeLimit() const;

    // --- its result: set from Revealed on, until the next question. Missing for one who comes back when it
    // has been shown already.
    [[nodiscard]] std::optional<int> correctOption() const { return m_correctOption; }
    [[nodiscard]] const QString &explanation() const { return m_explanation; }
    [[nodiscard]] const std::optional<AnswerFeedback> &feedback() const { return m_feedback; }
    //! Answers per option by option id; empty in self-paced sessions.
    [[nodiscard]] const QList<int> &counts() const { return m_counts; }

    // --- asked for by pages
    //! \brief Answers the open question. Without effect outside of Phase::Question or for an option that the
    //! question does not have, so a second click costs nothing.
    void choose(int option);
    //! \brief Self-paced, in Revealed: has seen the result, on to the next question or to Finished. Comes by
    //! itself ResultTime after the result, or when the next question opens if that is later.
    void continueToNext();

    // --- fed by the controller
    void reset();
    void setJoining(const QString &code, const QString &nickname);
    void setJoinFailed(const Error &error);
    //! \brief In, or in again: everything is as the snapshot says. A choice that is still under way stays so.
    void setAttached(const Participant &self, const SessionSnapshot &session);
    void setAnswerRecorded(QuestionId question);
    void setAnswerOutcome(const AnswerOutcome &outcome);
    //! Also of a question that is over: error() says so then, and the phase stays.
    void setAnswerFailed(QuestionId question, const Error &error);
    void setLeaderboard(const LeaderboardPage &page);
    void setExited(ParticipantExit exit, const std::optional<Error> &error = std::nullopt);
    void handle(const LiveEvent &event);
    //! Moves on to what is due. The model calls this by its own timer.
    void advance();

Q_SIGNALS:
    //! Comes last, after the signals of what changed with it.
    void phaseChanged(podium::client::ParticipantSessionModel::Phase phase);
    void sessionChanged();
    void questionChanged();
    void choiceChanged();
    void resultChanged();
    void standingChanged();
    void errorChanged();

    //! For the controller: send this, and tell what came of it.
    void answerRequested(podium::QuestionId question, int option);

private:
    enum class ChoiceState { None, Sending, Recorded, TooLate };

    void settle();
    void setPhase(Phase phase);
    void setError(const std::optional<Error> &error);
    void setStanding(const std::optional<Standing> &standing);
    void setChoice(std::optional<int> option, ChoiceState state);
    void setResult(std::optional<int> correctOption, const QString &explanation,
                   const std::optional<AnswerFeedback> &feedback, const QList<int> &counts);
    void show(OpenQuestion question);
    void holdResult(const std::optional<OpenQuestion> &next);
    [[nodiscard]] bool isHoldingResult() const;
    void setTimerUntil(Timestamp due);
    [[nodiscard]] bool isCurrent(QuestionId question) const;
    [[nodiscard]] Phase phaseOfState() const;
    [[nodiscard]] Phase phaseOfQuestion() const;
    void applyQuestion(const SessionSnapshot &session);

    void on(const QuestionShown &event);
    void on(const QuestionClosed &event);
    void on(const Revealed &event);
    void on(const LeaderboardShown &event);
    void on(const PodiumShown &event);
    void on(const SessionEnded &event);
    void on(const Progress &) {}           // hosts only
    void on(const ParticipantChanged &) {} // hosts only
    void on(const SessionChanged &) {}     // hosts only
    void on(const Notice &) {}             // hosts only

    const Clock &m_serverClock;
    Phase m_phase = Phase::Idle;
    SessionState m_state = SessionState::Lobby; //!< what the server last said
    bool m_attached = false;
    bool m_questionClosed = false;
    std::optional<Error> m_error;
    QString m_code;
    QString m_title;
    Pace m_pace = Pace::Host;
    Participant m_self;
    std::optional<Standing> m_standing;
    LeaderboardModel *m_leaderboard;
    std::optional<OpenQuestion> m_question;
    std::optional<OpenQuestion> m_next; //!< self-paced: waits while the result is on show
    Timestamp m_resultUntil;
    std::optional<int> m_choice;
    ChoiceState m_choiceState = ChoiceState::None;
    std::optional<int> m_correctOption;
    QString m_explanation;
    std::optional<AnswerFeedback> m_feedback;
    QList<int> m_counts;
    QTimer m_timer;
};

} // namespace podium::client
