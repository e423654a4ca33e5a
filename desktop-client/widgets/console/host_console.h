// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/console/host_models.h"

#include <QWidget>

class QGridLayout;

namespace podium::client {

class AuthoredQuestion;
class CurrentPanel;
class ParticipantPanel;
class RoomPanel;
class TextLabel;

//! \brief What only the host sees: the question with its notes and answer, the next one, how the room is, and
//! who is in it. Fills the host's window while the room has a screen of its own, else stands beside the
//! stage.
class HostConsole final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostConsole)

public:
    enum class Arrangement {
        Whole,  //!< two columns
        Beside, //!< one narrow column
    };

    explicit HostConsole(const HostModels &models, QWidget *parent = nullptr);

    void setArrangement(Arrangement arrangement);
    //! \brief How large everything is on a console of this size: 1 up to 1920 x 1080, twice that at 3840 x
    //! 2160, where a desktop that scales nothing would leave it too small to read while speaking.
    [[nodiscard]] static double scaleOf(const QSize &window);
    [[nodiscard]] ParticipantPanel *people() const { return m_people; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeNext();
    void showPlace();
    void showNext();

    HostModels m_models;
    QGridLayout *m_grid;
    QWidget *m_place;
    TextLabel *m_placeText;
    CurrentPanel *m_current;
    QWidget *m_next;
    TextLabel *m_nextTitle;
    AuthoredQuestion *m_nextQuestion;
    TextLabel *m_nextHint;
    RoomPanel *m_room;
    ParticipantPanel *m_people;
    Arrangement m_arrangement = Arrangement::Beside;
};

} // namespace podium::client
