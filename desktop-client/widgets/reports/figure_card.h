// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class TextLabel;

//! \brief One figure in large type with what it says below it.
class FigureCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureCard)

public:
    explicit FigureCard(const QString &label, QWidget *parent = nullptr);

    void setValue(const QString &value);
    [[nodiscard]] QString value() const;

private:
    QString m_name;
    TextLabel *m_value;
};

} // namespace podium::client
