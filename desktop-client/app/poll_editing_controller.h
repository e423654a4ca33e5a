// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/poll.h"

#include <QObject>

#include <memory>

namespace podium::client {

class ApiClient;
class PictureModel;
class PictureUploadModel;
class PollEditModel;

//! \brief The poll that is written: saves it and brings its pictures to the server.
//! Every call starts something and returns; a signal tells what came of it.
class PollEditingController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditingController)

public:
    //! \param api signed in by the SignInController; outlives the controller.
    explicit PollEditingController(ApiClient &api, QObject *parent = nullptr);
    ~PollEditingController() override;

    [[nodiscard]] PollEditModel *poll() const { return m_poll; }
    [[nodiscard]] PictureUploadModel *uploads() const { return m_uploads; }
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }
    [[nodiscard]] bool isSaving() const { return m_saving != nullptr; }
    [[nodiscard]] bool hasUnsaved() const;

    //! Begins with a stored poll, or with a new one. Changes to the poll before are given up.
    void open(const Poll &poll);
    //! \brief Creates a poll that has no id yet, else saves over the version it was made from.
    void save();
    //! \brief Saves over `theirs`, whoever wrote it.
    void keepMine(const Poll &theirs);

Q_SIGNALS:
    void savingChanged(bool saving);
    void saved(const podium::Poll &poll);
    void failed(const podium::Error &error);
    //! Somebody saved in between: their version.
    void conflicted(const podium::Poll &theirs);

private:
    void endSaving();
    void fetchTheirs(PollId id);

    ApiClient &m_api;
    PollEditModel *m_poll;
    PictureUploadModel *m_uploads;
    PictureModel *m_pictures;
    std::unique_ptr<QObject> m_saving; //!< gone when another poll is opened, and with it the answer
};

} // namespace podium::client
