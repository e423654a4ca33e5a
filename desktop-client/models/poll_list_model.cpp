// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_list_model.h"

#include "desktop-client/models/poll_texts.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

QString subtitle(const PollSummary &poll)
{
    return QStringList{PollListModel::tr("Code %1").arg(codeText(poll.code)),
                       PollListModel::tr("%Ln option(s)", nullptr, poll.optionCount), votesText(poll.total),
                       PollListModel::tr("changed %1").arg(momentText(poll.updatedAt))}
        .join(u"  ·  "_s);
}

} // namespace

QVariant PollListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PollSummary poll = at(index.row());
    switch (role) {
    case TitleRole:
        return poll.title.simplified();
    case IdRole:
        return idAt(index.row());
    case StatusRole:
        return static_cast<int>(poll.status);
    case StatusTextRole:
        return statusText(poll.status);
    case SubtitleRole:
    case Qt::AccessibleDescriptionRole:
        return subtitle(poll);
    default:
        return {};
    }
}

void PollListModel::clear()
{
    DocumentListModel::clear();
    m_polls.clear();
}

void PollListModel::setPage(int request, int offset, const QList<PollSummary> &polls, int total)
{
    if (!isAwaited(request))
        return;
    if (offset == 0)
        m_polls.clear();
    QList<qint64> ids;
    for (const PollSummary &poll : polls) {
        ids.append(poll.id.value());
        m_polls.insert(poll.id.value(), poll);
    }
    takePage(offset, ids, total);
}

void PollListModel::setStatus(PollId id, PollStatus status)
{
    const auto poll = m_polls.find(id.value());
    if (poll == m_polls.end() || poll->status == status)
        return;
    poll->status = status;
    if (const std::optional<int> row = rowOf(id.value())) {
        Q_EMIT dataChanged(index(*row), index(*row));
        Q_EMIT stateChanged();
    }
}

} // namespace podium::client
