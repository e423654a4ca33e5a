// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QAbstractListModel>

#include <memory>

namespace podium::client {

//! \brief The questions of a report that match the filter, in the order chosen. Questions that were not asked
//! come last in every order but the one in which they stand in the session.
class QuestionReportModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Order { HardestFirst, EasiestFirst, AsAsked, SlowestFirst, MostUnanswered };
    enum class Filter { All, UnderHalfRight, SomeUnanswered };

    enum Role {
        TextRole = Qt::DisplayRole, //!< QString
        FiguresRole = Qt::UserRole, //!< const QuestionReport *, valid until the model is reset
        SilentRole,                 //!< QString: who left it out, by name
    };

    explicit QuestionReportModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    //! \param row 0 <= row < rowCount().
    [[nodiscard]] const QuestionReport &at(int row) const;
    //! The row of the question at this place of the session; -1 while the filter hides it.
    [[nodiscard]] int rowOf(int position) const;

    //! Null: nothing.
    void setReport(std::shared_ptr<const SessionReport> report);
    void setOrder(Order order);
    void setFilter(Filter filter);
    void setSearchText(const QString &text);
    //! Back to everything, hardest first.
    void resetView();
    [[nodiscard]] Order order() const { return m_order; }
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] const QString &searchText() const { return m_searchText; }

private:
    void arrange();
    [[nodiscard]] bool matches(const QuestionReport &question) const;

    std::shared_ptr<const SessionReport> m_report;
    QList<int> m_positions; //!< by row
    Order m_order = Order::HardestFirst;
    Filter m_filter = Filter::All;
    QString m_searchText;
};

} // namespace podium::client

Q_DECLARE_METATYPE(const podium::QuestionReport *)
