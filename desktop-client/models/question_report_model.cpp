// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/question_report_model.h"

#include "desktop-client/models/report_texts.h"

#include <algorithm>
#include <utility>

namespace podium::client {

namespace {

//! More names than this nobody reads in a list.
constexpr qsizetype NamesMax = 40;

QString silentNames(const SessionReport &report, const QuestionReport &question)
{
    QStringList names;
    for (const qsizetype place : question.silent.mid(0, NamesMax))
        names.append(report.participants.at(place).nickname.simplified());
    const qsizetype more = question.silent.size() - names.size();
    const QString listed = names.join(QLatin1StringView(", "));
    return more > 0 ? QuestionReportModel::tr("%1 and %2 more").arg(listed, numberText(more)) : listed;
}

} // namespace

int QuestionReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_positions.size());
}

QVariant QuestionReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuestionReport &question = at(index.row());
    switch (role) {
    case TextRole:
        return question.question.text;
    case FiguresRole:
        return QVariant::fromValue(&question);
    case SilentRole:
        return silentNames(*m_report, question);
    case Qt::ToolTipRole:
        if (question.silent.isEmpty())
            return question.question.text;
        return tr("%1\nNot answered by %2").arg(question.question.text, silentNames(*m_report, question));
    case Qt::AccessibleDescriptionRole:
        if (!question.wasAsked())
            return tr("Not asked");
        return tr("%1 right, %2 not answered, average time %3")
            .arg(shareText(question.counts.rightShare()), numberText(question.counts.unanswered),
                 responseText(question.averageResponse));
    default:
        return {};
    }
}

const QuestionReport &QuestionReportModel::at(int row) const
{
    return m_report->questions.at(m_positions.at(row));
}

int QuestionReportModel::rowOf(int position) const
{
    return static_cast<int>(m_positions.indexOf(position));
}

void QuestionReportModel::setReport(std::shared_ptr<const SessionReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_positions.clear();
    if (m_report)
        arrange();
    endResetModel();
}

void QuestionReportModel::setOrder(Order order)
{
    if (std::exchange(m_order, order) != order)
        setReport(m_report);
}

void QuestionReportModel::setFilter(Filter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        setReport(m_report);
}

void QuestionReportModel::setSearchText(const QString &text)
{
    const QString wanted = text.simplified();
    if (std::exchange(m_searchText, wanted) != wanted)
        setReport(m_report);
}

void QuestionReportModel::resetView()
{
    m_order = Order::HardestFirst;
    m_filter = Filter::All;
    m_searchText.clear();
    setReport(m_report);
}

bool QuestionReportModel::matches(const QuestionReport &question) const
{
    if (m_filter == Filter::UnderHalfRight && question.counts.rightShare().value_or(1) >= 0.5)
        return false;
    if (m_filter == Filter::SomeUnanswered && question.counts.unanswered == 0)
        return false;
    return m_searchText.isEmpty() || question.question.text.contains(m_searchText, Qt::CaseInsensitive) ||
           question.question.options.join(u'\n').contains(m_searchText, Qt::CaseInsensitive);
}

void QuestionReportModel::arrange()
{
    // Hardest first is the order among those that are equal in the others.
    QList<int> positions = hardestFirst(*m_report);
    const auto &questions = m_report->questions;
    const auto sort = [&positions](auto key) {
        std::stable_sort(positions.begin(), positions.end(),
                         [&key](int left, int right) { return key(left) > key(right); });
    };
    switch (m_order) {
    case Order::HardestFirst:
        break;
    case Order::EasiestFirst:
        std::reverse(positions.begin(), positions.end());
        break;
    case Order::AsAsked:
        std::sort(positions.begin(), positions.end());
        break;
    case Order::SlowestFirst:
        sort([&](int position) { return questions[position].averageResponse.value_or(Ms(-1)); });
        break;
    case Order::MostUnanswered:
        sort([&](int position) { return questions[position].counts.unanswered; });
        break;
    }
    for (const QuestionReport &question : questions) {
        if (!question.wasAsked())
            positions.append(question.position);
    }
    if (m_order == Order::AsAsked)
        std::sort(positions.begin(), positions.end());
    for (const int position : std::as_const(positions)) {
        if (matches(questions[position]))
            m_positions.append(position);
    }
}

} // namespace podium::client
