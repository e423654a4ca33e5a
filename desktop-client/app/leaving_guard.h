// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace podium::client {

class MainWindow;

//! What somebody should not leave behind: changes that are not saved, deletions that the server does not know
//! of.
struct UnfinishedWork
{
    std::function<bool()> isThere;
    //! \brief Calls `then` once it is no longer there; never when somebody would rather go on.
    std::function<void(const std::function<void()> &then)> finish;
};

//! \brief Neither the window closes nor somebody signs out before all unfinished work is decided upon and
//! done, one after another.
class LeavingGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeavingGuard)

public:
    //! \param window outlives it, as does what `work` reads.
    LeavingGuard(MainWindow &window, std::vector<UnfinishedWork> work, QObject *parent = nullptr);

    //! \brief Calls `then` when nothing unfinished is left: at once, or later, or never.
    void leave(const std::function<void()> &then);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const UnfinishedWork *next() const;

    MainWindow &m_window;
    std::vector<UnfinishedWork> m_work;
};

} // namespace podium::client
