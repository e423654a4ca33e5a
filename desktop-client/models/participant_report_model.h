// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QAbstractItemModel>

#include <memory>

namespace podium::client {

//! \brief The participants of a report that match the filter, sorted by any column, and below each of them
//! their answers in the order of the session. Who was removed comes last in every order.
class ParticipantReportModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Rank, Name, Score, RightShare, Right, Wrong, Unanswered, ResponseTime, ColumnCount };

    enum Role {
        IsRemovedRole = Qt::UserRole, //!< bool, of participants
        OptionRole,                   //!< int, of answers: the id of the option chosen; invalid: none
        ShareRole,                    //!< double, of participants: the share of right answers
    };

    explicit ParticipantReportModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    //! \param row of a participant, 0 <= row < rowCount().
    [[nodiscard]] const ParticipantReport &at(int row) const;

    //! Null: nothing.
    void setReport(std::shared_ptr<const SessionReport> report);
    void setSearchText(const QString &text);

private:
    void arrange();
    [[nodiscard]] QVariant participantData(const ParticipantReport &participant, int column, int role) const;
    [[nodiscard]] QVariant answerData(const AnswerReport &answer, int column, int role) const;

    std::shared_ptr<const SessionReport> m_report;
    QList<qsizetype> m_places; //!< in the report, by row
    int m_sortColumn = Rank;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QString m_searchText;
};

} // namespace podium::client
