// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/account_model.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/host_session_model.h"
#include "desktop-client/models/participant_session_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/presentation_model.h"
#include "desktop-client/models/presenter_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/models/sound_model.h"
#include "desktop-client/widgets/pages/main_window.h"
#include "tests/support/manual_clock.h"

namespace podium::test {

//! A window on models that a test feeds by hand, as the controllers would.
struct WindowFixture
{
    explicit WindowFixture(const QSize &size = {1280, 800})
    {
        window.resize(size);
        window.show();
    }

    //! In the lobby as a host.
    void host(const QList<ParticipantStatus> &participants = {},
              const QString &title = QStringLiteral("Rivers"))
    {
        hostSession.setStarting();
        hostSession.setJoinAddress(QStringLiteral("http://192.168.1.20:8640"));
        hostSession.setAttached(snapshot(title), participants);
    }

    //! In the lobby as a participant.
    void join(const QString &nickname = QStringLiteral("Ana"),
              const QString &title = QStringLiteral("Rivers"))
    {
        participantSession.setJoining(QStringLiteral("482913"), nickname);
        participantSession.setAttached({ParticipantId(1), nickname}, snapshot(title));
    }

    static SessionSnapshot snapshot(const QString &title)
    {
        SessionSnapshot session;
        session.id = SessionId(7);
        session.code = QStringLiteral("482913");
        session.title = title;
        session.total = 10;
        return session;
    }

    //! Opens in 3 s, closes 20 s later.
    [[nodiscard]] OpenQuestion question(const QString &text, const QStringList &options) const
    {
        OpenQuestion open;
        open.index = 2;
        open.total = 10;
        open.question.id = QuestionId(3);
        open.question.text = text;
        for (int id = 0; id < options.size(); ++id)
            open.question.options.append({id, options[id]});
        open.opensAt = clock.now() + Ms{3'000};
        open.closesAt = open.opensAt + Ms{20'000};
        return open;
    }

    void open(const OpenQuestion &shown)
    {
        hostSession.handle(QuestionShown{shown});
        participantSession.handle(QuestionShown{shown});
        clock.advance(Ms{3'000});
        hostSession.advance();
        participantSession.advance();
    }

    ManualClock clock;
    client::AccountModel account;
    client::QuizListModel quizzes;
    client::QuizEditModel editedQuiz;
    client::PictureUploadModel uploads;
    client::PictureModel libraryPictures;
    client::HostSessionModel hostSession{clock};
    client::ConnectionModel hostConnection;
    client::PictureModel hostPictures;
    client::PresentationModel presentation{&hostSession};
    client::PresenterModel presenter;
    client::SoundModel sound;
    client::ParticipantSessionModel participantSession{clock};
    client::ConnectionModel participantConnection;
    client::PictureModel participantPictures;
    client::MainWindow window{{&account, &quizzes, &editedQuiz, &uploads, &libraryPictures, &hostSession,
                               &hostConnection, &hostPictures, &presentation, &presenter, &sound,
                               &participantSession, &participantConnection, &participantPictures}};
};

} // namespace podium::test
