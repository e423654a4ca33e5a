// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/stage_page.h"

#include <QFrame>
#include <QImage>

class QLineEdit;

namespace podium::client {

class Button;
class FormField;

//! \brief The picture that a voter reads to show that no program votes, with a field for what it says and
//! another picture for who cannot read this one.
class PuzzlePanel final : public QFrame, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PuzzlePanel)

public:
    explicit PuzzlePanel(QWidget *parent = nullptr);

    //! \param puzzle null while it is on its way. \param missed the last answer was wrong.
    void showPuzzle(const QImage &puzzle, bool missed);

    void setStageScale(double scale) override;

Q_SIGNALS:
    void answered(const QString &text);
    void newPictureRequested();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    class Picture;
    Picture *m_picture;
    QLineEdit *m_answer;
    FormField *m_field;
    Button *m_vote;
};

} // namespace podium::client
