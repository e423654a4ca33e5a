// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/editing_controller.h"

namespace podium::client {

class PictureModel;
class PollEditModel;

//! \brief The poll that is written; see EditingController.
class PollEditingController final : public EditingController
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditingController)

public:
    PollEditingController(ApiClient &api, const QString &draftsFolder, QObject *parent = nullptr);
    ~PollEditingController() override;

    [[nodiscard]] PollEditModel *poll() const { return m_poll; }
    [[nodiscard]] Document edited() const override;
    [[nodiscard]] PictureModel *pictures() const { return m_pictures; }

protected:
    [[nodiscard]] Document base() const override;
    [[nodiscard]] bool hasChanges() const override;
    void restore(const Document &base, const Document &edited) override;
    [[nodiscard]] Document beginSave() override;
    void setSaved(const Document &sent, const Document &stored) override;
    void rebase(const Document &other) override;
    void replaceBy(const Document &theirs) override;
    void setPicture(QuestionKey key, PictureId picture) override;
    void send(const Document &document, QObject *context, ApiReply<Document> reply) override;
    void fetch(qint64 id, QObject *context, ApiReply<Document> reply) override;

private:
    PollEditModel *m_poll;
    PictureModel *m_pictures;
};

} // namespace podium::client
