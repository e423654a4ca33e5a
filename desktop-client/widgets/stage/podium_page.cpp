// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/podium_page.h"

#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/models/points_text.h"
#include "desktop-client/widgets/podium_stand.h"
#include "desktop-client/widgets/text_label.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace podium::client {

PodiumPage::PodiumPage(LeaderboardModel *leaderboard, QWidget *parent)
    : StagePage(parent), m_leaderboard(leaderboard), m_title(new TextLabel(TextStyle::Headline)),
      m_own(new TextLabel(TextStyle::Title)), m_note(new TextLabel(TextStyle::Lead)), m_stand(new PodiumStand)
{
    for (TextLabel *label : {m_title, m_own, m_note}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_own->setTone(Tone::Accent);
    m_note->setTone(Tone::Quiet);
    m_own->setVisible(false);
    m_note->setVisible(false);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_own);
    layout->addWidget(m_stand, 1);
    layout->addWidget(m_note);
    connect(leaderboard, &LeaderboardModel::summaryChanged, this, &PodiumPage::refreshOwn);
}

void PodiumPage::setTitle(const QString &title)
{
    m_title->setText(title.simplified());
}

void PodiumPage::present()
{
    QList<LeaderboardEntry> entries;
    for (int row = 0; row < std::min(m_leaderboard->rowCount(), PodiumStand::Places); ++row)
        entries.append(m_leaderboard->at(row));
    m_stand->setEntries(entries);
    setNote({});
    refreshOwn();
}

void PodiumPage::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PodiumPage::refreshOwn()
{
    const std::optional<Standing> &own = m_leaderboard->ownStanding();
    m_own->setVisible(own && own->rank > 0);
    if (own) {
        m_own->setText(tr("You are number %1 of %2, with %3")
                           .arg(QLocale().toString(own->rank))
                           .arg(QLocale().toString(std::max(own->rank, m_leaderboard->total())))
                           .arg(pointsText(own->score)));
    }
}

} // namespace podium::client
