// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace podium::client {

//! \brief From a host's quizzes to their polls and back. Each of the two pages has one, which always shows
//! where it stands.
class LibraryTabs final : public QTabBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryTabs)

public:
    enum class Tab { Quizzes, Polls };

    //! \param own of the page it is on.
    explicit LibraryTabs(Tab own, QWidget *parent = nullptr);

Q_SIGNALS:
    void quizzesRequested();
    void pollsRequested();

private:
    Tab m_own;
};

} // namespace podium::client
