// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/load/terminal_leaderboard.h"

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace podium::load {
namespace {

constexpr int BarWidth = 28;
constexpr int NameWidth = 24;

void write(const QString &text)
{
    fputs(qUtf8Printable(text), stdout);
    fflush(stdout);
}

QString boardOf(const LeaderboardPage &page)
{
    const auto best = page.entries.isEmpty() ? 1 : std::max<std::int64_t>(1, page.entries.constFirst().score);
    QString text = u"\n"_s;
    for (const LeaderboardEntry &entry : page.entries) {
        const QString bar(int(BarWidth * entry.score / best), u'█');
        text += u"  %1  %2 %3 %4\n"_s.arg(entry.rank, 3)
                    .arg(entry.nickname.leftJustified(NameWidth), bar.leftJustified(BarWidth))
                    .arg(entry.score, 7);
    }
    return text;
}

} // namespace

TerminalLeaderboard::TerminalLeaderboard() : m_isTerminal(::isatty(STDOUT_FILENO) == 1) {}

void TerminalLeaderboard::tell(const QString &line)
{
    if (m_isTerminal) {
        drawOver(line + u'\n');
        m_linesToClear = 0;
        drawOver(m_board);
    } else {
        write(line + u'\n');
    }
}

void TerminalLeaderboard::show(const LeaderboardPage &page)
{
    m_board = boardOf(page);
    drawOver(m_board);
}

void TerminalLeaderboard::showPodium(const QList<LeaderboardEntry> &entries)
{
    static const QStringList places{u"1st"_s, u"2nd"_s, u"3rd"_s};
    QString text = u"\nPodium\n"_s;
    for (const LeaderboardEntry &entry : entries) {
        text += u"  %1  %2 %3\n"_s.arg(places.value(entry.rank - 1), entry.nickname.leftJustified(NameWidth))
                    .arg(entry.score, 7);
    }
    m_board.clear();
    m_linesToClear = 0;
    write(text + u'\n');
}

void TerminalLeaderboard::drawOver(const QString &text)
{
    if (m_isTerminal && m_linesToClear > 0)
        write(u"\x1b[%1F\x1b[J"_s.arg(m_linesToClear));
    write(text);
    m_linesToClear = int(text.count(u'\n'));
}

} // namespace podium::load
