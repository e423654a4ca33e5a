// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/participant_question_page.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/picture_view.h"
#include "desktop-client/widgets/stage/question_board.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>

namespace podium::client {

using Phase = ParticipantSessionModel::Phase;

ParticipantQuestionPage::ParticipantQuestionPage(ParticipantSessionModel *session, PictureModel *pictures,
                                                 QWidget *parent)
    : StagePage(parent), m_session(session), m_number(new TextLabel(TextStyle::Lead)),
      m_weight(new TextLabel(TextStyle::Lead)), m_ring(new CountdownRing),
      m_text(new FittedLabel(18, 40, QFont::Bold)), m_picture(new PictureView),
      m_board(new QuestionBoard(true)), m_status(new TextLabel(TextStyle::Lead))
{
    m_number->setTone(Tone::Accent);
    m_weight->setTone(Tone::Quiet);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_picture->setModel(pictures);
    m_status->setAlignment(Qt::AlignCenter);
    m_status->setWordWrap(true);
    setAccessibleRole(m_status, QAccessible::AlertMessage);

    auto *caption = new QHBoxLayout;
    caption->setSpacing(spacing::Medium);
    caption->addWidget(m_number);
    caption->addWidget(m_weight);
    caption->addStretch();
    auto *words = new QVBoxLayout;
    words->addLayout(caption);
    words->addWidget(m_text, 1);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::Large);
    top->addLayout(words, 1);
    top->addWidget(m_ring, 0, Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top, 4);
    layout->addWidget(m_picture, 5);
    layout->addWidget(m_board, 6);
    layout->addWidget(m_status);

    connect(m_board, &QuestionBoard::chosen, session, &ParticipantSessionModel::choose);
    connect(session, &ParticipantSessionModel::questionChanged, this, &ParticipantQuestionPage::showQuestion);
    connect(session, &ParticipantSessionModel::phaseChanged, this, &ParticipantQuestionPage::showPhase);
    connect(session, &ParticipantSessionModel::choiceChanged, this, &ParticipantQuestionPage::showPhase);
    connect(session, &ParticipantSessionModel::errorChanged, this, &ParticipantQuestionPage::showPhase);
    showQuestion();
}

bool ParticipantQuestionPage::handleKey(int key)
{
    return m_board->handleKey(key);
}

QString ParticipantQuestionPage::statusText() const
{
    return m_status->text();
}

void ParticipantQuestionPage::rescaled()
{
    m_picture->setMaximumHeight(height() / 2);
}

void ParticipantQuestionPage::showQuestion()
{
    const std::optional<OpenQuestion> &open = m_session->question();
    if (!open)
        return;
    m_number->setText(tr("Question %1 of %2").arg(open->index + 1).arg(open->total));
    m_weight->setText(open->question.weight > 1 ? tr("counts %1 times").arg(open->question.weight)
                                                : QString());
    m_text->setText(open->question.text);
    m_picture->setPicture(open->question.picture);
    m_board->setOptions(open->question.options);
    showPhase();
}

void ParticipantQuestionPage::showPhase()
{
    const Phase phase = m_session->phase();
    m_board->setOpen(phase == Phase::Question);
    updateRing();

    Tone tone = Tone::Quiet;
    QString status;
    switch (phase) {
    case Phase::Question:
        m_board->showIdle();
        status = tr("Choose with the mouse, or with 1 to %1 or A to %2.")
                     .arg(m_board->optionCount())
                     .arg(QChar(u'A' + m_board->optionCount() - 1));
        if (m_session->error()) {
            status = m_session->error()->message;
            tone = Tone::Bad;
        }
        break;
    case Phase::Sending:
        m_board->showChoice(m_session->choice().value_or(-1), AnswerTile::State::Sending);
        status = tr("Sending your answer…");
        break;
    case Phase::Recorded:
        m_board->showChoice(m_session->choice().value_or(-1), AnswerTile::State::Recorded);
        status = tr("Your answer is recorded.");
        tone = Tone::Good;
        break;
    case Phase::TooLate:
        m_board->showChoice(-1, AnswerTile::State::Faded);
        status = tr("Time was up before your answer arrived; it does not count.");
        tone = Tone::Warning;
        break;
    case Phase::Closed:
        if (m_session->choice())
            m_board->showChoice(*m_session->choice(), AnswerTile::State::Recorded);
        else
            m_board->showChoice(-1, AnswerTile::State::Faded);
        status = m_session->choice() ? tr("Time is up. Your answer counts.") : tr("Time is up.");
        break;
    default:
        break;
    }
    const bool changed = status != m_status->text();
    m_status->setText(status);
    m_status->setAccessibleName(status);
    m_status->setTone(tone);
    if (changed && isVisible())
        announce(m_status);
}

void ParticipantQuestionPage::updateRing()
{
    switch (m_session->phase()) {
    case Phase::Question:
    case Phase::Sending:
    case Phase::Recorded:
        if (m_session->untilCloses() > Ms::zero()) {
            m_ring->start(m_session->timeLimit(), [session = m_session] { return session->untilCloses(); });
            return;
        }
        break;
    default:
        break;
    }
    m_ring->stop();
}

} // namespace podium::client
