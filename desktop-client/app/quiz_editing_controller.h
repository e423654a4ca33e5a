// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/app/editing_controller.h"

namespace podium::client {

class QuizEditModel;

//! \brief The quiz that is written; see EditingController.
class QuizEditingController final : public EditingController
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizEditingController)

public:
    QuizEditingController(ApiClient &api, const QString &draftsFolder, QObject *parent = nullptr);
    ~QuizEditingController() override;

    [[nodiscard]] QuizEditModel *quiz() const { return m_quiz; }
    [[nodiscard]] Document edited() const override;
    //! \brief Saves as a quiz of its own, beside the one that somebody else has changed.
    void saveAsCopy();

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
    QuizEditModel *m_quiz;
};

} // namespace podium::client
