// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QRadioButton;

namespace podium::client {

class Button;
class GrowingTextEdit;
class TextLabel;

//! \brief One option while it is written: a tile as the room sees it, with its text to type into, the mark of
//! the right answer, and what is wrong with it below.
class OptionEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OptionEditor)

public:
    //! \param position 0 to 3.
    explicit OptionEditor(int position, QWidget *parent = nullptr);

    void showText(const QString &text);
    void setRight(bool right);
    void setRemovable(bool removable);
    void setProblem(const QString &problem);
    [[nodiscard]] GrowingTextEdit *editor() const { return m_text; }
    [[nodiscard]] QRadioButton *rightMark() const { return m_right; }

Q_SIGNALS:
    void edited(const QString &text);
    void markedRight();
    void removeRequested();
    //! Enter was pressed in the text.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_position;
    QWidget *m_tile;
    GrowingTextEdit *m_text;
    QRadioButton *m_right;
    QWidget *m_remove;
    TextLabel *m_problem;
};

} // namespace podium::client
