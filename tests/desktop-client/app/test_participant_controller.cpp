// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/participant_controller.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/picture_model.h"
#include "tests/desktop-client/app/fake_server.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using Phase = ParticipantSessionModel::Phase;

namespace {

//! \param state of the session, when somebody comes back to the question of answerOffline().
protocol::Joined backTo(const OpenQuestion &shown, SessionState state)
{
    protocol::Joined back = joined(state);
    back.session.index = shown.index;
    back.session.total = shown.total;
    back.session.question = shown.question;
    back.session.opensAt = shown.opensAt;
    back.session.closesAt = shown.closesAt;
    return back;
}

} // namespace

class TestParticipantController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void joiningLeadsToTheLobby();
    void whatIsTypedWrongIsNotSent_data();
    void whatIsTypedWrongIsNotSent();
    void anAnswerGoesThereAndBack();
    void anAnswerGivenOfflineIsSentWhenBack();
    void anAnswerGivenOfflineMayComeTooLate();
    void aLostConnectionIsShownAndMended();
    void aClosedWindowFindsItsSeatAgain();
    void aResultIsThereForWhoComesBack();
    void leavingForgetsTheSeat();
    void beingKickedForgetsTheSeat();
    void beingReplacedKeepsTheSeat();
    void aMisunderstandingKeepsTheSeat();
    void picturesAreFetchedOnce();
    void aPictureIsFetchedWhenTheServerIsBack();

private:
    void join(ParticipantController &controller);
    void answerOffline(ParticipantController &controller);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeServer> m_server;
    const OpenQuestion m_open = openQuestion(1, 3, SystemClock().now() - Ms{1'000});
};

void TestParticipantController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_server = std::make_unique<FakeServer>();
}

void TestParticipantController::join(ParticipantController &controller)
{
    controller.join(m_server->address(), u"482 913"_s, u"  Ana "_s);
    QCOMPARE(controller.session()->phase(), Phase::Joining);
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
}

void TestParticipantController::joiningLeadsToTheLobby()
{
    ParticipantController controller(*m_settings);
    join(controller);
    QVERIFY(controller.connection()->isOnline());
    const auto sent = std::get<protocol::Join>(m_server->live.requestsOf<protocol::Join>().first().request);
    QCOMPARE(sent, (protocol::Join{u"482913"_s, u"Ana"_s}));
    QCOMPARE(m_settings->serverAddress(), m_server->address());
    QCOMPARE(m_settings->nickname(), u"Ana"_s);
}

void TestParticipantController::whatIsTypedWrongIsNotSent_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("nickname");
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<QString>("field");
    const QString server = u"127.0.0.1:1"_s;
    QTest::newRow("address") << u"my server"_s << u"482913"_s << u"Ana"_s << ErrorCode::Invalid
                             << u"address"_s;
    QTest::newRow("short code") << server << u"4829"_s << u"Ana"_s << ErrorCode::Invalid << u"code"_s;
    QTest::newRow("other digits") << server << u"٤٨٢٩١٣"_s << u"Ana"_s << ErrorCode::Invalid << u"code"_s;
    QTest::newRow("nickname") << server << u"482913"_s << u"  "_s << ErrorCode::NicknameInvalid << QString();
}

void TestParticipantController::whatIsTypedWrongIsNotSent()
{
    QFETCH(QString, server);
    QFETCH(QString, code);
    QFETCH(QString, nickname);
    QFETCH(ErrorCode, error);
    QFETCH(QString, field);
    ParticipantController controller(*m_settings);
    controller.join(server, code, nickname);
    QCOMPARE(controller.session()->phase(), Phase::Idle);
    QVERIFY(controller.session()->error());
    QCOMPARE(controller.session()->error()->code, error);
    QCOMPARE(controller.session()->error()->fields.contains(field), !field.isEmpty());
    QCOMPARE(controller.connection()->state(), ConnectionModel::State::Idle);
}

