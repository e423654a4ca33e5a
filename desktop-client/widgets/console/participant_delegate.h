// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace podium::client {

//! \brief One participant in the host's list: name, points, and whether they are away or still thinking. The
//! model has the roles of ParticipantListModel.
class ParticipantDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! Of the console; the view is to be laid out anew.
    void setScale(double scale) { m_scale = scale; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    double m_scale = 1;
};

} // namespace podium::client
