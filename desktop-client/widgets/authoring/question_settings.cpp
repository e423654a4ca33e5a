// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/question_settings.h"

#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/growing_text_edit.h"

#include <QBoxLayout>
#include <QFrame>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace podium::client {

QuestionSettings::QuestionSettings(QuizEditModel *quiz, QWidget *parent)
    : QWidget(parent), m_quiz(quiz), m_timeLimit(new QSpinBox), m_weight(new QSpinBox),
      m_explanation(new GrowingTextEdit(GrowingTextEdit::Lines::Many)),
      m_description(new GrowingTextEdit(GrowingTextEdit::Lines::Many)),
      m_timeLimitField(new FormField(tr("Time limit"), m_timeLimit)),
      m_weightField(new FormField(tr("Weight"), m_weight)),
      m_explanationField(new FormField(tr("Explanation"), m_explanation,
                                       tr("Your notes while you host; shown with the right answer"))),
      m_descriptionField(
          new FormField(tr("About the quiz"), m_description, tr("For yourself; nobody else sees it"))),
      m_ofQuestion(new QWidget)
{
    m_timeLimit->setRange(limits::TimeLimitMinS, limits::TimeLimitMaxS);
    m_timeLimit->setSingleStep(5);
    m_timeLimit->setSuffix(tr(" s"));
    m_weight->setRange(limits::WeightMin, limits::WeightMax);
    m_weight->setPrefix(u"× "_s);
    for (QSpinBox *box : {m_timeLimit, m_weight})
        box->setMinimumWidth(96);
    m_explanation->setLinesMin(4);
    m_description->setLinesMin(3);

    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(spacing::Small);
    numbers->addWidget(m_timeLimitField, 1);
    numbers->addWidget(m_weightField, 1);
    auto *ofQuestion = new QVBoxLayout(m_ofQuestion);
    ofQuestion->setContentsMargins(0, 0, 0, 0);
    ofQuestion->setSpacing(spacing::Medium);
    ofQuestion->addLayout(numbers);
    ofQuestion->addWidget(m_explanationField);
    auto *line = new QFrame;
    line->setProperty("separator", true);
    line->setFixedHeight(1);
    ofQuestion->addWidget(line);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_ofQuestion);
    layout->addWidget(m_descriptionField);
    layout->addStretch(1);

    connect(m_timeLimit, &QSpinBox::valueChanged, this,
            [this](int value) { edit([value](Question &question) { question.timeLimitS = value; }); });
    connect(m_weight, &QSpinBox::valueChanged, this,
            [this](int value) { edit([value](Question &question) { question.weight = value; }); });
    connect(m_explanation, &GrowingTextEdit::edited, this, [this](const QString &text) {
        edit([&text](Question &question) { question.explanation = text; });
    });
    connect(m_description, &GrowingTextEdit::edited, quiz, &QuizEditModel::setDescription);
    connect(quiz, &QuizEditModel::questionChanged, this, [this](int row) {
        if (row == m_row)
            showQuestion();
    });
    const auto showQuiz = [this] { m_description->showText(m_quiz->description()); };
    connect(quiz, &QuizEditModel::quizChanged, this, showQuiz);
    connect(quiz, &QuizEditModel::reset, this, showQuiz);
    connect(quiz, &QuizEditModel::problemsChanged, this, &QuestionSettings::showProblems);
    setRow(-1);
}

void QuestionSettings::setRow(int row)
{
    m_row = row;
    m_ofQuestion->setVisible(row >= 0);
    if (row >= 0)
        showQuestion();
}

void QuestionSettings::showQuestion()
{
    const Question &question = m_quiz->questions()->at(m_row);
    m_showing = true;
    m_timeLimit->setValue(question.timeLimitS);
    m_weight->setValue(question.weight);
    m_explanation->showText(question.explanation);
    m_showing = false;
    showProblems();
}

void QuestionSettings::showProblems()
{
    m_descriptionField->setError(m_quiz->problemOf(u"description"_s));
    if (m_row < 0 || m_row >= m_quiz->questions()->rowCount())
        return;
    const QMap<QString, QString> &problems = m_quiz->questions()->problemsAt(m_row);
    m_timeLimitField->setError(problems.value(u"time_limit_s"_s));
    m_weightField->setError(problems.value(u"weight"_s));
    m_explanationField->setError(problems.value(u"explanation"_s));
}

bool QuestionSettings::focusField(const QString &field)
{
    QWidget *editor = field == "time_limit_s"_L1  ? static_cast<QWidget *>(m_timeLimit)
                      : field == "weight"_L1      ? static_cast<QWidget *>(m_weight)
                      : field == "explanation"_L1 ? static_cast<QWidget *>(m_explanation)
                      : field == "description"_L1 ? static_cast<QWidget *>(m_description)
                                                  : nullptr;
    if (editor)
        editor->setFocus(Qt::OtherFocusReason);
    return editor != nullptr;
}

void QuestionSettings::edit(const std::function<void(Question &)> &change)
{
    if (m_showing || m_row < 0)
        return;
    Question question = m_quiz->questions()->at(m_row);
    change(question);
    m_quiz->setQuestion(m_row, question);
}

} // namespace podium::client
