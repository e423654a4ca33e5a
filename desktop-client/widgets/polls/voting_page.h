// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/stage_page.h"
#include "desktop-client/widgets/text_label.h"

class QLineEdit;

namespace podium::client {

class BallotList;
class Button;
class ConnectionModel;
class EmptyState;
class IconLabel;
class NumberLabel;
class PictureModel;
class PuzzlePanel;
class VotingModel;

//! \brief A poll as a participant sees it: choose and vote, by mouse and by keys, and see the percentages
//! when they are to be seen. With many options a search field stands above them.
class VotingPage final : public StagePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VotingPage)

public:
    //! From so many options on there is something to search in.
    static constexpr int SearchFrom = 13;

    //! All outlive the page.
    VotingPage(VotingModel *voting, ConnectionModel *connection, PictureModel *pictures,
               QWidget *parent = nullptr);

    [[nodiscard]] BallotList *list() const { return m_list; }

Q_SIGNALS:
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void rescaled() override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QWidget *makeFooter();
    void showPoll();
    void showBallot();
    void vote();
    [[nodiscard]] QString noteText() const;
    void say(Icon which, IconTone iconTone, Tone tone, const QString &text);

    VotingModel *m_voting;
    ConnectionModel *m_connection;
    QWidget *m_content;
    TextLabel *m_title;
    TextLabel *m_description;
    NumberLabel *m_total;
    QLineEdit *m_search;
    BallotList *m_list;
    EmptyState *m_empty;
    PuzzlePanel *m_puzzle;
    TextLabel *m_note;
    IconLabel *m_symbol;
    TextLabel *m_state;
    Button *m_vote;
};

} // namespace podium::client
