// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace podium::client {

class Button;
class TextLabel;

//! \brief A page with one form: a way back at the top left, a card in the middle that scrolls when the window
//! is low, one primary button at the card's end, which Enter presses from every field.
class FormPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormPage)

public:
    FormPage(const QString &title, const QString &explanation, const QString &action,
             QWidget *parent = nullptr);

    //! What stands in the fields, in their order.
    [[nodiscard]] QStringList typed() const;
    //! \param typed of a page of the same kind, which this one takes the place of.
    void setTyped(const QStringList &typed);

Q_SIGNALS:
    void backRequested();

protected:
    //! Where the fields go, from top to bottom.
    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    [[nodiscard]] Button *action() const { return m_action; }
    void setTexts(const QString &title, const QString &explanation, const QString &action);
    //! Below the primary button.
    void addBelow(QWidget *widget);
    //! What is wrong with the whole form; an empty text takes it away.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const;

    //! Checks the fields and tells the outcome.
    virtual void submit() = 0;

    void keyPressEvent(QKeyEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_explanation;
    TextLabel *m_problem;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_card;
    Button *m_action;
};

} // namespace podium::client
