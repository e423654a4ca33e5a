// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/models/presenter_model.h"
#include "desktop-client/models/sound_model.h"
#include "desktop-client/widgets/console/host_models.h"

namespace podium::client {

//! \brief A session as its host and one of its participants see it, brought on step by step. Its clock stands
//! still but for ask(), so that what is shown stays as it is.
class SampleSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SampleSession)

public:
    //! \param people who are in the lobby.
    explicit SampleSession(int people, QObject *parent = nullptr);

    //! Opens a question; 13 of its 20 s are left.
    void ask();
    //! \param right whether the participant was.
    void reveal(bool right);
    void showLeaders();
    //! The server has something to tell its host.
    void warn();
    //! The room has a screen of its own.
    void setApart();

    [[nodiscard]] HostModels hostModels();
    [[nodiscard]] HostSessionModel *host() { return &m_host; }
    [[nodiscard]] ParticipantSessionModel *participant() { return &m_participant; }
    [[nodiscard]] ConnectionModel *connection() { return &m_connection; }
    [[nodiscard]] PictureModel *pictures() { return &m_pictures; }

private:
    class StandingClock final : public Clock
    {
    public:
        [[nodiscard]] Timestamp now() const override { return m_now; }
        void pass(Ms time) { m_now += time; }

    private:
        Timestamp m_now{Ms{1'790'000'000'000}};
    };

    void tell(const LiveEvent &event);

    int m_people;
    StandingClock m_clock;
    ConnectionModel m_connection;
    PictureModel m_pictures;
    PresenterModel m_presenter;
    SoundModel m_sound;
    HostSessionModel m_host{m_clock};
    PresentationModel m_presentation{&m_host};
    ParticipantSessionModel m_participant{m_clock};
};

} // namespace podium::client
