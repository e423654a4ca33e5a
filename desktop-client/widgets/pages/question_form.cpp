// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/question_form.h"

#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/mark_label.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! The wire allows any two to four options; the form shows four lines, of which the last two may stay empty.
constexpr int OptionLines = limits::OptionsMax;

QPlainTextEdit *textEdit(int height)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    return edit;
}

} // namespace

QuestionForm::QuestionForm(QWidget *parent)
    : QWidget(parent), m_text(textEdit(104)), m_explanation(textEdit(72)), m_timeLimit(new QSpinBox),
      m_weight(new QSpinBox), m_textField(new FormField(tr("Question"), m_text)),
      m_explanationField(new FormField(tr("Explanation"), m_explanation, tr("Shown with the right answer"))),
      m_timeLimitField(new FormField(tr("Time limit"), m_timeLimit)),
      m_weightField(new FormField(tr("Weight"), m_weight)), m_correct(new QButtonGroup(this)),
      m_optionsProblem(new TextLabel(TextStyle::Caption))
{
    m_timeLimit->setRange(limits::TimeLimitMinS, limits::TimeLimitMaxS);
    m_timeLimit->setSuffix(tr(" s"));
    m_weight->setRange(limits::WeightMin, limits::WeightMax);
    m_weight->setPrefix(u"× "_s);

    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(spacing::Medium);
    numbers->addWidget(m_timeLimitField, 1);
    numbers->addWidget(m_weightField, 1);
    numbers->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(m_textField);
    layout->addWidget(makeOptions());
    layout->addWidget(m_explanationField);
    layout->addLayout(numbers);
    layout->addStretch(1);

    connect(m_text, &QPlainTextEdit::textChanged, this, &QuestionForm::tell);
    connect(m_explanation, &QPlainTextEdit::textChanged, this, &QuestionForm::tell);
    connect(m_timeLimit, &QSpinBox::valueChanged, this, &QuestionForm::tell);
    connect(m_weight, &QSpinBox::valueChanged, this, &QuestionForm::tell);
    connect(m_correct, &QButtonGroup::idToggled, this, &QuestionForm::tell);
}

QWidget *QuestionForm::makeOptions()
{
    auto *options = new QWidget;
    auto *rows = new QVBoxLayout(options);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    auto *heading = new TextLabel(TextStyle::Body, tr("Options"));
    heading->setWeight(QFont::DemiBold);
    auto *help = quietLabel(tr("Mark the right one. The last two may stay empty."), TextStyle::Caption);
    rows->addWidget(heading);
    for (int index = 0; index < OptionLines; ++index) {
        OptionRow option;
        option.text = new QLineEdit;
        option.text->setPlaceholderText(index < limits::OptionsMin ? QString() : tr("May stay empty"));
        option.field = new FormField({}, option.text);
        option.text->setAccessibleName(tr("Option %1").arg(answerLetter(index)));
        auto *correct = new QRadioButton;
        correct->setToolTip(tr("This is the right answer"));
        correct->setAccessibleName(tr("Option %1 is the right answer").arg(answerLetter(index)));
        m_correct->addButton(correct, index);

        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::Small);
        row->addWidget(new MarkLabel(index));
        row->addWidget(option.field, 1);
        row->addWidget(correct);
        rows->addLayout(row);
        connect(option.text, &QLineEdit::textEdited, this, &QuestionForm::tell);
        m_options.append(option);
    }
    m_optionsProblem->setTone(Tone::Bad);
    m_optionsProblem->setWordWrap(true);
    m_optionsProblem->setVisible(false);
    rows->addWidget(help);
    rows->addWidget(m_optionsProblem);
    return options;
}

void QuestionForm::setQuestion(const Question &question)
{
    m_filling = true;
    m_question = question;
    m_text->setPlainText(question.text);
    m_explanation->setPlainText(question.explanation);
    m_timeLimit->setValue(question.timeLimitS);
    m_weight->setValue(question.weight);
    for (int index = 0; index < OptionLines; ++index)
        m_options[index].text->setText(question.options.value(index));
    if (QAbstractButton *correct = m_correct->button(question.correctOption))
        correct->setChecked(true);
    setProblems({});
    m_filling = false;
}

Question QuestionForm::question() const
{
    Question question = m_question;
    question.text = m_text->toPlainText();
    question.explanation = m_explanation->toPlainText();
    question.timeLimitS = m_timeLimit->value();
    question.weight = m_weight->value();
    question.options.clear();
    for (const OptionRow &option : m_options)
        question.options.append(option.text->text());
    // Empty lines at the end are lines not used; one in the middle is a mistake that is told.
    while (question.options.size() > limits::OptionsMin && question.options.last().trimmed().isEmpty())
        question.options.removeLast();
    question.correctOption = m_correct->checkedId();
    return question;
}

void QuestionForm::setProblems(const QMap<QString, QString> &problems)
{
    const auto told = [&problems](const QString &name) {
        const QString what = problems.value(name);
        return what.isEmpty() ? what : what.at(0).toUpper() + what.mid(1) + u'.';
    };
    m_textField->setError(told(u"text"_s));
    m_explanationField->setError(told(u"explanation"_s));
    m_timeLimitField->setError(told(u"time_limit_s"_s));
    m_weightField->setError(told(u"weight"_s));
    for (int index = 0; index < OptionLines; ++index)
        m_options[index].field->setError(told(u"options[%1].text"_s.arg(index)));
    QString about = told(u"options"_s);
    if (problems.contains(u"correct_option"_s))
        about = tr("Mark the option that is right.");
    m_optionsProblem->setText(about);
    m_optionsProblem->setVisible(!about.isEmpty());
}

void QuestionForm::focusText()
{
    m_text->setFocus();
}

void QuestionForm::tell()
{
    if (!m_filling)
        Q_EMIT edited();
}

} // namespace podium::client
