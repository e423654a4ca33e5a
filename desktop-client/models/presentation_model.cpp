// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/presentation_model.h"

#include "desktop-client/models/host_session_model.h"

namespace podium::client {

using Phase = HostSessionModel::Phase;

PresentationModel::PresentationModel(HostSessionModel *session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(session, &HostSessionModel::phaseChanged, this, &PresentationModel::follow);
    follow();
}

bool PresentationModel::canLookBack() const
{
    return m_session->phase() == Phase::Leaderboard && m_session->question() &&
           m_session->correctOption().has_value();
}

void PresentationModel::goOn()
{
    if (m_blank)
        return setBlank(false);
    if (m_lookingBack)
        return setLookingBack(false);
    // While people are at work at their own pace the only step is to end, which is asked for by name.
    if (m_session->phase() != Phase::Running)
        m_session->requestNextStep();
}

void PresentationModel::goBack()
{
    if (m_blank)
        return setBlank(false);
    if (canLookBack())
        setLookingBack(true);
}

void PresentationModel::setBlank(bool blank)
{
    if (m_blank == blank)
        return;
    m_blank = blank;
    Q_EMIT changed();
}

void PresentationModel::toggleBlank()
{
    setBlank(!m_blank);
}

void PresentationModel::setLookingBack(bool lookingBack)
{
    if (m_lookingBack == lookingBack)
        return;
    m_lookingBack = lookingBack;
    follow();
    Q_EMIT changed();
}

void PresentationModel::follow()
{
    const Scene before = m_scene;
    const bool wasApart = m_blank || m_lookingBack;
    if (m_lookingBack && !canLookBack())
        m_lookingBack = false;
    switch (m_session->phase()) {
    case Phase::Idle:
    case Phase::Starting:
        // The next session begins with its own lobby in view.
        m_blank = false;
        m_scene = Scene::Lobby;
        break;
    case Phase::Lobby:
        m_scene = Scene::Lobby;
        break;
    case Phase::GetReady:
        m_scene = Scene::GetReady;
        break;
    case Phase::Question:
    case Phase::Closed:
    case Phase::Revealed:
        m_scene = Scene::Question;
        break;
    case Phase::Leaderboard:
        m_scene = m_lookingBack ? Scene::Question : Scene::Leaderboard;
        break;
    case Phase::Running:
        m_scene = Scene::Leaderboard;
        break;
    case Phase::Podium:
    case Phase::Ended:
        m_scene = Scene::Podium;
        break;
    case Phase::Lost:
        break; // what is on the stage stays; the console says what happened
    }
    if (m_scene != before || wasApart != (m_blank || m_lookingBack))
        Q_EMIT changed();
}

} // namespace podium::client
