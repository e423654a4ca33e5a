// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/sound_model.h"

namespace podium::client {

void SoundModel::setWanted(bool wanted)
{
    if (m_wanted == wanted)
        return;
    m_wanted = wanted;
    Q_EMIT changed();
}

void SoundModel::setAvailable(bool available)
{
    if (m_available == available)
        return;
    m_available = available;
    Q_EMIT changed();
}

} // namespace podium::client
