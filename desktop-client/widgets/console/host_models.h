// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace podium::client {

class ConnectionModel;
class HostSessionModel;
class PictureModel;
class PresentationModel;
class PresenterModel;
class SoundModel;

//! What a host's desk shows and drives; all of it outlives the desk.
struct HostModels
{
    HostSessionModel *session;
    PresentationModel *presentation;
    PresenterModel *presenter;
    SoundModel *sound;
    ConnectionModel *connection;
    PictureModel *pictures;
};

} // namespace podium::client
