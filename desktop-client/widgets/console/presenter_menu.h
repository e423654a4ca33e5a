// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace podium::client {

class PresenterModel;

//! \brief Fills `menu` with the places that the room's view can be shown in, the present one checked.
//! \param presenter does what is chosen; outlives the menu.
void fillPresenterMenu(QMenu *menu, PresenterModel *presenter);

} // namespace podium::client
