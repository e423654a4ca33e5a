// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/report_participants.h"

#include "desktop-client/models/participant_report_model.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/reports/participant_report_delegate.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTreeView>

namespace podium::client {

using Model = ParticipantReportModel;

ReportParticipants::ReportParticipants(ParticipantReportModel *participants, QWidget *parent)
    : QWidget(parent), m_participants(participants), m_search(new QLineEdit),
      m_count(quietLabel({}, TextStyle::Caption)), m_table(new QTreeView),
      m_empty(new EmptyState(Icon::People, {}, {})), m_body(new QStackedLayout)
{
    m_search->setPlaceholderText(tr("Search by nickname"));
    m_search->setAccessibleName(tr("Search participants"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_count->setWordWrap(false);

    m_table->setModel(participants);
    m_table->setItemDelegate(new ParticipantReportDelegate(m_table));
    m_table->setAccessibleName(tr("Participants"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::Rank, Qt::AscendingOrder);
    m_table->setAllColumnsShowFocus(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAnimated(false);
    m_table->setIndentation(20);
    QHeaderView *header = m_table->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(60);
    for (int column = 0; column < Model::ColumnCount; ++column)
        header->setSectionResizeMode(column, QHeaderView::Fixed);
    header->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    header->resizeSection(Model::Rank, 76);
    header->resizeSection(Model::Score, 90);
    header->resizeSection(Model::RightShare, 136);
    for (const int column : {Model::Right, Model::Wrong})
        header->resizeSection(column, 82);
    header->resizeSection(Model::Unanswered, 116);
    header->resizeSection(Model::ResponseTime, 80);

    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search, 1);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addLayout(tools);
    layout->addWidget(m_count);
    layout->addLayout(m_body, 1);

    connect(m_search, &QLineEdit::textChanged, participants, &Model::setSearchText);
    connect(participants, &QAbstractItemModel::modelReset, this, &ReportParticipants::refresh);
    setFocusProxy(m_search);
    refresh();
}

void ReportParticipants::resetView()
{
    m_search->clear();
    m_table->sortByColumn(Model::Rank, Qt::AscendingOrder);
}

void ReportParticipants::refresh()
{
    const int count = m_participants->rowCount();
    m_count->setText(count > 0 ? tr("%Ln participant(s). Open a row to see the answers.", nullptr, count)
                               : QString());
    const bool searched = !m_search->text().trimmed().isEmpty();
    m_empty->setTexts(searched ? tr("Nobody found") : tr("Nobody took part"),
                      searched ? tr("No nickname has “%1” in it.").arg(m_search->text().simplified())
                               : tr("There were no participants in this session."));
    m_body->setCurrentIndex(count > 0 ? 0 : 1);
}

} // namespace podium::client
