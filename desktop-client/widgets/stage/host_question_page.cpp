// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/host_question_page.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/distribution_bars.h"
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/picture_view.h"
#include "desktop-client/widgets/stage/question_board.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QLocale>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {

using Phase = HostSessionModel::Phase;

HostQuestionPage::HostQuestionPage(HostSessionModel *session, PictureModel *pictures, QWidget *parent)
    : StagePage(parent), m_session(session), m_number(new TextLabel(TextStyle::Lead)),
      m_weight(new TextLabel(TextStyle::Lead)), m_text(new FittedLabel(20, 48, QFont::Bold)),
      m_picture(new PictureView), m_ring(new CountdownRing), m_answered(new NumberLabel(TextStyle::Display)),
      m_answeredText(new TextLabel(TextStyle::Lead)), m_middle(new QStackedLayout),
      m_bars(new DistributionBars), m_explanation(new FittedLabel(15, 22, QFont::Normal)),
      m_board(new QuestionBoard(false))
{
    m_number->setTone(Tone::Accent);
    m_weight->setTone(Tone::Quiet);
    m_picture->setModel(pictures);
    m_explanation->setTone(Tone::Quiet);
    m_answeredText->setTone(Tone::Quiet);
    m_answeredText->setAlignment(Qt::AlignCenter);

    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::Medium);
    top->addWidget(m_number);
    top->addWidget(m_weight);
    top->addStretch();
    m_middle->addWidget(makeProgress());
    m_middle->addWidget(makeResult());

    m_column = new QVBoxLayout(this);
    m_column->addLayout(top);
    m_column->addWidget(m_text, 5);
    m_column->addLayout(m_middle, 5);
    m_column->addWidget(m_board, 7);

    connect(session, &HostSessionModel::questionChanged, this, &HostQuestionPage::showQuestion);
    connect(session, &HostSessionModel::progressChanged, this, &HostQuestionPage::showProgress);
    connect(session, &HostSessionModel::phaseChanged, this, &HostQuestionPage::showPhase);
    connect(session, &HostSessionModel::resultChanged, this, &HostQuestionPage::showPhase);
    showQuestion();
}

QWidget *HostQuestionPage::makeProgress()
{
    auto *answers = new QVBoxLayout;
    answers->setSpacing(0);
    answers->addStretch();
    answers->addWidget(m_answered);
    answers->addWidget(m_answeredText);
    answers->addStretch();

    auto *progress = new QWidget;
    auto *row = new QHBoxLayout(progress);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(2);
    row->addWidget(m_ring, 0, Qt::AlignCenter);
    row->addStretch(1);
    row->addWidget(m_picture, 12);
    row->addStretch(1);
    row->addLayout(answers);
    row->addStretch(2);
    return progress;
}

QWidget *HostQuestionPage::makeResult()
{
    auto *result = new QWidget;
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bars, 5);
    column->addWidget(m_explanation, 2);
    return result;
}

void HostQuestionPage::rescaled()
{
    // A picture gets at most half the height, whatever is left for the rest.
    m_picture->setMaximumHeight(height() / 2);
}

void HostQuestionPage::showQuestion()
{
    const std::optional<PublicQuestion> &question = m_session->question();
    if (!question)
        return;
    m_number->setText(
        tr("Question %1 of %2").arg(m_session->questionIndex() + 1).arg(m_session->questionTotal()));
    m_weight->setText(question->weight > 1 ? tr("counts %1 times").arg(question->weight) : QString());
    m_text->setText(question->text);
    m_picture->setPicture(question->picture);
    m_board->setOptions(question->options);
    m_bars->clear();
    showProgress();
    showPhase();
}

void HostQuestionPage::showProgress()
{
    m_answered->setValue(m_session->answeredCount());
    m_answered->setPattern(u"%1 / "_s + QLocale().toString(m_session->connectedCount()));
}

void HostQuestionPage::showPhase()
{
    const Phase phase = m_session->phase();
    if (phase == Phase::Question)
        m_ring->start(m_session->timeLimit(), [session = m_session] { return session->untilCloses(); });
    else
        m_ring->stop();
    m_ring->setVisible(phase != Phase::Closed);
    m_answeredText->setText(phase == Phase::Closed ? tr("answered; the question is closed") : tr("answered"));

    // Also when the room looks back from the leaderboard.
    const bool revealed = phase != Phase::Question && m_session->correctOption().has_value();
    m_middle->setCurrentIndex(revealed ? 1 : 0);
    // Once it is answered, or where a picture asks the question, the text makes room for what is looked at.
    const bool wideMiddle = revealed || !m_picture->isHidden();
    m_column->setStretchFactor(m_text, wideMiddle ? 3 : 5);
    m_column->setStretchFactor(m_middle, wideMiddle ? 8 : 5);
    m_column->setStretchFactor(m_board, wideMiddle ? 6 : 7);
    if (!revealed) {
        m_board->showIdle();
        return;
    }
    m_explanation->setText(m_session->explanation());
    m_explanation->setVisible(!m_session->explanation().isEmpty());
    m_board->showResult(*m_session->correctOption(), std::nullopt);
    QList<int> counts;
    const QList<int> &byOption = m_session->counts();
    for (const PublicOption &option : m_session->question()->options)
        counts.append(byOption.value(option.id));
    m_bars->setCounts(counts, m_board->positionOf(*m_session->correctOption()));
}

} // namespace podium::client
