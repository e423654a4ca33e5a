// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace podium::client {

//! \brief Widgets one after another from left to right, in as many rows as the width asks for.
class FlowLayout final : public QLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowLayout)

public:
    FlowLayout(QWidget *parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &place) override;

private:
    //! \param moves whether items are placed, not only measured. \returns the height.
    int arrange(const QRect &place, bool moves) const;

    int m_gap;
    QList<QLayoutItem *> m_items;
};

} // namespace podium::client
