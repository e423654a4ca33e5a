// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/session_settings_dialog.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/text_label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int DialogWidth = 740;

//! One heading with its choices below, in a column of the grid.
QVBoxLayout *group(const QString &heading, std::initializer_list<QWidget *> choices)
{
    auto *title = new TextLabel(TextStyle::Body, heading);
    title->setWeight(QFont::DemiBold);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(title);
    for (QWidget *choice : choices)
        layout->addWidget(choice);
    layout->addStretch();
    return layout;
}

} // namespace

SessionSettingsDialog::SessionSettingsDialog(const QuizSummary &quiz, const SessionSettings &settings,
                                             QWidget *parent)
    : QDialog(parent), m_hostPace(new QRadioButton(tr("Together, at my pace"))),
      m_selfPace(new QRadioButton(tr("Everybody at their own pace"))),
      m_speed(new QRadioButton(tr("Faster answers score more"))),
      m_accuracy(new QRadioButton(tr("Right answers score the same"))),
      m_streakBonus(new QCheckBox(tr("Bonus for right answers in a row"))),
      m_shuffleQuestions(new QCheckBox(tr("Shuffle the questions"))),
      m_shuffleOptions(new QCheckBox(tr("Shuffle the options"))),
      m_lateJoin(new QCheckBox(tr("People may join after the start"))),
      m_autoAdvance(new QCheckBox(tr("Continue automatically"))), m_draw(new QCheckBox(tr("Draw at random"))),
      m_questionCount(new QSpinBox)
{
    setWindowTitle(tr("Start a session"));
    setMinimumWidth(DialogWidth);

    auto *pace = new QButtonGroup(this);
    pace->addButton(m_hostPace);
    pace->addButton(m_selfPace);
    auto *scoring = new QButtonGroup(this);
    scoring->addButton(m_speed);
    scoring->addButton(m_accuracy);

    m_hostPace->setChecked(settings.pace == Pace::Host);
    m_selfPace->setChecked(settings.pace == Pace::Self);
    m_speed->setChecked(settings.scoring.rule == ScoringRule::Speed);
    m_accuracy->setChecked(settings.scoring.rule == ScoringRule::Accuracy);
    m_streakBonus->setChecked(settings.scoring.streakBonus);
    m_shuffleQuestions->setChecked(settings.shuffleQuestions);
    m_shuffleOptions->setChecked(settings.shuffleOptions);
    m_lateJoin->setChecked(settings.lateJoin);
    m_autoAdvance->setChecked(settings.autoAdvance);
    m_autoAdvance->setToolTip(tr("Answer, leaderboard and next question follow each other without you"));
    m_shuffleQuestions->setToolTip(tr("Everybody gets an order of their own"));

    const int available = std::max(1, quiz.questionCount);
    m_questionCount->setRange(1, available);
    m_questionCount->setValue(std::min(settings.questionCount.value_or(std::min(20, available)), available));
    m_questionCount->setMinimumWidth(150);
    m_questionCount->setSuffix(tr(" of %L1").arg(quiz.questionCount));
    m_questionCount->setAccessibleName(tr("Number of questions"));
    m_draw->setChecked(settings.questionCount && available > 1);
    m_draw->setEnabled(available > 1);

    auto *title = new TextLabel(TextStyle::Title, tr("Start a session"));
    TextLabel *name = quietLabel(quiz.title.simplified());

    auto *drawn = new QHBoxLayout;
    drawn->addWidget(m_draw);
    drawn->addWidget(m_questionCount);
    drawn->addStretch();
    QVBoxLayout *questions = group(tr("Questions"), {m_shuffleQuestions, m_shuffleOptions});
    questions->insertLayout(1, drawn);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::Wide);
    grid->setVerticalSpacing(spacing::Large);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addLayout(group(tr("Pace"), {m_hostPace, m_selfPace}), 0, 0);
    grid->addLayout(group(tr("Points"), {m_speed, m_accuracy, m_streakBonus}), 0, 1);
    grid->addLayout(questions, 1, 0);
    grid->addLayout(group(tr("Flow"), {m_lateJoin, m_autoAdvance}), 1, 1);

    auto *cancel = new Button(ButtonLook::Secondary, tr("Cancel"));
    auto *start = new Button(ButtonLook::Primary, Icon::Play, tr("Open the lobby"));
    start->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(start, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(start);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(title);
    layout->addWidget(name);
    layout->addSpacing(spacing::Medium);
    layout->addLayout(grid);
    layout->addSpacing(spacing::Large);
    layout->addLayout(buttons);

    connect(pace, &QButtonGroup::buttonToggled, this, &SessionSettingsDialog::refresh);
    connect(m_draw, &QCheckBox::toggled, this, &SessionSettingsDialog::refresh);
    refresh();
}

SessionSettings SessionSettingsDialog::settings() const
{
    SessionSettings settings;
    settings.pace = m_selfPace->isChecked() ? Pace::Self : Pace::Host;
    settings.scoring.rule = m_speed->isChecked() ? ScoringRule::Speed : ScoringRule::Accuracy;
    settings.scoring.streakBonus = m_streakBonus->isChecked();
    settings.shuffleQuestions = m_selfPace->isChecked() && m_shuffleQuestions->isChecked();
    settings.shuffleOptions = m_shuffleOptions->isChecked();
    settings.lateJoin = m_lateJoin->isChecked();
    settings.autoAdvance = m_hostPace->isChecked() && m_autoAdvance->isChecked();
    if (m_draw->isChecked())
        settings.questionCount = m_questionCount->value();
    return settings;
}

void SessionSettingsDialog::refresh()
{
    // What has no meaning at this pace cannot be chosen.
    m_shuffleQuestions->setEnabled(m_selfPace->isChecked());
    m_autoAdvance->setEnabled(m_hostPace->isChecked());
    m_questionCount->setEnabled(m_draw->isChecked());
}

} // namespace podium::client
