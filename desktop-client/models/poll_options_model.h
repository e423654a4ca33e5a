// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/poll.h"

#include <QAbstractListModel>

#include <optional>

namespace podium::client {

//! \brief The options of a poll with the votes on each, in authored order; row and option id are the same.
//! Up to 10,000: what a change costs grows with how many counts it brings, and ranking() is sorted when
//! somebody asks for it.
class PollOptionsModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollOptionsModel)

public:
    enum Role {
        TextRole = Qt::DisplayRole, //!< QString: in one line
        PictureRole = Qt::UserRole, //!< qint64, PictureId::value(); invalid without
        VotesRole,                  //!< qint64; invalid while counts are not to be seen
        ShareRole,                  //!< double, 0..1 of all votes; likewise
        ChosenRole,                 //!< bool: one's own vote stands on it
    };

    explicit PollOptionsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const PollOption &at(int option) const { return m_options[option]; }

    //! Whether counts are known.
    [[nodiscard]] bool showsCounts() const { return m_showsCounts; }
    [[nodiscard]] std::int64_t total() const { return m_total; }
    [[nodiscard]] std::int64_t votes(int option) const { return m_votes[option]; }
    //! 0..1 of all votes; 0 while there are none.
    [[nodiscard]] double share(int option) const;
    //! The option with the most votes first; equals in authored order.
    [[nodiscard]] const QList<int> &ranking() const;
    //! From 1; shared by equals (1, 2, 2, 4).
    [[nodiscard]] int rankOf(int option) const;
    [[nodiscard]] std::optional<int> chosen() const { return m_chosen; }

    //! Starts anew, without counts and choice, unless these are the options that are there.
    void setOptions(const QList<PollOption> &options);
    //! \param counts of the first options, by their ids.
    void setCounts(const QList<std::int64_t> &counts, std::int64_t total);
    //! \param counts of these options alone.
    void setCountsOf(const QList<std::pair<int, std::int64_t>> &counts);
    void hideCounts();
    void setChosen(std::optional<int> option);

Q_SIGNALS:
    //! Counts or total, or whether they are to be seen.
    void countsChanged();

private:
    void tellRows(int role);

    QList<PollOption> m_options;
    QList<std::int64_t> m_votes;
    std::int64_t m_total = 0;
    bool m_showsCounts = false;
    std::optional<int> m_chosen;
    mutable QList<int> m_ranking; //!< empty: to be sorted
};

//! A share as people read it: "37.5 %", "0.04 %".
[[nodiscard]] QString percentText(double share);

} // namespace podium::client
