// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>

namespace podium::client {

class AccountModel;
class Banner;
class ConnectionModel;
class HostSessionModel;
class HostDesk;
class JoinPage;
class LibraryPage;
class PageStack;
class ParticipantSessionModel;
class ParticipantStage;
class PictureModel;
class PictureUploadModel;
class QuizEditModel;
class PresentationModel;
class PresenterModel;
class QuizEditorPage;
class QuizListModel;
class SignInPage;
class SoundModel;
class StartPage;

//! What the window shows; all of it outlives the window.
struct WindowModels
{
    AccountModel *account;
    QuizListModel *quizzes;
    QuizEditModel *editedQuiz;
    PictureUploadModel *uploads;
    PictureModel *libraryPictures;
    HostSessionModel *hostSession;
    ConnectionModel *hostConnection;
    PictureModel *hostPictures;
    PresentationModel *presentation;
    PresenterModel *presenter;
    SoundModel *sound;
    ParticipantSessionModel *participantSession;
    ConnectionModel *participantConnection;
    PictureModel *participantPictures;
};

//! \brief The one window: shows the page that the models' state asks for, the banner above it, and hands
//! keys that no widget wanted to the stage. Knows pages and models; what pages ask for is connected outside.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const WindowModels &models, QWidget *parent = nullptr);

    [[nodiscard]] StartPage *startPage() const { return m_start; }
    [[nodiscard]] JoinPage *joinPage() const { return m_join; }
    [[nodiscard]] SignInPage *signInPage() const { return m_signIn; }
    [[nodiscard]] LibraryPage *libraryPage() const { return m_library; }
    [[nodiscard]] QuizEditorPage *editorPage() const { return m_editor; }
    [[nodiscard]] HostDesk *hostDesk() const { return m_hostDesk; }
    [[nodiscard]] ParticipantStage *participantStage() const { return m_participantStage; }
    [[nodiscard]] QWidget *currentPage() const;
    [[nodiscard]] Banner *banner() const { return m_banner; }

    void showStart();
    void showJoin();
    //! The library of who is signed in, else the page to sign in.
    void showHosting();
    //! \brief For a window that takes another's place: the page of the session that runs, else the library of
    //! who is signed in, else the start.
    void resume();
    //! \brief Takes a page. \param connection what the banner tells of while it is shown; may be null, else
    //! it outlives the window.
    void addPage(QWidget *page, const ConnectionModel *connection = nullptr);
    //! Likewise, one that is for who is signed in: signing out leaves it.
    void addHostPage(QWidget *page, const ConnectionModel *connection = nullptr);
    void showPage(QWidget *page);

    //! \brief Tells in the banner until it is closed, or a connection has more urgent news.
    void tell(const QString &text);
    void tellError(const QString &title, const QString &message);
    //! \brief With something to press, which emits offerAccepted().
    void offer(const QString &text, const QString &action);
    //! What was offered last is no longer to be had.
    void withdrawOffer();
    void toggleFullScreen();

Q_SIGNALS:
    void offerAccepted();
    void preferencesRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class BannerSubject { Told, Offer, Connection };

    void followAccount();
    void followHost();
    void followParticipant();
    void showConnection();

    WindowModels m_models;
    Banner *m_banner;
    PageStack *m_pages;
    StartPage *m_start;
    JoinPage *m_join;
    SignInPage *m_signIn;
    LibraryPage *m_library;
    QuizEditorPage *m_editor;
    HostDesk *m_hostDesk;
    ParticipantStage *m_participantStage;
    QList<QWidget *> m_hostPages;
    QHash<const QWidget *, const ConnectionModel *> m_connections;
    BannerSubject m_bannerSubject = BannerSubject::Told;
};

} // namespace podium::client