void TestParticipantController::anAnswerGoesThereAndBack()
{
    ParticipantController controller(*m_settings);
    join(controller);
    m_server->live.push(QuestionShown{openQuestion(1, 3, SystemClock().now() - Ms{1'000})});
    QTRY_COMPARE(controller.session()->phase(), Phase::Question);
    controller.session()->choose(1);
    QCOMPARE(controller.session()->phase(), Phase::Sending);
    QTRY_COMPARE(controller.session()->phase(), Phase::Recorded);
}

//! With a question open; the server is away then.
void TestParticipantController::answerOffline(ParticipantController &controller)
{
    join(controller);
    m_server->live.push(QuestionShown{m_open});
    QTRY_COMPARE(controller.session()->phase(), Phase::Question);
    m_server->live.setGreets(false);
    m_server->live.drop();
    QTRY_VERIFY(!controller.connection()->isOnline());
    controller.session()->choose(1);
    QCOMPARE(controller.session()->phase(), Phase::Sending);
    QVERIFY(m_server->live.requestsOf<protocol::Answer>().isEmpty());
}

void TestParticipantController::anAnswerGivenOfflineIsSentWhenBack()
{
    ParticipantController controller(*m_settings);
    answerOffline(controller);
    m_server->live.setScript([this](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (const auto *answer = std::get_if<protocol::Answer>(&request))
            return protocol::AnswerRecorded{answer->question, answer->answerId};
        if (std::holds_alternative<protocol::Resume>(request))
            return backTo(m_open, SessionState::Question);
        return std::nullopt;
    });
    m_server->live.setGreets(true);
    m_server->live.drop();
    QTRY_COMPARE(controller.session()->phase(), Phase::Recorded);
    QCOMPARE(controller.session()->choice(), std::optional(1));
    QCOMPARE(m_server->live.requestsOf<protocol::Answer>().size(), 1);
}

void TestParticipantController::anAnswerGivenOfflineMayComeTooLate()
{
    ParticipantController controller(*m_settings);
    answerOffline(controller);
    m_server->live.setScript([this](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (std::holds_alternative<protocol::Answer>(request))
            return Error{ErrorCode::TooLate, u"The time for this question is up."_s, {}};
        if (std::holds_alternative<protocol::Resume>(request))
            return backTo(m_open, SessionState::Closed);
        return std::nullopt;
    });
    m_server->live.setGreets(true);
    m_server->live.drop();
    QTRY_COMPARE(controller.session()->phase(), Phase::TooLate);
    QCOMPARE(controller.session()->error()->code, ErrorCode::TooLate);
}

void TestParticipantController::aLostConnectionIsShownAndMended()
{
    ParticipantController controller(*m_settings);
    join(controller);
    QList<ConnectionModel::State> shown;
    connect(controller.connection(), &ConnectionModel::changed, this,
            [&shown, &controller] { shown.append(controller.connection()->state()); });
    m_server->live.drop();
    QTRY_VERIFY(shown.contains(ConnectionModel::State::Online));
    QCOMPARE(shown.first(), ConnectionModel::State::Reconnecting);
    QCOMPARE(controller.session()->phase(), Phase::Lobby);
    QCOMPARE(m_server->live.requestsOf<protocol::Resume>().size(), 1);
}

void TestParticipantController::aClosedWindowFindsItsSeatAgain()
{
    {
        ParticipantController controller(*m_settings);
        QVERIFY(!controller.canReattach());
        join(controller);
    }
    ParticipantController controller(*m_settings);
    QVERIFY(controller.canReattach());
    controller.reattach();
    QTRY_COMPARE(controller.session()->phase(), Phase::Lobby);
    const auto resumes = m_server->live.requestsOf<protocol::Resume>();
    QCOMPARE(std::get<protocol::Resume>(resumes.first().request).resumeToken, u"token-5"_s);
}

void TestParticipantController::aResultIsThereForWhoComesBack()
{
    m_server->live.setScript([](const protocol::Request &request) -> std::optional<protocol::Reply> {
        if (!std::holds_alternative<protocol::Join>(request))
            return std::nullopt;
        protocol::Joined back = joined(SessionState::Reveal);
        const OpenQuestion shown = openQuestion(2, 3, Timestamp(Ms{1'000}));
        back.session.index = shown.index;
        back.session.total = shown.total;
        back.session.question = shown.question;
        back.session.opensAt = shown.opensAt;
        back.session.closesAt = shown.closesAt;
        back.session.answeredOption = 1;
        back.revealed =
            Revealed{QuestionId(2), 1, u"Because."_s, {3, 4, 0}, AnswerFeedback{1, true, 940, {2, 1'500, 1}}};
        return back;
    });
    ParticipantController controller(*m_settings);
    controller.join(m_server->address(), u"482913"_s, u"Ana"_s);
    const ParticipantSessionModel *session = controller.session();
    QTRY_COMPARE(session->phase(), Phase::Revealed);
    QCOMPARE(session->question()->question.id, QuestionId(2));
    QCOMPARE(session->correctOption(), std::optional(1));
    QCOMPARE(session->feedback()->points, 940);
    QCOMPARE(session->standing()->score, 1'500);
}

void TestParticipantController::leavingForgetsTheSeat()
{
    ParticipantController controller(*m_settings);
    join(controller);
    controller.leave();
    QVERIFY(!controller.canReattach());
    QCOMPARE(controller.session()->phase(), Phase::Idle);
    QCOMPARE(controller.connection()->state(), ConnectionModel::State::Idle);
}

void TestParticipantController::beingKickedForgetsTheSeat()
{
    ParticipantController controller(*m_settings);
    join(controller);
    m_server->live.close(4001);
    QTRY_COMPARE(controller.session()->phase(), Phase::Kicked);
    QVERIFY(!controller.canReattach());
}

void TestParticipantController::beingReplacedKeepsTheSeat()
{
    ParticipantController controller(*m_settings);
    join(controller);
    m_server->live.close(4003);
    QTRY_COMPARE(controller.session()->phase(), Phase::Replaced);
    QVERIFY(controller.canReattach());
}

void TestParticipantController::aMisunderstandingKeepsTheSeat()
{
    ParticipantController controller(*m_settings);
    join(controller);
    m_server->live.close(4002);
    QTRY_COMPARE(controller.session()->phase(), Phase::Lost);
    QVERIFY(controller.canReattach());
}

void TestParticipantController::picturesAreFetchedOnce()
{
    ParticipantController controller(*m_settings);
    join(controller);
    QSignalSpy changed(controller.pictures(), &PictureModel::changed);
    QVERIFY(controller.pictures()->picture(PictureId(4)).isNull());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(controller.pictures()->picture(PictureId(4)).size(), QSize(40, 30));
    QCOMPARE(m_server->http.requestCount("/api/v1/pictures/4"), 1);
}

void TestParticipantController::aPictureIsFetchedWhenTheServerIsBack()
{
    QImage blue(40, 30, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    QBuffer png;
    blue.save(&png, "PNG");
    bool isAway = true;
    m_server->http.setScript([&isAway, &png](const FakeRequest &) {
        return isAway ? FakeResponse{503, bytes(protocol::toJson(Error{ErrorCode::Busy, u"Not now."_s, {}}))}
                      : FakeResponse{200, png.data()};
    });
    ParticipantController controller(*m_settings);
    join(controller);
    QVERIFY(controller.pictures()->picture(PictureId(4)).isNull());
    QTRY_VERIFY(controller.pictures()->hasFailed(PictureId(4)));
    isAway = false;
    m_server->live.drop();
    QTRY_COMPARE(controller.pictures()->picture(PictureId(4)).size(), QSize(40, 30));
}

QTEST_GUILESS_MAIN(TestParticipantController)
#include "test_participant_controller.moc"
