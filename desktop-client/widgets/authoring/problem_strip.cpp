// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/problem_strip.h"

#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int IconSize = 20;

} // namespace

ProblemStrip::ProblemStrip(QuizEditModel *quiz, QWidget *parent)
    : QFrame(parent), m_quiz(quiz), m_count(new TextLabel(TextStyle::Body)),
      m_text(new TextLabel(TextStyle::Body)), m_previous(new Button(Icon::Up, tr("The problem before"))),
      m_next(new Button(ButtonLook::Secondary, Icon::Down, tr("Next problem")))
{
    m_count->setWeight(QFont::DemiBold);
    m_text->setWordWrap(true);
    m_next->setToolTip(tr("F8"));
    m_previous->setToolTip(tr("The problem before (Shift+F8)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::Medium + IconSize + spacing::Small, 6, spacing::Tight, 6);
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_count);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(quiz, &QuizEditModel::problemsChanged, this, &ProblemStrip::refresh);
    refresh();
}

void ProblemStrip::begin()
{
    m_current = 0;
    refresh();
    if (!m_quiz->problems().isEmpty())
        Q_EMIT jumpRequested(m_quiz->problems().first());
}

void ProblemStrip::step(int by)
{
    const qsizetype count = m_quiz->problems().size();
    if (count == 0)
        return;
    m_current = (m_current + by + count) % count;
    refresh();
    Q_EMIT jumpRequested(m_quiz->problems().at(m_current));
}

void ProblemStrip::refresh()
{
    const QList<QuizProblem> &problems = m_quiz->problems();
    setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    m_current = std::min(m_current, problems.size() - 1);
    const QuizProblem &problem = problems[m_current];
    m_count->setText(tr("%Ln problem(s)", nullptr, int(problems.size())));
    m_text->setText(problem.row < 0 ? problem.text
                                    : tr("Question %1: %2").arg(problem.row + 1).arg(problem.text));
    setAccessibleName(m_count->text() + u' ' + m_text->text());
    m_previous->setVisible(problems.size() > 1);
    m_next->setText(problems.size() > 1 ? tr("Next problem") : tr("Go to it"));
}

void ProblemStrip::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blended(colours.line, colours.bad, 0.6), 1));
    painter.setBrush(blended(colours.surface, colours.bad, 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::CornerRadius,
                            spacing::CornerRadius);
    paintIcon(painter, Icon::Warning,
              QRectF(spacing::Medium, (height() - IconSize) / 2.0, IconSize, IconSize), colours.bad);
}

} // namespace podium::client
