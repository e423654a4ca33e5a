// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/current_panel.h"

#include "desktop-client/models/host_session_model.h"
#include "desktop-client/widgets/console/authored_question.h"
#include "desktop-client/widgets/countdown_ring.h"
#include "desktop-client/widgets/number_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using Phase = HostSessionModel::Phase;

constexpr double RingScale = 0.5; // of its size on the stage

bool showsQuestion(Phase phase)
{
    switch (phase) {
    case Phase::GetReady:
    case Phase::Question:
    case Phase::Closed:
    case Phase::Revealed:
    case Phase::Leaderboard:
        return true;
    default:
        return false;
    }
}

//! What participants were shown, in authored order; its right answer is not in it.
Question withoutAnswer(const PublicQuestion &shown)
{
    Question question;
    question.text = shown.text;
    question.options.resize(shown.options.size());
    for (const PublicOption &option : shown.options) {
        if (option.id >= 0 && option.id < question.options.size())
            question.options[option.id] = option.text;
    }
    return question;
}

} // namespace

CurrentPanel::CurrentPanel(HostSessionModel *session, QWidget *parent)
    : QFrame(parent), m_session(session), m_title(new TextLabel(TextStyle::Lead)),
      m_state(new TextLabel(TextStyle::Body)), m_ring(new CountdownRing),
      m_answered(new NumberLabel(TextStyle::Lead)),
      m_answeredText(new TextLabel(TextStyle::Caption, tr("answered"))), m_question(new AuthoredQuestion),
      m_hint(quietLabel({}))
{
    setProperty("card", true);
    auto *body = new QWidget;
    body->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, spacing::Tight, 0);
    column->addWidget(m_question);
    column->addWidget(m_hint);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    layout->setSpacing(spacing::Small);
    layout->addWidget(makeHeader());
    layout->addWidget(scroll, 1);

    connect(session, &HostSessionModel::sessionChanged, this, &CurrentPanel::showPhase);
    connect(session, &HostSessionModel::questionChanged, this, &CurrentPanel::showQuestion);
    connect(session, &HostSessionModel::progressChanged, this, &CurrentPanel::showProgress);
    connect(session, &HostSessionModel::resultChanged, this, &CurrentPanel::showQuestion);
    connect(session, &HostSessionModel::phaseChanged, this, &CurrentPanel::showPhase);
    showQuestion();
    showProgress();
}

QWidget *CurrentPanel::makeHeader()
{
    m_title->setTone(Tone::Accent);
    m_title->setWeight(QFont::DemiBold);
    m_title->setWordWrap(true);
    m_state->setTone(Tone::Quiet);
    m_state->setWordWrap(true);
    m_answeredText->setTone(Tone::Quiet);
    m_answeredText->setAlignment(Qt::AlignCenter);
    m_ring->setStageScale(RingScale);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_state);
    texts->addStretch();
    auto *answers = new QVBoxLayout;
    answers->setSpacing(0);
    answers->addStretch();
    answers->addWidget(m_answered);
    answers->addWidget(m_answeredText);
    answers->addStretch();
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, spacing::Tight, 0);
    row->setSpacing(spacing::Small);
    row->addLayout(texts, 1);
    row->addLayout(answers);
    row->addWidget(m_ring);
    return header;
}

void CurrentPanel::showQuestion()
{
    if (const std::optional<Question> authored = m_session->authoredQuestion()) {
        m_question->setQuestion(*authored, true);
    } else if (const std::optional<PublicQuestion> &shown = m_session->question()) {
        Question question = withoutAnswer(*shown);
        question.correctOption = m_session->correctOption().value_or(0);
        question.explanation = m_session->explanation();
        m_question->setQuestion(question, m_session->correctOption().has_value());
    }
    m_question->setCounts(m_session->counts());
    showPhase();
}

void CurrentPanel::showProgress()
{
    m_answered->setValue(m_session->answeredCount());
    m_answered->setPattern(u"%1 / "_s + QLocale().toString(m_session->connectedCount()));
}

void CurrentPanel::showPhase()
{
    const Phase phase = m_session->phase();
    const bool hasQuestion = showsQuestion(phase) && m_session->question().has_value();
    m_title->setText(
        hasQuestion
            ? tr("Question %1 of %2").arg(m_session->questionIndex() + 1).arg(m_session->questionTotal())
            : m_session->title().simplified());
    m_question->setVisible(hasQuestion);
    const bool counts = hasQuestion || phase == Phase::Running;
    m_answered->setVisible(counts);
    m_answeredText->setVisible(counts);
    m_answeredText->setText(phase == Phase::Running ? tr("have finished") : tr("answered"));

    m_ring->setVisible(phase == Phase::GetReady || phase == Phase::Question);
    if (phase == Phase::GetReady)
        m_ring->start(std::max(Ms{3'000}, m_session->untilOpens()),
                      [session = m_session] { return session->untilOpens(); });
    else if (phase == Phase::Question)
        m_ring->start(m_session->timeLimit(), [session = m_session] { return session->untilCloses(); });
    else
        m_ring->stop();

    QString state;
    QString hint;
    switch (phase) {
    case Phase::Lobby:
        state = tr("People are joining");
        hint = tr("%Ln question(s). Start when everybody is in.", nullptr, m_session->questionTotal());
        break;
    case Phase::GetReady:
        state = tr("Opens in a moment");
        break;
    case Phase::Question:
        state = tr("Takes answers");
        break;
    case Phase::Closed:
        state = tr("Closed; the answer is not shown yet");
        break;
    case Phase::Revealed:
        state = tr("The answer is shown");
        break;
    case Phase::Leaderboard:
        state = tr("The leaderboard is shown");
        break;
    case Phase::Running:
        state = tr("Everybody works at their own pace");
        hint =
            tr("The leaderboard moves by itself. End the session when you like; what was answered counts.");
        break;
    case Phase::Podium:
        state = tr("The podium is shown");
        hint = tr("That was the last question. End the session when the applause is over.");
        break;
    case Phase::Ended:
        state = tr("The session is over");
        hint = tr("You can save the results now.");
        break;
    case Phase::Idle:
    case Phase::Starting:
    case Phase::Lost:
        break;
    }
    m_state->setText(state);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

} // namespace podium::client
