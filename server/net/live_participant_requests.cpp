// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/live_requests.h"
#include "server/net/texts.h"

namespace podium::net {
namespace {

//! A connection is one participant's or one host's, once and for all.
bool isTaken(const LiveConnection &connection)
{
    return connection.seat || connection.hosting || connection.isJoining;
}

QString takenText()
{
    return translate("This connection is in a session already; open another one.");
}

protocol::Reply toReply(const engine::RecordedAnswer &recorded)
{
    if (!recorded.outcome)
        return protocol::AnswerRecorded{recorded.question, recorded.answerId};
    const auto &[correctOption, explanation, feedback, next] = *recorded.outcome;
    return protocol::AnswerResult{recorded.question, feedback.correct,  correctOption, explanation,
                                  feedback.points,   feedback.standing, next};
}

} // namespace

void LiveRequests::on(const Call &call, const protocol::Join &join)
{
    if (isTaken(*call.connection())) {
        call.refuse(ErrorCode::Invalid, takenText());
        return;
    }
    if (!m_joins.take(limitedAddress(call.connection()->peer()))) {
        call.refuse(ErrorCode::RateLimited,
                    translate("Many people are joining from your network. Try again in a moment."));
        return;
    }
    call.connection()->isJoining = true;
    m_sessions.join(join.code, join.nickname, [this, call](const Result<engine::Admission> &admission) {
        if (!call.connection())
            return;
        call.connection()->isJoining = false;
        // The token says where the seat is, so that joining and coming back go the same way.
        if (admission)
            on(call, protocol::Resume{admission->resumeToken});
        else
            call.reply(admission.error());
    });
}

void LiveRequests::on(const Call &call, const protocol::Resume &resume)
{
    if (isTaken(*call.connection())) {
        call.refuse(ErrorCode::Invalid, takenText());
        return;
    }
    if (const auto seat = m_sessions.seatOf(resume.resumeToken))
        arrive(call, *seat, resume.resumeToken);
    else
        call.reply(seat.error());
}

void LiveRequests::arrive(const Call &call, const engine::Seat &seat, const QString &resumeToken)
{
    const auto admission = m_sessions.arrive(seat, resumeToken);
    if (!admission) {
        call.reply(admission.error());
        return;
    }
    LiveConnection &connection = *call.connection();
    connection.seat = seat;
    call.reply(
        protocol::Joined{admission->participant, resumeToken, admission->snapshot, admission->revealed});
    if (LiveConnection *const previous = m_audience.seat(connection)) {
        previous->seat.reset();
        previous->close(protocol::CloseCode::Replaced);
    }
}

void LiveRequests::on(const Call &call, const protocol::Answer &answer)
{
    if (!call.connection()->seat) {
        call.refuse(ErrorCode::NotAuthenticated, translate("Join a session first."));
        return;
    }
    m_sessions.answer(*call.connection()->seat, {answer.question, answer.option, answer.answerId},
                      [this, call](const Result<engine::RecordedAnswer> &recorded) {
                          if (!recorded) {
                              call.reply(recorded.error());
                              return;
                          }
                          m_metrics.answerRecorded();
                          call.reply(toReply(*recorded));
                      });
}

void LiveRequests::on(const Call &call, const protocol::Leaderboard &request)
{
    const LiveConnection &connection = *call.connection();
    if (!connection.seat && !connection.hosting) {
        call.refuse(ErrorCode::NotAuthenticated, translate("Join a session first."));
        return;
    }
    const auto &range = request.range;
    const auto page = m_sessions.leaderboard(connection.seat ? connection.seat->session : *connection.hosting,
                                             {range.offset, range.limit, range.around});
    if (page)
        call.reply(*page);
    else
        call.reply(page.error());
}

} // namespace podium::net
