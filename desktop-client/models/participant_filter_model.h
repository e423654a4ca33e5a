// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace podium::client {

class ParticipantListModel;

//! \brief The part of the room that a host looks for: everybody, who has not answered, or who has dropped
//! out, with a name to search for. In alphabetical order, without regard to case.
class ParticipantFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Part { Everybody, Waiting, Away };
    Q_ENUM(Part)

    //! \param participants outlives the model.
    explicit ParticipantFilterModel(ParticipantListModel *participants, QObject *parent = nullptr);

    [[nodiscard]] Part part() const { return m_part; }
    void setPart(Part part);
    void setSearch(const QString &name);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Part m_part = Part::Everybody;
    QString m_search;
};

} // namespace podium::client
