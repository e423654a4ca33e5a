// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace podium::bot_check {

//! \brief Thinks of puzzles and draws them, on a thread of its own.
class PuzzlePainter final
{
public:
    //! A full class or hall that asks at once waits a few seconds for the last.
    static constexpr int WaitingMax = 1'000;
    static constexpr int AnswerLength = 5;

    explicit PuzzlePainter(int waitingMax = WaitingMax);
    //! Finishes what has begun and drops what was waiting.
    ~PuzzlePainter();
    Q_DISABLE_COPY_MOVE(PuzzlePainter)

    //! A random text that nobody can guess.
    [[nodiscard]] static QString newAnswer();
    //! What counts of an answer as it was typed: neither case nor blanks.
    [[nodiscard]] static QString plainAnswer(const QString &typed);

    //! \brief Returns at once; `done` gets the picture as a data URL later, on the thread of `context`, which
    //! must outlive this. Busy when too many are waiting.
    void paint(const QString &answer, QObject &context, std::function<void(Result<QString>)> done);

private:
    const int m_pendingMax;
    std::atomic<int> m_pending = 0;
    QThreadPool m_pool;
};

} // namespace podium::bot_check
