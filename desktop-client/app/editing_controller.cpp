// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/editing_controller.h"

#include "desktop-client/app/draft_keeper.h"
#include "desktop-client/app/picture_uploader.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/net/api_client.h"
#include "desktop-client/net/server_address.h"

namespace podium::client {

EditingController::EditingController(ApiClient &api, const QString &draftsFolder, QObject *parent)
    : QObject(parent), m_api(api), m_quiz(new QuizEditModel(this)), m_uploads(new PictureUploadModel(this)),
      m_drafts(new DraftKeeper(
          draftsFolder, [this] { return currentDraft(); }, this))
{
    new PictureUploader(m_api, *m_uploads, this);
    connect(m_uploads, &PictureUploadModel::stored, this, [this](QuestionKey key, PictureId picture) {
        // The question may have been moved meanwhile, or deleted.
        if (const std::optional<int> row = m_quiz->questions()->rowOf(key)) {
            Question question = m_quiz->questions()->at(*row);
            question.picture = picture;
            m_quiz->setQuestion(*row, question);
        }
    });
    connect(m_quiz, &QuizEditModel::edited, m_drafts, &DraftKeeper::noteChange);
    connect(m_quiz, &QuizEditModel::stateChanged, m_drafts, &DraftKeeper::noteChange);
    connect(m_drafts, &DraftKeeper::failed, this, &EditingController::draftFailed);
    connect(m_drafts, &DraftKeeper::abandonedFound, this, [this](QList<Draft> drafts) {
        const std::optional<UserProfile> user = m_api.user();
        const QString server = addressText(m_api.server());
        drafts.removeIf(
            [&](const Draft &draft) { return !user || draft.owner != user->id || draft.server != server; });
        Q_EMIT draftsFound(drafts);
    });
}

EditingController::~EditingController()
{
    if (m_quiz->hasChanges())
        m_drafts->flush();
}

void EditingController::begin(const Quiz &base, const Quiz &edited)
{
    m_uploads->cancelAll();
    // At once: an answer to the quiz before must not meet this one.
    if (m_saving) {
        m_saving.reset();
        Q_EMIT savingChanged(false);
    }
    const std::optional<UserProfile> user = m_api.user();
    m_server = addressText(m_api.server());
    m_owner = user ? user->id : UserId();
    m_quiz->restore(base, edited);
}

void EditingController::open(const Quiz &quiz)
{
    m_drafts->discard();
    begin(quiz, quiz);
}

void EditingController::close()
{
    open({});
}

void EditingController::suspend()
{
    m_drafts->flush();
    m_drafts->release();
    begin({}, {});
}

void EditingController::findDrafts()
{
    m_drafts->findAbandoned();
}

bool EditingController::openDraft(const Draft &draft)
{
    if (!m_drafts->adopt(draft.name))
        return false;
    begin(draft.base, draft.edited);
    return true;
}

void EditingController::discardDraft(const Draft &draft)
{
    m_drafts->discardAbandoned(draft.name);
}

std::optional<Draft> EditingController::currentDraft() const
{
    if (!m_quiz->hasChanges())
        return std::nullopt;
    return Draft{{}, m_server, m_owner, {}, m_quiz->base(), m_quiz->quiz()};
}

QObject *EditingController::beginSaving()
{
    m_saving = std::make_unique<QObject>();
    Q_EMIT savingChanged(true);
    return m_saving.get();
}

void EditingController::endSaving()
{
    if (!m_saving)
        return;
    // Perhaps called by the very answer that this object is the context of.
    m_saving.release()->deleteLater();
    Q_EMIT savingChanged(false);
}

void EditingController::save()
{
    // A second try would meet the version that the first has just made.
    if (m_saving)
        return;
    send(m_quiz->beginSave());
}

void EditingController::keepMine(const Quiz &theirs)
{
    m_quiz->rebase(theirs);
    save();
}

void EditingController::takeTheirs(const Quiz &theirs)
{
    m_quiz->takeTheirs(theirs);
}

void EditingController::saveAsCopy()
{
    Quiz copy = m_quiz->base();
    copy.id.reset();
    m_quiz->rebase(copy);
    m_quiz->setTitle(tr("%1 (my version)").arg(m_quiz->title()));
    save();
}

void EditingController::send(const Quiz &quiz)
{
    const auto answered = [this, id = quiz.id](const Result<Quiz> &stored) {
        if (!stored && stored.error().code == ErrorCode::VersionConflict && id) {
            fetchTheirs(*id);
            return;
        }
        endSaving();
        if (stored) {
            m_quiz->setSaved(*stored);
            Q_EMIT saved(*stored);
        } else if (stored.error().code == ErrorCode::NotFound && id) {
            Quiz unstored = m_quiz->base();
            unstored.id.reset();
            m_quiz->rebase(unstored);
            Q_EMIT orphaned();
        } else {
            Q_EMIT failed(stored.error());
        }
    };
    QObject *context = beginSaving();
    if (quiz.id)
        m_api.updateQuiz(quiz, context, answered);
    else
        m_api.createQuiz(quiz, context, answered);
}

void EditingController::fetchTheirs(QuizId id)
{
    m_api.quiz(id, m_saving.get(), [this](const Result<Quiz> &theirs) {
        endSaving();
        if (theirs)
            Q_EMIT conflicted(*theirs);
        else
            Q_EMIT failed(theirs.error());
    });
}

} // namespace podium::client
