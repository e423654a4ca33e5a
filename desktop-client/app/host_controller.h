// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/host_link.h"
#include "shared/base/result.h"
#include "shared/domain/quiz.h"
#include "shared/domain/session.h"

#include <QObject>

#include <memory>

namespace podium::client {

class ApiClient;
class ConnectionModel;
class HostSessionModel;
class PictureModel;
class PresentationModel;
class Settings;

//! \brief Starts a session and drives it: joins the host's connection with the models of its pages.
//! One session at a time; it survives lost connections and a restarted server without a hand.
class HostController final : public QObject
{
    Q_OBJECT

public:
    //! \param api signed in by the SignInController.
    //! \param settings both outlive the controller.
    HostController(ApiClient &api, Settings &settings, QObject *parent = nullptr);
    ~HostController() override;

    [[nodiscard]] HostSessionModel *session() const { return m_session.get(); }
    [[nodiscard]] ConnectionModel *connection() const { return m_connection; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }
    [[nodiscard]] PresentationModel *presentation() const { return m_presentation; }
    //! Whether a session of this server and user was left open when the window was closed.
    [[nodiscard]] bool canReattach() const;

public Q_SLOTS:
    void start(podium::QuizId quiz, const podium::SessionSettings &settings);
    //! Back into the session that canReattach() knows of.
    void reattach();
    //! \brief Into a session of this user that is open, wherever it was started. \param quiz what it is of;
    //! not valid when that is gone.
    void takeUp(podium::SessionId session, podium::QuizId quiz);
    //! Leaves the console; the session goes on at the server.
    void leave();

private:
    void connectLink();
    void connectModel();
    void attach(SessionId session, QuizId quiz);
    void loadQuiz();
    void onEnded(HostLink::End end, const Error &error);
    QObject *beginAttempt();

    ApiClient &m_api;
    Settings &m_settings;
    std::unique_ptr<HostLink> m_link;
    std::unique_ptr<HostSessionModel> m_session; //!< reads the link's clock
    ConnectionModel *m_connection;
    PictureModel *m_pictures;
    PresentationModel *m_presentation;
    QuizId m_quiz;                        //!< what the session is of
    bool m_hasQuiz = false;               //!< the model has it
    std::unique_ptr<QObject> m_quizFetch; //!< while it is fetched; destroying it cancels that
    std::unique_ptr<QObject> m_attempt; //!< gone when a newer try begins, and with it the older one's answers
};

} // namespace podium::client
