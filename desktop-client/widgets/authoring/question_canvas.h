// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QMimeData>
#include <QWidget>

#include <functional>

class QGridLayout;

namespace podium::client {

class Button;
class GrowingTextEdit;
class OptionEditor;
class PictureDrop;
class PictureModel;
class PictureUploadModel;
class QuizEditModel;
class TextLabel;

//! \brief The question as the room will see it, written in place: its text, its picture, its tiles.
class QuestionCanvas final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionCanvas)

public:
    //! All outlive the canvas.
    QuestionCanvas(QuizEditModel *quiz, PictureUploadModel *uploads, PictureModel *pictures,
                   QWidget *parent = nullptr);

    //! \param row of the question that is shown and edited; -1: none.
    void setRow(int row);
    //! Shows the problems of the question at hand at their fields.
    void showProblems();
    //! \param field by its name on the wire. \returns whether it is one of this canvas.
    bool focusField(const QString &field);
    //! \brief A picture for the question at hand. \returns whether there was one in it.
    bool takePicture(const QMimeData *content);

Q_SIGNALS:
    //! Enter in the last option.
    void finished();

private:
    void connectPicture();
    void showQuestion();
    void showUpload();
    void fitText();
    void edit(const std::function<void(Question &)> &change);
    void addOption();
    void removeOption(int index);
    void leaveOption(int index);

    QuizEditModel *m_quiz;
    PictureUploadModel *m_uploads;
    int m_row = -1;
    GrowingTextEdit *m_text;
    TextLabel *m_textProblem;
    PictureDrop *m_picture;
    QGridLayout *m_grid;
    QList<OptionEditor *> m_options;
    Button *m_add;
    TextLabel *m_optionsProblem;
};

} // namespace podium::client
