// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/question_canvas.h"

#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/widgets/authoring/option_editor.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/growing_text_edit.h"
#include "desktop-client/widgets/picture_drop.h"
#include "desktop-client/widgets/text_label.h"

#include <QGridLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! As the room gets it: large while it is short.
int textSize(qsizetype length)
{
    return length <= 90 ? 30 : length <= 200 ? 24 : 20;
}

QString optionField(int index)
{
    return u"options[%1].text"_s.arg(index);
}

} // namespace

QuestionCanvas::QuestionCanvas(QuizEditModel *quiz, PictureUploadModel *uploads, PictureModel *pictures,
                               QWidget *parent)
    : QWidget(parent), m_quiz(quiz), m_uploads(uploads),
      m_text(new GrowingTextEdit(GrowingTextEdit::Lines::Many)),
      m_textProblem(new TextLabel(TextStyle::Caption)),
      m_picture(new PictureDrop(tr("PNG, JPEG, WebP or GIF, at most 10 MB"))), m_grid(new QGridLayout),
      m_add(new Button(ButtonLook::Quiet, Icon::Add, tr("Add an option"))),
      m_optionsProblem(new TextLabel(TextStyle::Caption))
{
    m_text->setProperty("look", u"stage"_s);
    m_text->setAccessibleName(tr("Question"));
    m_text->setHint(tr("Type the question"));
    m_text->setTextAlignment(Qt::AlignHCenter);
    m_picture->setModel(pictures);
    for (TextLabel *problem : {m_textProblem, m_optionsProblem}) {
        problem->setTone(Tone::Bad);
        problem->setWordWrap(true);
        problem->setAlignment(Qt::AlignHCenter);
        problem->setVisible(false);
    }

    m_grid->setSpacing(spacing::Small);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    for (int index = 0; index < limits::OptionsMax; ++index) {
        auto *option = new OptionEditor(index);
        m_options.append(option);
        m_grid->addWidget(option, index / 2, index % 2);
        connect(option, &OptionEditor::edited, this, [this, index](const QString &text) {
            edit([index, &text](Question &question) { question.options[index] = text; });
        });
        connect(option, &OptionEditor::markedRight, this,
                [this, index] { edit([index](Question &question) { question.correctOption = index; }); });
        connect(option, &OptionEditor::removeRequested, this, [this, index] { removeOption(index); });
        connect(option, &OptionEditor::finished, this, [this, index] { leaveOption(index); });
        connect(option->editor(), &GrowingTextEdit::otherContentPasted, this, &QuestionCanvas::takePicture);
    }
    connect(m_add, &QPushButton::clicked, this, &QuestionCanvas::addOption);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Medium);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_textProblem);
    layout->addWidget(m_picture);
    layout->addLayout(m_grid);
    layout->addWidget(m_optionsProblem);
    layout->addWidget(m_add, 0, Qt::AlignHCenter);
    layout->addStretch(2);

    connect(m_text, &GrowingTextEdit::edited, this, [this](const QString &text) {
        edit([&text](Question &question) { question.text = text; });
        fitText();
    });
    connect(m_text, &GrowingTextEdit::otherContentPasted, this, &QuestionCanvas::takePicture);
    connect(quiz, &QuizEditModel::questionChanged, this, [this](int row) {
        if (row == m_row)
            showQuestion();
    });
    connect(quiz, &QuizEditModel::problemsChanged, this, &QuestionCanvas::showProblems);
    connectPicture();
}

void QuestionCanvas::connectPicture()
{
    const auto begin = [this](const PictureSource &source) {
        if (m_row >= 0)
            m_uploads->begin(m_quiz->questions()->keyAt(m_row), source);
    };
    connect(m_picture, &PictureDrop::fileChosen, this, [begin](const QString &path) { begin(path); });
    connect(m_picture, &PictureDrop::imagePasted, this, [begin](const QImage &image) { begin(image); });
    connect(m_picture, &PictureDrop::removeRequested, this,
            [this] { edit([](Question &question) { question.picture.reset(); }); });
    connect(m_picture, &PictureDrop::cancelRequested, this,
            [this] { m_uploads->cancel(m_quiz->questions()->keyAt(m_row)); });
    connect(m_picture, &PictureDrop::retryRequested, this,
            [this] { m_uploads->retry(m_quiz->questions()->keyAt(m_row)); });
    connect(m_uploads, &PictureUploadModel::changed, this, [this](QuestionKey question) {
        if (m_row >= 0 && m_quiz->questions()->keyAt(m_row) == question)
            showUpload();
    });
}

