// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_list_model.h"

#include "desktop-client/models/poll_texts.h"

#include <algorithm>

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

PollListModel::PollListModel(QObject *parent) : QAbstractListModel(parent)
{
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelay);
    connect(&m_searchDelay, &QTimer::timeout, this, &PollListModel::reload);
}

int PollListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_polls.size());
}

QVariant PollListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PollSummary &poll = m_polls[index.row()];
    switch (role) {
    case TitleRole:
        return poll.title.simplified();
    case IdRole:
        return static_cast<qint64>(poll.id.value());
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

bool PollListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_error && rowCount() < m_total;
}

void PollListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(rowCount());
}

std::optional<int> PollListModel::rowOf(PollId id) const
{
    const auto found = std::find_if(m_polls.cbegin(), m_polls.cend(),
                                    [id](const PollSummary &poll) { return poll.id == id; });
    return found == m_polls.cend() ? std::nullopt : std::optional(int(found - m_polls.cbegin()));
}

void PollListModel::setSearchText(const QString &text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    m_searchDelay.start();
}

void PollListModel::reload()
{
    m_searchDelay.stop();
    request(0);
}

void PollListModel::clear()
{
    ++m_request;
    m_searchDelay.stop();
    beginResetModel();
    m_polls.clear();
    endResetModel();
    m_searchText.clear();
    m_error.reset();
    m_total = 0;
    m_loading = false;
    Q_EMIT stateChanged();
}

void PollListModel::request(int offset)
{
    ++m_request;
    m_loading = true;
    m_error.reset();
    Q_EMIT stateChanged();
    Q_EMIT listRequested(m_request, offset, PageSize, m_searchText);
}

void PollListModel::setPage(int request, int offset, const QList<PollSummary> &polls, int total)
{
    if (request != m_request || !m_loading)
        return;
    m_loading = false;
    // An empty page ends the list, whatever the total promises: without this a view would ask for ever.
    m_total = polls.isEmpty() ? offset : total;
    if (offset == 0) {
        beginResetModel();
        m_polls = polls;
        endResetModel();
    } else if (offset == rowCount() && !polls.isEmpty()) {
        beginInsertRows({}, offset, offset + static_cast<int>(polls.size()) - 1);
        m_polls += polls;
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

void PollListModel::setError(int request, const Error &error)
{
    if (request != m_request || !m_loading)
        return;
    m_loading = false;
    m_error = error;
    Q_EMIT stateChanged();
}

void PollListModel::setStatus(PollId id, PollStatus status)
{
    const std::optional<int> row = rowOf(id);
    if (!row || m_polls[*row].status == status)
        return;
    m_polls[*row].status = status;
    Q_EMIT dataChanged(index(*row), index(*row));
    Q_EMIT stateChanged();
}

} // namespace podium::client
