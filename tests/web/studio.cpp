// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/web/studio.h"

#include "tests/e2e/databases.h"
#include "tests/support/settled.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

//! What it holds; says why not when it failed.
template<typename T>
std::optional<T> valueOf(const Result<T> &result)
{
    if (result)
        return *result;
    qWarning("The server refused: %s", qUtf8Printable(result.error().message));
    return {};
}

} // namespace

Studio::Studio(storage::Dialect dialect)
{
    database.emplace(dialect);
    server.emplace(textOf(*database));
    follow();
}

Studio::Studio(const QUrl &url) : m_url(url)
{
    follow();
}

void Studio::follow()
{
    QObject::connect(&m_link, &client::HostLink::attached, &m_context, [this](const auto &hosting) {
        m_state = hosting.session.state;
        m_connected.clear();
        for (const ParticipantStatus &status : hosting.participants)
            m_connected.insert(status.participant.id, status.connected);
        ++m_attachments;
    });
    QObject::connect(&m_link, &client::HostLink::eventReceived, &m_context,
                     [this](const LiveEvent &event) { take(event); });
}

void Studio::take(const LiveEvent &event)
{
    if (std::holds_alternative<QuestionShown>(event))
        m_state = SessionState::Question;
    else if (std::holds_alternative<QuestionClosed>(event))
        m_state = SessionState::Closed;
    else if (std::holds_alternative<Revealed>(event))
        m_state = SessionState::Reveal;
    else if (std::holds_alternative<LeaderboardShown>(event))
        m_state = SessionState::Leaderboard;
    else if (std::holds_alternative<PodiumShown>(event))
        m_state = SessionState::Podium;
    else if (const auto *changed = std::get_if<ParticipantChanged>(&event))
        m_connected.insert(changed->status.participant.id, changed->status.connected);
}

bool Studio::open()
{
    const QString username = u"host"_s;
    const QString password = u"a password for the host"_s;
    if (server) {
        if (!server->addUser(username, password, u"admin"_s) || !server->start())
            return false;
        m_url = server->url();
    }
    m_api.setServer(m_url);
    return valueOf(settled<UserProfile>([&](const auto &reply) {
               if (server)
                   m_api.login(username, password, &m_context, reply);
               else
                   m_api.registerAccount(username, password, username, {}, &m_context, reply);
           }))
        .has_value();
}

QUrl Studio::url() const
{
    return m_url;
}

std::optional<PictureId> Studio::upload(const QByteArray &image)
{
    const auto uploaded = valueOf(settled<protocol::UploadedPicture>(
        [&](const auto &reply) { m_api.uploadPicture(image, &m_context, reply); }));
    return uploaded ? std::optional(uploaded->id) : std::nullopt;
}

bool Studio::startSession(const Quiz &quiz, const SessionSettings &settings)
{
    const auto stored =
        valueOf(settled<Quiz>([&](const auto &reply) { m_api.createQuiz(quiz, &m_context, reply); }));
    if (!stored)
        return false;
    const auto session = valueOf(settled<SessionSnapshot>(
        [&](const auto &reply) { m_api.startSession(*stored->id, settings, &m_context, reply); }));
    if (!session)
        return false;
    m_code = session->code;
    m_session = session->id;
    m_attachments = 0;
    m_link.attach(session->id);
    return comesTo("the host is attached", [&] { return m_attachments > 0; });
}

bool Studio::step(HostStep step)
{
    std::optional<Result<void>> outcome;
    QObject context;
    QObject::connect(&m_link, &client::HostLink::stepDone, &context, [&] { outcome = Result<void>(); });
    QObject::connect(&m_link, &client::HostLink::stepFailed, &context,
                     [&](HostStep, const Error &error) { outcome = tl::unexpected(error); });
    m_link.step(step);
    if (!comesTo("the step is taken", [&] { return outcome.has_value(); }))
        return false;
    if (!*outcome)
        qWarning("The step was refused: %s", qUtf8Printable(outcome->error().message));
    return outcome->has_value();
}

bool Studio::comesToState(SessionState state)
{
    return comesTo("the session has come to the next state", [&] { return m_state == state; });
}

bool Studio::hasConnected(int participants)
{
    return comesTo("everybody is connected", [&] {
        return m_connected.size() == participants && std::all_of(m_connected.cbegin(), m_connected.cend(),
                                                                 [](bool connected) { return connected; });
    });
}

bool Studio::comesBack()
{
    return comesTo("the host is attached again", [&] { return m_attachments > 1; });
}

QJsonObject Studio::results()
{
    const auto results = valueOf(settled<QByteArray>([&](const auto &reply) {
        m_api.results(m_session, client::ApiClient::ResultFormat::Json, &m_context, reply);
    }));
    return QJsonDocument::fromJson(results.value_or(QByteArray())).object();
}

std::optional<Poll> Studio::openPoll(const Poll &poll)
{
    const auto stored =
        valueOf(settled<Poll>([&](const auto &reply) { m_api.createPoll(poll, &m_context, reply); }));
    if (!stored)
        return {};
    return valueOf(settled<Poll>([&](const auto &reply) { m_api.openPoll(*stored->id, &m_context, reply); }));
}

bool Studio::closePoll(const Poll &poll)
{
    return valueOf(settled<Poll>([&](const auto &reply) { m_api.closePoll(*poll.id, &m_context, reply); }))
        .has_value();
}

bool Studio::counts(const Poll &poll, const QList<std::int64_t> &votes)
{
    return comesTo("the server has counted the votes", [&] {
        const auto details = valueOf(settled<protocol::PollDetails>(
            [&](const auto &reply) { m_api.poll(*poll.id, &m_context, reply); }));
        return details && details->votes == votes;
    });
}

} // namespace podium::test
