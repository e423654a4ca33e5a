// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/quiz_editing_controller.h"

#include "desktop-client/models/quiz_edit_model.h"

#include <utility>

namespace podium::client {
namespace {

const Quiz &quizIn(const Document &document)
{
    return std::get<Quiz>(document);
}

//! An answer about a quiz, for who waits for a document.
ApiReply<Quiz> withKind(ApiReply<Document> reply)
{
    return [reply = std::move(reply)](const Result<Quiz> &answer) {
        reply(answer.map([](const Quiz &one) -> Document { return one; }));
    };
}

} // namespace

QuizEditingController::QuizEditingController(ApiClient &api, const QString &draftsFolder, QObject *parent)
    : EditingController(api, draftsFolder, parent), m_quiz(new QuizEditModel(this))
{
    connect(m_quiz, &QuizEditModel::edited, this, &QuizEditingController::noteChange);
    connect(m_quiz, &QuizEditModel::stateChanged, this, &QuizEditingController::noteChange);
}

QuizEditingController::~QuizEditingController()
{
    leaveDraft();
}

Document QuizEditingController::base() const
{
    return m_quiz->base();
}

Document QuizEditingController::edited() const
{
    return m_quiz->quiz();
}

bool QuizEditingController::hasChanges() const
{
    return m_quiz->hasChanges();
}

void QuizEditingController::restore(const Document &base, const Document &edited)
{
    m_quiz->restore(quizIn(base), quizIn(edited));
}

Document QuizEditingController::beginSave()
{
    return m_quiz->beginSave();
}

void QuizEditingController::setSaved(const Document &, const Document &stored)
{
    m_quiz->setSaved(quizIn(stored));
}

void QuizEditingController::rebase(const Document &other)
{
    m_quiz->rebase(quizIn(other));
}

void QuizEditingController::replaceBy(const Document &theirs)
{
    m_quiz->takeTheirs(quizIn(theirs));
}

void QuizEditingController::setPicture(QuestionKey key, PictureId picture)
{
    if (const std::optional<int> row = m_quiz->questions()->rowOf(key)) {
        Question question = m_quiz->questions()->at(*row);
        question.picture = picture;
        m_quiz->setQuestion(*row, question);
    }
}

void QuizEditingController::send(const Document &document, QObject *context, ApiReply<Document> reply)
{
    const Quiz &quiz = quizIn(document);
    if (quiz.id)
        api().updateQuiz(quiz, context, withKind(std::move(reply)));
    else
        api().createQuiz(quiz, context, withKind(std::move(reply)));
}

void QuizEditingController::fetch(qint64 id, QObject *context, ApiReply<Document> reply)
{
    api().quiz(QuizId(id), context, withKind(std::move(reply)));
}

void QuizEditingController::saveAsCopy()
{
    rebase(asNew(base()));
    m_quiz->setTitle(tr("%1 (my version)").arg(m_quiz->title()));
    save();
}

} // namespace podium::client
