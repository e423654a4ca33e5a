// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace podium::client {

//! \brief Whether the stage is heard: the host's wish, and whether this computer can.
class SoundModel final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isWanted() const { return m_wanted; }
    [[nodiscard]] bool isAvailable() const { return m_available; }
    [[nodiscard]] bool isOn() const { return m_wanted && m_available; }

    void setWanted(bool wanted);
    void toggle() { setWanted(!m_wanted); }
    //! Fed by whoever knows the audio devices; none until told otherwise.
    void setAvailable(bool available);

Q_SIGNALS:
    void changed();

private:
    bool m_wanted = true;
    bool m_available = false;
};

} // namespace podium::client