void QuestionCanvas::setRow(int row)
{
    m_row = row;
    if (row >= 0) {
        showQuestion();
        showUpload();
    }
}

void QuestionCanvas::showQuestion()
{
    const Question &question = m_quiz->questions()->at(m_row);
    m_text->showText(question.text);
    fitText();
    m_picture->setPicture(question.picture);
    const int count = int(question.options.size());
    for (int index = 0; index < m_options.size(); ++index) {
        OptionEditor *option = m_options[index];
        option->setVisible(index < count);
        option->showText(question.options.value(index));
        option->setRight(index == question.correctOption);
        option->setRemovable(count > limits::OptionsMin);
    }
    m_add->setVisible(count < limits::OptionsMax);
    showProblems();
}

void QuestionCanvas::fitText()
{
    const QFont font = Theme::fontOfPixelSize(textSize(m_text->toPlainText().size()), QFont::Bold);
    if (m_text->font() != font)
        m_text->setFont(font);
}

void QuestionCanvas::showUpload()
{
    const PictureUploadModel::Upload *upload = m_uploads->find(m_quiz->questions()->keyAt(m_row));
    if (!upload)
        m_picture->setIdle();
    else if (upload->error.isEmpty())
        m_picture->setUploading(upload->share);
    else
        m_picture->setFailed(upload->error);
    showProblems();
}

void QuestionCanvas::showProblems()
{
    if (m_row < 0 || m_row >= m_quiz->questions()->rowCount())
        return;
    const QMap<QString, QString> &problems = m_quiz->questions()->problemsAt(m_row);
    const auto tell = [](TextLabel *label, const QString &problem) {
        label->setText(problem);
        label->setVisible(!problem.isEmpty());
    };
    tell(m_textProblem, problems.value(u"text"_s));
    m_text->setAccessibleDescription(m_textProblem->text());
    m_picture->setProblem(problems.value(u"picture"_s));
    for (int index = 0; index < m_options.size(); ++index)
        m_options[index]->setProblem(problems.value(optionField(index)));
    tell(m_optionsProblem, problems.contains(u"options"_s) ? problems.value(u"options"_s)
                                                           : problems.value(u"correct_option"_s));
}

bool QuestionCanvas::focusField(const QString &field)
{
    QWidget *editor = nullptr;
    if (field == "text"_L1)
        editor = m_text;
    else if (field == "picture"_L1)
        editor = m_picture;
    else if (field == "options"_L1)
        editor = m_options.first()->editor();
    else if (field == "correct_option"_L1)
        editor = m_options.first()->rightMark();
    for (int index = 0; index < m_options.size() && !editor; ++index) {
        if (field == optionField(index))
            editor = m_options[index]->editor();
    }
    if (editor)
        editor->setFocus(Qt::OtherFocusReason);
    return editor != nullptr;
}

bool QuestionCanvas::takePicture(const QMimeData *content)
{
    return m_row >= 0 && m_picture->take(content);
}

void QuestionCanvas::edit(const std::function<void(Question &)> &change)
{
    if (m_row < 0)
        return;
    Question question = m_quiz->questions()->at(m_row);
    change(question);
    m_quiz->setQuestion(m_row, question);
}

void QuestionCanvas::addOption()
{
    edit([](Question &question) { question.options.append(QString()); });
    const qsizetype last = m_quiz->questions()->at(m_row).options.size() - 1;
    m_options[last]->editor()->setFocus(Qt::OtherFocusReason);
}

void QuestionCanvas::removeOption(int index)
{
    edit([index](Question &question) {
        question.options.removeAt(index);
        // The right answer stays the right one; where it was this one, the first is.
        if (question.correctOption == index)
            question.correctOption = 0;
        else if (question.correctOption > index)
            --question.correctOption;
    });
    m_options[std::max(0, index - 1)]->editor()->setFocus(Qt::OtherFocusReason);
}

void QuestionCanvas::leaveOption(int index)
{
    if (index + 1 < m_quiz->questions()->at(m_row).options.size())
        m_options[index + 1]->editor()->setFocus(Qt::TabFocusReason);
    else
        Q_EMIT finished();
}

} // namespace podium::client
