// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class Button;
class TextLabel;

//! \brief One sentence across the top of the window: what happened and what to do next, with at most one
//! thing to press. Hidden while there is nothing to say.
class Banner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)

public:
    enum class Kind { Information, Warning, Error };
    Q_ENUM(Kind)

    explicit Banner(QWidget *parent = nullptr);

    //! \param action the text of the button; none without.
    void show(Kind kind, const QString &text, const QString &action = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void actionClicked();
    //! The person has read it and wants it away.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Information;
    TextLabel *m_text;
    Button *m_action;
    Button *m_dismiss;
};

} // namespace podium::client
