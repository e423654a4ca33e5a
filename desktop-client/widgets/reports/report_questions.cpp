// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/report_questions.h"

#include "desktop-client/models/question_report_model.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/reports/question_report_delegate.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QStackedLayout>

namespace podium::client {

using Order = QuestionReportModel::Order;
using Filter = QuestionReportModel::Filter;

ReportQuestions::ReportQuestions(QuestionReportModel *questions, QWidget *parent)
    : QWidget(parent), m_questions(questions), m_search(new QLineEdit), m_order(new QComboBox),
      m_filter(new QComboBox), m_count(quietLabel({}, TextStyle::Caption)), m_list(new QListView),
      m_empty(new EmptyState(Icon::Search, {}, {})), m_body(new QStackedLayout)
{
    m_search->setPlaceholderText(tr("Search in questions and answers"));
    m_search->setAccessibleName(tr("Search questions"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, IconTone::Quiet), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_order->setAccessibleName(tr("Order of the questions"));
    m_order->addItem(tr("Hardest first"), int(Order::HardestFirst));
    m_order->addItem(tr("Easiest first"), int(Order::EasiestFirst));
    m_order->addItem(tr("In the order asked"), int(Order::AsAsked));
    m_order->addItem(tr("Slowest first"), int(Order::SlowestFirst));
    m_order->addItem(tr("Most left out first"), int(Order::MostUnanswered));
    m_filter->setAccessibleName(tr("Which questions"));
    m_filter->addItem(tr("All questions"), int(Filter::All));
    m_filter->addItem(tr("Less than half right"), int(Filter::UnderHalfRight));
    m_filter->addItem(tr("Left out by somebody"), int(Filter::SomeUnanswered));
    m_count->setWordWrap(false);

    m_list->setModel(questions);
    m_list->setItemDelegate(new QuestionReportDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Questions"));

    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::Small);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_filter);
    tools->addWidget(m_order);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::Small);
    layout->addLayout(tools);
    layout->addWidget(m_count);
    layout->addLayout(m_body, 1);

    connect(m_search, &QLineEdit::textChanged, questions, &QuestionReportModel::setSearchText);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_questions->setOrder(Order(m_order->currentData().toInt())); });
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_questions->setFilter(Filter(m_filter->currentData().toInt())); });
    connect(questions, &QAbstractItemModel::modelReset, this, &ReportQuestions::refresh);
    setFocusProxy(m_search);
    refresh();
}

void ReportQuestions::resetView()
{
    m_search->clear();
    m_order->setCurrentIndex(0);
    m_filter->setCurrentIndex(0);
    m_questions->resetView();
}

void ReportQuestions::showQuestion(int position)
{
    resetView();
    const QModelIndex index = m_questions->index(m_questions->rowOf(position), 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtTop);
    m_list->setFocus();
}

void ReportQuestions::refresh()
{
    const int count = m_questions->rowCount();
    m_count->setText(count > 0 ? tr("%Ln question(s)", nullptr, count) : QString());
    const bool filtered = !m_questions->searchText().isEmpty() || m_questions->filter() != Filter::All;
    m_empty->setTexts(filtered ? tr("Nothing found") : tr("No questions"),
                      filtered ? tr("No question fits the search and the choice beside it.")
                               : tr("This session had no questions."));
    m_body->setCurrentIndex(count > 0 ? 0 : 1);
    m_list->scrollToTop();
}

} // namespace podium::client
