// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/room.h"

#include "desktop-client/app/host_controller.h"
#include "desktop-client/app/library_controller.h"
#include "desktop-client/app/participant_controller.h"
#include "desktop-client/app/sign_in_controller.h"
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/pages/session_settings_dialog.h"
#include "tests/e2e/databases.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

constexpr auto Password = "a password for the host";

} // namespace

Room::Room(storage::Dialect dialect, int simulatedCount)
    : database(std::make_unique<TestDatabase>(dialect)),
      server(std::make_unique<ServerProcess>(textOf(*database))), m_simulatedCount(simulatedCount)
{}

bool Room::open()
{
    return server->addUser(u"host"_s, QLatin1StringView(Password), u"admin"_s) && server->start();
}

bool Room::signIn()
{
    host.application().window()->showHosting();
    if (!host.type(u"Server"_s, server->url().toString()) || !host.type(u"Username"_s, u"host"_s) ||
        !host.type(u"Password"_s, QLatin1StringView(Password)) || !host.click(u"Sign in"_s)) {
        qWarning("The page to sign in lacks a field or its button.");
        return false;
    }
    return comesTo("the library shows",
                   [&] { return host.application().window()->libraryPage()->isVisible(); });
}

bool Room::importQuiz(const QString &path, int questionCount)
{
    if (!signIn())
        return false;
    auto *const library = host.application().window()->libraryPage();
    Q_EMIT library->importRequested({path});
    if (!comesTo("the import can begin", [&] { return host.canClick(u"Import"_s); }) ||
        !host.click(u"Import"_s) ||
        !comesTo("it is done", [&] { return host.canClick(u"Open the quiz"_s); }) ||
        !host.click(u"Close"_s)) {
        return false;
    }
    auto *const quizzes = host.application().library()->quizzes();
    if (!comesTo("the quiz is in the library", [&] { return quizzes->rowCount() == 1; }))
        return false;
    return comesTo("it has all its questions", [&] {
        const auto selected = library->selected();
        return selected && selected->questionCount == questionCount;
    });
}

bool Room::startSession(Pace pace, int questions)
{
    if (!host.click(u"Start a session…"_s))
        return false;
    auto *const dialog = host.widget()->findChild<client::SessionSettingsDialog *>();
    if (!dialog)
        return false;
    for (QCheckBox *const box : dialog->findChildren<QCheckBox *>()) {
        if (box->text() == u"Draw at random")
            box->setChecked(true);
    }
    dialog->findChild<QSpinBox *>()->setValue(questions);
    if (pace == Pace::Self && !host.click(u"Everybody at their own pace"_s))
        return false;
    if (!host.click(u"Open the lobby"_s))
        return false;
    using HostPhase = client::HostSessionModel::Phase;
    if (!comesTo("the lobby is open", [&] { return host.hosted().phase() == HostPhase::Lobby; }))
        return false;

    if (!joinBySight(anna, u"Anna"_s) || !joinBySight(ben, u"Ben"_s))
        return false;
    for (int number = 0; number < m_simulatedCount; ++number) {
        load::Behaviour behaviour;
        behaviour.fastest = Ms(50);
        behaviour.slowest = Ms(2'000);
        simulated.push_back(std::make_unique<load::SimulatedParticipant>(u"Player %1"_s.arg(number),
                                                                         behaviour, std::uint32_t(number)));
        QObject::connect(simulated.back().get(), &load::SimulatedParticipant::attached,
                         simulated.back().get(), [this] { ++m_attached; });
        simulated.back()->join(server->url(), host.hosted().code());
    }
    return comesTo("everybody is in",
                   [&] { return host.hosted().joinedCount() == m_simulatedCount + 2 && everybodyIsIn(); });
}

bool Room::joinBySight(ClientWindow &window, const QString &nickname)
{
    window.application().window()->showJoin();
    if (!window.type(u"Server"_s, server->url().toString()) ||
        !window.type(u"Code"_s, host.hosted().code()) || !window.type(u"Nickname"_s, nickname) ||
        !window.click(u"Join"_s)) {
        qWarning("The page to join lacks a field or its button.");
        return false;
    }
    using Phase = client::ParticipantSessionModel::Phase;
    return comesTo("a window has joined", [&] { return window.played().phase() == Phase::Lobby; });
}

QJsonObject Room::results()
{
    client::ApiClient api;
    api.setServer(server->url());
    std::optional<Result<QByteArray>> answer;
    api.login(u"host"_s, QLatin1StringView(Password), &api, [&](const Result<UserProfile> &user) {
        if (!user) {
            answer = tl::unexpected(user.error());
            return;
        }
        api.results(host.hosted().session(), client::ApiClient::ResultFormat::Json, &api,
                    [&](const Result<QByteArray> &bytes) { answer = bytes; });
    });
    if (!comesTo("the results are here", [&] { return answer.has_value(); }))
        return {};
    if (!*answer) {
        qWarning("No results: %s", qUtf8Printable(answer->error().message));
        return {};
    }
    return QJsonDocument::fromJson(**answer).object();
}

int Room::acknowledgedAnswers() const
{
    qsizetype count = 0;
    for (const auto &participant : simulated)
        count += participant->acknowledged().size();
    return int(count);
}

bool Room::holdsAllAcknowledged(const QJsonObject &results) const
{
    QHash<qint64, QHash<qint64, QJsonValue>> options; // by participant and question
    for (const QJsonValue &participant : results[u"participants"_s].toArray()) {
        for (const QJsonValue &answer : participant[u"answers"_s].toArray()) {
            options[participant[u"id"_s].toInteger()].insert(answer[u"question"_s].toInteger(),
                                                             answer[u"option"_s]);
        }
    }
    bool all = true;
    for (const auto &participant : simulated) {
        const auto &acknowledged = participant->acknowledged();
        for (auto it = acknowledged.begin(); it != acknowledged.end(); ++it) {
            const QJsonValue stored = options[participant->id().value()].value(it.key().value());
            if (stored.isDouble() && stored.toInt() == it->option)
                continue;
            qWarning("%s: an acknowledged answer is lost or another one",
                     qUtf8Printable(participant->nickname()));
            all = false;
        }
    }
    return all;
}

bool Room::everybodyIsCutOff()
{
    using State = client::LiveConnection::State;
    const bool cutOff = std::none_of(simulated.begin(), simulated.end(),
                                     [](const auto &participant) {
                                         return participant->link().connection().state() == State::Online;
                                     }) &&
                        !host.application().host()->connection()->isOnline() &&
                        !anna.application().participant()->connection()->isOnline() &&
                        !ben.application().participant()->connection()->isOnline();
    if (cutOff)
        m_attached = 0;
    return cutOff;
}

bool Room::everybodyIsIn()
{
    return m_attached == m_simulatedCount && host.application().host()->connection()->isOnline() &&
           host.hosted().connectedCount() == m_simulatedCount + 2;
}

} // namespace podium::test
