// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/stage_sounds.h"

#include "desktop-client/app/settings.h"

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

const auto WantedKey = u"sound"_s;

} // namespace

StageSounds::StageSounds(HostSessionModel *session, Settings &settings, QObject *parent)
    : QObject(parent), m_sounds(session, &m_model, m_player)
{
    m_model.setWanted(settings.value(WantedKey, true).toBool());
    connect(&m_model, &SoundModel::changed, this,
            [this, &settings] { settings.setValue(WantedKey, m_model.isWanted()); });
    connect(&m_player, &AudioPlayer::availableChanged, &m_model, &SoundModel::setAvailable);
    connect(session, &HostSessionModel::phaseChanged, this, [this](HostSessionModel::Phase phase) {
        if (phase != HostSessionModel::Phase::Idle)
            m_player.start();
    });
}

} // namespace podium::client
