// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/participant_report_model.h"

#include "desktop-client/models/report_texts.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <utility>

namespace podium::client {

namespace {

//! The internal id of participants; answers have their participant's row.
constexpr quintptr NoParticipant = std::numeric_limits<quintptr>::max();

//! What a column of figures is sorted by.
double sortKey(const ParticipantReport &participant, int column)
{
    switch (column) {
    case ParticipantReportModel::Rank:
        return participant.rank.value_or(0);
    case ParticipantReportModel::Score:
        return static_cast<double>(participant.score);
    case ParticipantReportModel::RightShare:
        return participant.counts.rightShare().value_or(-1);
    case ParticipantReportModel::Right:
        return participant.counts.right;
    case ParticipantReportModel::Wrong:
        return participant.counts.wrong;
    case ParticipantReportModel::Unanswered:
        return participant.counts.unanswered;
    case ParticipantReportModel::ResponseTime:
        return static_cast<double>(participant.averageResponse.value_or(Ms(-1)).count());
    default:
        return 0;
    }
}

} // namespace

QModelIndex ParticipantReportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : NoParticipant);
}

QModelIndex ParticipantReportModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == NoParticipant)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, NoParticipant);
}

int ParticipantReportModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_places.size());
    const bool isParticipant = parent.internalId() == NoParticipant && parent.column() == 0;
    return isParticipant ? static_cast<int>(at(parent.row()).answers.size()) : 0;
}

int ParticipantReportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ParticipantReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isText = index.column() == Name || index.column() == Rank;
        return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (index.internalId() == NoParticipant)
        return participantData(at(index.row()), index.column(), role);
    const ParticipantReport &participant = at(static_cast<int>(index.internalId()));
    return answerData(participant.answers.at(index.row()), index.column(), role);
}

QVariant ParticipantReportModel::participantData(const ParticipantReport &participant, int column,
                                                 int role) const
{
    if (role == IsRemovedRole)
        return participant.kicked;
    if (role == ShareRole) {
        const std::optional<double> share = participant.counts.rightShare();
        return share ? QVariant(*share) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Rank:
        return participant.rank ? numberText(*participant.rank) : QString();
    case Name:
        return participant.kicked ? tr("%1 (removed)").arg(participant.nickname) : participant.nickname;
    case Score:
        return participant.kicked ? QString() : numberText(participant.score);
    case RightShare:
        return shareText(participant.counts.rightShare());
    case Right:
        return numberText(participant.counts.right);
    case Wrong:
        return numberText(participant.counts.wrong);
    case Unanswered:
        return numberText(participant.counts.unanswered);
    case ResponseTime:
        return responseText(participant.averageResponse);
    default:
        return {};
    }
}

QVariant ParticipantReportModel::answerData(const AnswerReport &answer, int column, int role) const
{
    const PlayedQuestion &question = m_report->questions.at(answer.position).question;
    if (role == OptionRole)
        return answer.option ? QVariant(*answer.option) : QVariant();
    if (role == Qt::ToolTipRole && column == Name) {
        const QString right = question.options.value(question.correctOption);
        if (!answer.option)
            return tr("Not answered. Right is: %1").arg(right);
        if (answer.correct)
            return tr("Answered: %1. That is right.").arg(right);
        return tr("Answered: %1. Right is: %2").arg(question.options.value(*answer.option), right);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        //: The number of a question and its text.
        return tr("%1. %2").arg(answer.position + 1).arg(question.text);
    case Score:
        return answer.option ? numberText(answer.points) : QString();
    case RightShare:
        return !answer.option ? tr("No answer") : answer.correct ? tr("Right") : tr("Wrong");
    case ResponseTime:
        return answer.option ? responseText(answer.response) : QString();
    default:
        return {};
    }
}

QVariant ParticipantReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isText = section == Name || section == Rank;
        return QVariant((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("Rank");
    case Name:
        return tr("Participant");
    case Score:
        return tr("Score");
    case RightShare:
        return tr("Success rate");
    case Right:
        return tr("Right");
    case Wrong:
        return tr("Wrong");
    case Unanswered:
        return tr("No answer");
    case ResponseTime:
        return tr("Time");
    default:
        return {};
    }
}

const ParticipantReport &ParticipantReportModel::at(int row) const
{
    return m_report->participants.at(m_places.at(row));
}

void ParticipantReportModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    setReport(m_report);
}

void ParticipantReportModel::setReport(std::shared_ptr<const SessionReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_places.clear();
    if (m_report)
        arrange();
    endResetModel();
}

void ParticipantReportModel::setSearchText(const QString &text)
{
    const QString wanted = text.simplified();
    if (std::exchange(m_searchText, wanted) != wanted)
        setReport(m_report);
}

void ParticipantReportModel::arrange()
{
    const auto &participants = m_report->participants;
    for (qsizetype place = 0; place < participants.size(); ++place) {
        if (participants[place].nickname.contains(m_searchText, Qt::CaseInsensitive))
            m_places.append(place);
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    const auto comesFirst = [&](qsizetype left, qsizetype right) {
        const ParticipantReport &one = participants[left];
        const ParticipantReport &other = participants[right];
        if (one.kicked != other.kicked)
            return other.kicked;
        const bool ascending = m_sortOrder == Qt::AscendingOrder;
        if (m_sortColumn == Name) {
            const int compared = collator.compare(one.nickname, other.nickname);
            return ascending ? compared < 0 : compared > 0;
        }
        const double leftKey = sortKey(one, m_sortColumn);
        const double rightKey = sortKey(other, m_sortColumn);
        return ascending ? leftKey < rightKey : leftKey > rightKey;
    };
    std::stable_sort(m_places.begin(), m_places.end(), comesFirst);
}

} // namespace podium::client
