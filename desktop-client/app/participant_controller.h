// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/participant_link.h"

#include <QObject>

#include <memory>

namespace podium::client {

class ApiClient;
class ConnectionModel;
class ParticipantSessionModel;
class PictureModel;
class Settings;

//! \brief Takes part in a session: joins the participant's connection with the models of its pages.
//! Lost connections, a restarted server and a closed window are survived with the resume token.
class ParticipantController final : public QObject
{
    Q_OBJECT

public:
    //! \param settings outlives the controller.
    explicit ParticipantController(Settings &settings, QObject *parent = nullptr);
    ~ParticipantController() override;

    [[nodiscard]] ParticipantSessionModel *session() const { return m_session.get(); }
    [[nodiscard]] ConnectionModel *connection() const { return m_connection; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }
    //! Whether the window was closed while in a session that may still run.
    [[nodiscard]] bool canReattach() const;

public Q_SLOTS:
    //! \param address as a person types it: "192.168.1.20", "quiz.example.org:8640", "https://...".
    //! \param code six digits; spaces between them count for nothing.
    //! What is wrong with one of these stands in session()->error(): NicknameInvalid, or Invalid with
    //! "address" or "code" in `fields`.
    void join(const QString &address, const QString &code, const QString &nickname);
    //! Back into the session that canReattach() knows of.
    void reattach();
    //! Out of the session for good; its resume token is forgotten.
    void leave();

private:
    void connectLink();
    void onAttached(const protocol::Joined &joined);
    void onEnded(ParticipantLink::End end, const Error &error);

    Settings &m_settings;
    std::unique_ptr<ApiClient> m_api; //!< pictures only
    std::unique_ptr<ParticipantLink> m_link;
    std::unique_ptr<ParticipantSessionModel> m_session; //!< reads the link's clock
    ConnectionModel *m_connection;
    PictureModel *m_pictures;
    QUrl m_server;
};

} // namespace podium::client
