// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace podium::client {

class NumberLabel;
class ParticipantSessionModel;
class TextLabel;

//! \brief The line above a participant's pages: what session this is, who one is, own score and rank.
class ParticipantHeader final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantHeader)

public:
    //! \param session outlives the header.
    explicit ParticipantHeader(ParticipantSessionModel *session, QWidget *parent = nullptr);

Q_SIGNALS:
    void leaveRequested();
    void preferencesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    ParticipantSessionModel *m_session;
    TextLabel *m_title;
    TextLabel *m_nickname;
    NumberLabel *m_score;
    TextLabel *m_rank;
};

} // namespace podium::client
