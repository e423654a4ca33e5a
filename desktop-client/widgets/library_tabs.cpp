// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/library_tabs.h"

namespace podium::client {

LibraryTabs::LibraryTabs(Tab own, QWidget *parent) : QTabBar(parent), m_own(own)
{
    setAccessibleName(tr("Quizzes and polls"));
    setExpanding(false);
    setDrawBase(false);
    // Where the window is narrow the name beside them gives way, not these.
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    addTab(tr("Quizzes"));
    addTab(tr("Polls"));
    setCurrentIndex(int(own));
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (index == int(m_own))
            return;
        // Back at once: whoever returns to this page finds it as it was.
        setCurrentIndex(int(m_own));
        if (Tab(index) == Tab::Quizzes)
            Q_EMIT quizzesRequested();
        else
            Q_EMIT pollsRequested();
    });
}

} // namespace podium::client
