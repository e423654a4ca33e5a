// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/participant_result_page.h"

#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/fitted_label.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/stage/question_board.h"
#include "desktop-client/widgets/symbol_disc.h"

#include <QBoxLayout>

namespace podium::client {

using Phase = ParticipantSessionModel::Phase;

ParticipantResultPage::ParticipantResultPage(ParticipantSessionModel *session, QWidget *parent)
    : StagePage(parent), m_session(session), m_summary(new QWidget), m_disc(new SymbolDisc),
      m_headline(new TextLabel(TextStyle::Headline)), m_points(new NumberLabel(TextStyle::Display)),
      m_streak(new TextLabel(TextStyle::Lead)), m_question(new FittedLabel(15, 26, QFont::DemiBold)),
      m_board(new QuestionBoard(false)), m_explanation(new FittedLabel(15, 22, QFont::Normal))
{
    m_points->setPattern(tr("+%1"));
    m_points->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_streak->setTone(Tone::Quiet);
    m_question->setTone(Tone::Quiet);
    m_explanation->setTone(Tone::Quiet);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(makeSummary(), 0, Qt::AlignHCenter);
    layout->addStretch(1);
    layout->addWidget(m_question, 3);
    layout->addWidget(m_board, 6);
    layout->addWidget(m_explanation, 3);
    connect(session, &ParticipantSessionModel::resultChanged, this, &ParticipantResultPage::refresh);
    connect(session, &ParticipantSessionModel::phaseChanged, this, &ParticipantResultPage::refresh);
    refresh();
}

QWidget *ParticipantResultPage::makeSummary()
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_points);
    texts->addWidget(m_streak);
    setAccessibleRole(m_summary, QAccessible::AlertMessage);
    auto *row = new QHBoxLayout(m_summary);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::Large);
    row->addWidget(m_disc, 0, Qt::AlignVCenter);
    row->addLayout(texts);
    return m_summary;
}

QString ParticipantResultPage::headline() const
{
    return m_headline->text();
}

void ParticipantResultPage::showEvent(QShowEvent *event)
{
    StagePage::showEvent(event);
    announce(m_summary);
}

void ParticipantResultPage::refresh()
{
    if (m_session->phase() != Phase::Revealed || !m_session->correctOption() || !m_session->question())
        return;
    const std::optional<AnswerFeedback> &feedback = m_session->feedback();
    const bool answered = feedback && feedback->option.has_value();
    const bool correct = feedback && feedback->correct;
    if (correct) {
        m_disc->setSymbol(Icon::Check, Tone::Good);
        m_headline->setText(tr("Right"));
    } else if (answered) {
        m_disc->setSymbol(Icon::Cross, Tone::Bad);
        m_headline->setText(tr("Not this time"));
    } else {
        m_disc->setSymbol(Icon::Clock, Tone::Quiet);
        m_headline->setText(tr("No answer"));
    }
    m_points->setVisible(correct);
    m_points->setTone(Tone::Good);
    m_points->setValue(feedback ? feedback->points : 0);
    const int streak = feedback ? feedback->standing.streak : 0;
    m_streak->setText(streak >= 2 ? tr("%Ln right answers in a row", nullptr, streak)
                      : !answered ? tr("Nothing was recorded for this question.")
                      : !correct  ? tr("The next one is a new chance.")
                                  : QString());
    m_streak->setVisible(!m_streak->text().isEmpty());

    m_question->setText(m_session->question()->question.text);
    m_board->setOptions(m_session->question()->question.options);
    m_board->showResult(*m_session->correctOption(), feedback ? feedback->option : std::nullopt);
    describe(correct ? m_points->accessibleName() : QString());
    m_explanation->setText(m_session->explanation());
    m_explanation->setVisible(!m_session->explanation().isEmpty());
}

void ParticipantResultPage::describe(const QString &points)
{
    const std::optional<int> right = m_board->positionOf(*m_session->correctOption());
    QStringList sentences{m_headline->text(), points, m_streak->text()};
    if (right)
        sentences.append(tr("The right answer is %1").arg(m_board->tile(*right)->text()));
    sentences.removeAll(QString());
    for (QString &sentence : sentences) {
        if (!sentence.endsWith(u'.'))
            sentence += u'.';
    }
    m_summary->setAccessibleName(sentences.join(u' '));
}

} // namespace podium::client
