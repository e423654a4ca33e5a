// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QTreeView;

namespace podium::client {

class EmptyState;
class ParticipantReportModel;
class TextLabel;

//! \brief The participants of a report as a table, sorted by any column; each opens to their answers.
class ReportParticipants final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportParticipants)

public:
    //! \param participants outlives the page.
    explicit ReportParticipants(ParticipantReportModel *participants, QWidget *parent = nullptr);

    void resetView();

private:
    void refresh();

    ParticipantReportModel *m_participants;
    QLineEdit *m_search;
    TextLabel *m_count;
    QTreeView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_body;
};

} // namespace podium::client
