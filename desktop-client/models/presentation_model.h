// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace podium::client {

class HostSessionModel;

//! \brief What the room is shown: the scene that the session's phase asks for, a look back at the last
//! answer, or nothing at all.
//!
//! One for all views of the room, so that the presenter's screen and the host's own never differ. The two
//! keys of a presenter clicker end here: goOn() and goBack().
class PresentationModel final : public QObject
{
    Q_OBJECT

public:
    enum class Scene { Lobby, GetReady, Question, Leaderboard, Podium };
    Q_ENUM(Scene)

    //! \param session outlives the model.
    explicit PresentationModel(HostSessionModel *session, QObject *parent = nullptr);

    [[nodiscard]] Scene scene() const { return m_scene; }
    //! The room sees an empty screen; the session goes on behind it.
    [[nodiscard]] bool isBlank() const { return m_blank; }
    //! The last answer is shown once more, although the session stands at the leaderboard.
    [[nodiscard]] bool isLookingBack() const { return m_lookingBack; }
    [[nodiscard]] bool canLookBack() const;

public Q_SLOTS:
    //! \brief One step on, whatever that is: out of the blank screen, back from the look back, or the
    //! session's next step. A self-paced session is never ended by this.
    void goOn();
    //! Out of the blank screen, or to the last answer. Nothing in the session is undone.
    void goBack();
    void setBlank(bool blank);
    void toggleBlank();

Q_SIGNALS:
    //! Scene, blank or looking back.
    void changed();

private:
    void follow();
    void setLookingBack(bool lookingBack);

    HostSessionModel *m_session;
    Scene m_scene = Scene::Lobby;
    bool m_blank = false;
    bool m_lookingBack = false;
};

} // namespace podium::client
