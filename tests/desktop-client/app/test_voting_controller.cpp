// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/entrance_controller.h"
#include "desktop-client/app/participant_controller.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/app/voting_controller.h"
#include "desktop-client/app/work_solver.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/net/server_address.h"
#include "shared/protocol/poll_resources.h"
#include "tests/desktop-client/net/fake_http_server.h"
#include "tests/desktop-client/net/live_values.h"
#include "tests/desktop-client/net/poll_values.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace podium::test;
using namespace Qt::StringLiterals;

using Phase = VotingModel::Phase;
using Ballot = VotingModel::Ballot;

//! Voting through the net layer, against a scripted server: what the code 482913 names is the test's choice.
class TestVotingController final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_live = std::make_unique<FakeLiveServer>();
        m_http = std::make_unique<FakeHttpServer>();
        m_http->setLiveServer(m_live.get());
        m_poll = openPoll();
        m_challenges = 0;
        m_challenge = WorkChallenge{};
        m_live->setScript([this](const protocol::Request &request) { return reply(request); });
        m_http->setScript([this](const FakeRequest &request) -> std::optional<FakeResponse> {
            if (!request.target.endsWith("/challenge"))
                return std::nullopt;
            ++m_challenges;
            return FakeResponse{200, QJsonDocument(protocol::toJson(m_challenge)).toJson()};
        });
        m_participant = std::make_unique<ParticipantController>(*m_settings);
        m_voting = std::make_unique<VotingController>(*m_settings);
        m_entrance = std::make_unique<EntranceController>(*m_participant, *m_voting);
    }

    void cleanup()
    {
        m_entrance.reset();
        m_voting.reset();
        m_participant.reset();
    }

    void aCodeOfAPollNeedsNoNickname()
    {
        enter({});
        QTRY_COMPARE(m_voting->voting()->phase(), Phase::Inside);
        QCOMPARE(m_live->requestsOf<protocol::Join>().size(), 0);
    }

    void aCodeOfAPollIsFoundBehindANickname()
    {
        enter(u"Ana"_s);
        QTRY_COMPARE(m_voting->voting()->phase(), Phase::Inside);
    }

    void aCodeOfASessionWithoutNicknameAsksForOne()
    {
        m_isSession = true;
        enter({});
        QTRY_VERIFY(m_participant->session()->error());
        QCOMPARE(m_participant->session()->error()->code, ErrorCode::NicknameInvalid);
        m_isSession = false;
    }

    void theVoterTokenStays()
    {
        enter({});
        QTRY_COMPARE(m_voting->voting()->phase(), Phase::Inside);
        const auto token =
            std::get<protocol::Watch>(m_live->requestsOf<protocol::Watch>()[0].request).voterToken;
        QVERIFY(token && token->size() >= 32);
        QCOMPARE(Settings(m_folder->filePath(u"settings.ini"_s)).voterToken(), *token);
    }

    void aVoteIsRecorded()
    {
        enter({});
        QTRY_COMPARE(m_voting->voting()->phase(), Phase::Inside);
        m_voting->voting()->vote(2);
        QTRY_COMPARE(m_voting->voting()->ballot(), Ballot::Recorded);
        QCOMPARE(m_voting->voting()->mine(), std::optional(2));
    }

    void workIsDoneBeforeTheVote()
    {
        m_poll.botCheck = BotCheck::ProofOfWork;
        const QByteArray hash = QCryptographicHash::hash("salt?expires=1"
                                                         "1234",
                                                         QCryptographicHash::Sha256);
        m_challenge = WorkChallenge{u"SHA-256"_s, QString::fromLatin1(hash.toHex()), u"salt?expires=1"_s,
                                    5'000, u"signed"_s};
        enter({});
        QTRY_COMPARE(m_voting->voting()->phase(), Phase::Inside);
        m_voting->voting()->vote(0);
        QTRY_COMPARE(m_voting->voting()->ballot(), Ballot::Recorded);
        const auto vote = std::get<protocol::Vote>(m_live->requestsOf<protocol::Vote>()[0].request);
        QCOMPARE(std::get<WorkProof>(*vote.proof).number, 1'234);
    }

    void aMisreadPuzzleBringsAnother()
    {
        m_poll.botCheck = BotCheck::Picture;
        m_challenge = PictureChallenge{puzzle(), u"salt"_s, u"signed"_s};
        m_rightAnswer = u"fox"_s;
        enter({});
        QTRY_COMPARE(m_voting->voting()->phase(), Phase::Inside);
        m_voting->voting()->vote(1);
        QTRY_VERIFY(!m_voting->voting()->puzzle().isNull());
        m_voting->voting()->answerPuzzle(u"box"_s);
        QTRY_VERIFY(m_voting->voting()->isPuzzleMissed() && !m_voting->voting()->puzzle().isNull());
        QCOMPARE(m_challenges, 2);
        m_voting->voting()->answerPuzzle(u"fox"_s);
        QTRY_COMPARE(m_voting->voting()->ballot(), Ballot::Recorded);
        QCOMPARE(m_voting->voting()->mine(), std::optional(1));
    }

    void workThatNothingSolvesIsTold()
    {
        QVERIFY(!solve({u"SHA-256"_s, u"00"_s, u"salt"_s, 100, {}}));
        QVERIFY(!solve({u"SHA-1"_s, u"00"_s, u"salt"_s, 100, {}}));
    }

private:
    void enter(const QString &nickname)
    {
        m_entrance->enter(addressText(m_http->url()), u"482913"_s, nickname);
    }

    [[nodiscard]] static QString puzzle()
    {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::yellow);
        QBuffer png;
        image.save(&png, "PNG");
        return u"data:image/png;base64,"_s + QString::fromLatin1(png.data().toBase64());
    }

    [[nodiscard]] std::optional<protocol::Reply> reply(const protocol::Request &request) const
    {
        const Error unknown{ErrorCode::NotFound, u"Nothing has this code."_s, {}};
        if (std::holds_alternative<protocol::Join>(request))
            return m_isSession ? protocol::Reply(joined()) : protocol::Reply(unknown);
        if (std::holds_alternative<protocol::Watch>(request))
            return m_isSession ? protocol::Reply(unknown) : protocol::Reply(watching(m_poll));
        if (const auto *vote = std::get_if<protocol::Vote>(&request)) {
            const auto *read = vote->proof ? std::get_if<PictureProof>(&*vote->proof) : nullptr;
            if (read && read->answer != m_rightAnswer)
                return Error{ErrorCode::ProofRequired, u"Try again."_s, {}};
            return protocol::VoteRecorded{vote->poll, vote->option, vote->ballotId, std::nullopt};
        }
        return std::nullopt;
    }

    Poll m_poll;
    bool m_isSession = false;
    Challenge m_challenge;
    QString m_rightAnswer;
    int m_challenges = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FakeLiveServer> m_live;
    std::unique_ptr<FakeHttpServer> m_http;
    std::unique_ptr<ParticipantController> m_participant;
    std::unique_ptr<VotingController> m_voting;
    std::unique_ptr<EntranceController> m_entrance;
};

QTEST_MAIN(TestVotingController)
#include "test_voting_controller.moc"
