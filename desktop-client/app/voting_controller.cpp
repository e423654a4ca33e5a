// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/voting_controller.h"

#include "desktop-client/app/connection_display.h"
#include "desktop-client/app/off_thread.h"
#include "desktop-client/app/picture_loader.h"
#include "desktop-client/app/settings.h"
#include "desktop-client/app/work_solver.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/voting_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! A puzzle's picture comes with its challenge, as a data URL; null when it is none.
QImage imageOf(const QString &dataUrl)
{
    const qsizetype comma = dataUrl.indexOf(u',');
    if (!dataUrl.startsWith("data:image/"_L1) || comma < 0)
        return {};
    return QImage::fromData(QByteArray::fromBase64(dataUrl.mid(comma + 1).toLatin1()));
}

} // namespace

VotingController::VotingController(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_api(std::make_unique<ApiClient>()),
      m_link(std::make_unique<PollLink>()), m_voting(new VotingModel(this)),
      m_connection(new ConnectionModel(this)), m_pictures(new PictureModel(this))
{
    new PictureLoader(*m_api, *m_pictures, m_pictures);
    showConnection(m_link->connection(), *m_connection);
    m_allCounts.setInterval(AllCountsInterval);
    connect(&m_allCounts, &QTimer::timeout, this, &VotingController::fetchAll);
    connectLink();
    connectModel();
}

VotingController::~VotingController()
{
    // Its transfers run on the ApiClient, which goes before the children do.
    delete m_pictures;
}

void VotingController::connectLink()
{
    connect(m_link.get(), &PollLink::watching, this, &VotingController::onWatching);
    connect(m_link.get(), &PollLink::tallyReceived, m_voting, &VotingModel::setTally);
    connect(m_link.get(), &PollLink::voteRecorded, m_voting,
            [this](const protocol::VoteRecorded &recorded) { m_voting->setRecorded(recorded.option); });
    connect(m_link.get(), &PollLink::voteFailed, this,
            [this](int, const QString &, const Error &error) { onVoteFailed(error); });
    connect(m_link.get(), &PollLink::ended, this, [this](const Error &error) {
        m_allCounts.stop();
        m_check.reset();
        if (m_voting->phase() == VotingModel::Phase::Joining)
            m_voting->setJoinFailed(error);
        else
            m_voting->setLost(error);
    });
}

void VotingController::connectModel()
{
    connect(m_voting, &VotingModel::voteRequested, this, &VotingController::cast);
    connect(m_voting, &VotingModel::puzzleRequested, this, [this] { fetchChallenge(false); });
    connect(m_voting, &VotingModel::puzzleGivenUp, this, [this] { m_check.reset(); });
    connect(m_voting, &VotingModel::puzzleAnswered, this, [this](const QString &answer) {
        if (!m_challenge)
            return;
        const auto &picture = std::get<PictureChallenge>(*m_challenge);
        send(PictureProof{picture.salt, picture.signature, answer});
    });
}

void VotingController::join(const QString &address, const QString &code)
{
    leave();
    m_voting->setJoining();
    const Result<QUrl> server = serverFromText(address);
    if (!server) {
        Error error = server.error();
        error.fields.insert(u"address"_s, error.message);
        return m_voting->setJoinFailed(error);
    }
    m_settings.setServerAddress(address.trimmed());
    m_api->setServer(*server);
    m_pictures->clear();
    m_connection->setConnecting();
    m_link->watch(*server, code, m_settings.voterToken());
}

void VotingController::leave()
{
    m_check.reset();
    m_allCounts.stop();
    m_link->leave();
    m_voting->reset();
    m_connection->setIdle();
}

void VotingController::onWatching(const protocol::Watching &watching)
{
    m_optionCount = watching.optionCount;
    m_voting->setInside(
        {watching.poll, watching.total, watching.counts, watching.mine, watching.optionCount});
    if (m_optionCount > watching.poll.options.size()) {
        fetchAll();
        m_allCounts.start();
    }
}

void VotingController::fetchAll()
{
    const std::optional<PollId> poll = m_voting->poll().id;
    const bool complete =
        m_voting->options()->rowCount() >= m_optionCount && m_allVersion == m_voting->poll().version;
    // Once all options are here only their counts are of interest, and only where they are to be seen.
    if (!poll || (complete && !m_voting->options()->showsCounts()))
        return;
    m_api->poll(*poll, this, [this](const Result<protocol::PollDetails> &details) {
        // Without an answer the first options stay, and the next turn of the timer asks again.
        if (!details)
            return;
        m_allVersion = details->poll.version;
        m_voting->setAll(details->poll, details->votes);
    });
}

void VotingController::cast(int option)
{
    m_option = option;
    m_hasRetriedProof = false;
    if (m_voting->poll().botCheck == BotCheck::None)
        m_link->vote(option);
    else
        fetchChallenge(false);
}

void VotingController::fetchChallenge(bool afterMiss)
{
    m_challenge.reset();
    m_check = std::make_unique<QObject>();
    m_api->challenge(m_voting->poll().id.value_or(PollId()), m_check.get(),
                     [this, afterMiss](const Result<Challenge> &challenge) {
                         if (!challenge)
                             return m_voting->setRefused(challenge.error());
                         m_challenge = *challenge;
                         if (const auto *picture = std::get_if<PictureChallenge>(&*challenge))
                             return m_voting->setPuzzle(imageOf(picture->image), afterMiss);
                         inBackground<Result<WorkProof>>(
                             m_check.get(),
                             [work = std::get<WorkChallenge>(*challenge)] { return solve(work); },
                             [this](const Result<WorkProof> &proof) {
                                 if (proof)
                                     send(*proof);
                                 else
                                     m_voting->setRefused(proof.error());
                             });
                     });
}

void VotingController::send(const Proof &proof)
{
    m_challenge.reset();
    m_voting->setSending();
    m_link->vote(m_option, proof);
}

void VotingController::onVoteFailed(const Error &error)
{
    const BotCheck check = m_voting->poll().botCheck;
    const bool misread = error.code == ErrorCode::ProofRequired && check == BotCheck::Picture;
    // A challenge expires while a laptop sleeps; a fresh one is no business of the voter.
    const bool expired = error.code == ErrorCode::ProofRequired && check == BotCheck::ProofOfWork;
    if (misread) {
        m_voting->setPuzzle({}, true);
        fetchChallenge(true);
    } else if (expired && !std::exchange(m_hasRetriedProof, true)) {
        fetchChallenge(false);
    } else {
        m_voting->setRefused(error);
    }
}

} // namespace podium::client
