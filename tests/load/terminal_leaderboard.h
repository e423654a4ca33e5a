// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/live_event.h"

#include <QList>
#include <QString>

namespace podium::load {

//! \brief A leaderboard in a terminal: drawn over itself as it moves; below one another where the output is
//! not a terminal.
class TerminalLeaderboard final
{
public:
    TerminalLeaderboard();

    //! A line of its own, above the leaderboard.
    void tell(const QString &line);
    void show(const LeaderboardPage &page);
    void showPodium(const QList<LeaderboardEntry> &entries);

private:
    void drawOver(const QString &text);

    const bool m_isTerminal;
    int m_linesToClear = 0;
    QString m_board;
};

} // namespace podium::load
