// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_options_model.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace podium::client {

int PollOptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_options.size());
}

QVariant PollOptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int option = index.row();
    switch (role) {
    case TextRole:
        return m_options[option].text.simplified();
    case PictureRole:
        return m_options[option].picture ? QVariant(qint64(m_options[option].picture->value())) : QVariant();
    case VotesRole:
        return m_showsCounts ? QVariant(qint64(m_votes[option])) : QVariant();
    case ShareRole:
        return m_showsCounts ? QVariant(share(option)) : QVariant();
    case ChosenRole:
        return m_chosen == option;
    case Qt::AccessibleDescriptionRole: {
        QStringList words;
        if (m_chosen == option)
            words.append(tr("your vote"));
        if (m_showsCounts)
            words.append(percentText(share(option)));
        return words.join(u", "_s);
    }
    default:
        return {};
    }
}

double PollOptionsModel::share(int option) const
{
    return m_total > 0 ? std::clamp(double(m_votes[option]) / double(m_total), 0.0, 1.0) : 0;
}

const QList<int> &PollOptionsModel::ranking() const
{
    if (m_ranking.isEmpty() && !m_options.isEmpty()) {
        m_ranking.resize(m_options.size());
        std::iota(m_ranking.begin(), m_ranking.end(), 0);
        std::stable_sort(m_ranking.begin(), m_ranking.end(),
                         [this](int one, int other) { return m_votes[one] > m_votes[other]; });
    }
    return m_ranking;
}

int PollOptionsModel::rankOf(int option) const
{
    const QList<int> &order = ranking();
    const auto first =
        std::lower_bound(order.cbegin(), order.cend(), m_votes[option],
                         [this](int other, std::int64_t votes) { return m_votes[other] > votes; });
    return int(first - order.cbegin()) + 1;
}

void PollOptionsModel::setOptions(const QList<PollOption> &options)
{
    if (options == m_options)
        return;
    beginResetModel();
    m_options = options;
    m_votes = QList<std::int64_t>(options.size(), 0);
    m_total = 0;
    m_showsCounts = false;
    m_chosen.reset();
    m_ranking.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

void PollOptionsModel::setCounts(const QList<std::int64_t> &counts, std::int64_t total)
{
    const qsizetype known = std::min(counts.size(), m_votes.size());
    std::copy_n(counts.cbegin(), known, m_votes.begin());
    m_total = total;
    m_showsCounts = true;
    m_ranking.clear();
    tellRows(ShareRole);
    Q_EMIT countsChanged();
}

void PollOptionsModel::setCountsOf(const QList<std::pair<int, std::int64_t>> &counts)
{
    for (const auto &[option, votes] : counts) {
        if (option >= 0 && option < m_votes.size())
            m_votes[option] = votes;
    }
    m_ranking.clear();
    tellRows(ShareRole);
    Q_EMIT countsChanged();
}

void PollOptionsModel::hideCounts()
{
    if (!m_showsCounts)
        return;
    m_showsCounts = false;
    m_votes.fill(0);
    m_total = 0;
    m_ranking.clear();
    tellRows(ShareRole);
    Q_EMIT countsChanged();
}

void PollOptionsModel::setChosen(std::optional<int> option)
{
    if (m_chosen == option)
        return;
    m_chosen = option;
    tellRows(ChosenRole);
}

void PollOptionsModel::tellRows(int role)
{
    if (!m_options.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {role, VotesRole, Qt::AccessibleDescriptionRole});
}

QString percentText(double share)
{
    // Where thousands of options share the votes, each has little: what has some is not shown as none.
    constexpr double Little = 0.001;
    const int decimals = share > 0 && share < Little ? 2 : 1;
    return PollOptionsModel::tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals));
}

} // namespace podium::client
