// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/presenter_model.h"

#include <algorithm>

namespace podium::client {

std::optional<PresenterScreen> PresenterModel::screen() const
{
    const auto found = std::find_if(m_screens.cbegin(), m_screens.cend(),
                                    [this](const auto &screen) { return screen.key == m_screenKey; });
    if (!isApart() || found == m_screens.cend())
        return std::nullopt;
    return *found;
}

bool PresenterModel::hasSecondScreen() const
{
    return std::any_of(m_screens.cbegin(), m_screens.cend(),
                       [](const PresenterScreen &screen) { return !screen.holdsConsole; });
}

void PresenterModel::setScreens(const QList<PresenterScreen> &screens)
{
    if (m_screens == screens)
        return;
    m_screens = screens;
    Q_EMIT screensChanged();
}

void PresenterModel::setPlace(Place place, const QString &screenKey)
{
    const QString key = place == Place::HostWindow ? QString() : screenKey;
    if (m_place == place && m_screenKey == key)
        return;
    m_place = place;
    m_screenKey = key;
    Q_EMIT placeChanged();
}

} // namespace podium::client
