// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/console/host_keys.h"
#include "desktop-client/widgets/console/host_models.h"

#include <QWidget>

namespace podium::client {

class HostConsole;
class HostControls;
class RoomStage;

//! \brief A running session in its host's window. With one screen: what the room sees, the controls below it,
//! and on request the console beside. While the room has a screen of its own: the console and the controls.
class HostDesk final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostDesk)

public:
    explicit HostDesk(const HostModels &models, QWidget *parent = nullptr);

    //! \brief What hostActionOf() says of a key. \returns whether it had an effect or a meaning here.
    bool handleKey(int key);
    [[nodiscard]] RoomStage *stage() const { return m_stage; }
    [[nodiscard]] HostConsole *console() const { return m_console; }
    //! With one screen: beside the stage.
    void setConsoleBeside(bool beside);
    [[nodiscard]] bool isConsoleBeside() const { return m_consoleBeside; }

Q_SIGNALS:
    void leaveRequested();
    void resultsRequested();
    void fullScreenRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool perform(HostAction action);
    void arrange();
    [[nodiscard]] int besideWidth() const;
    void showKeys();

    HostModels m_models;
    RoomStage *m_stage;
    HostConsole *m_console;
    HostControls *m_controls;
    bool m_consoleBeside = false;
};

} // namespace podium::client
