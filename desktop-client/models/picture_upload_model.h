// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/question_list_model.h"

#include <QImage>
#include <QObject>

#include <map>
#include <variant>

namespace podium::client {

//! A file's path, or a picture from the clipboard.
using PictureSource = std::variant<QString, QImage>;

//! \brief The pictures on their way to the server, at most one a question or an option of a poll. One that
//! failed stays, with its source, until it is tried again or given up.
class PictureUploadModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureUploadModel)

public:
    struct Upload
    {
        PictureSource source;
        double share = 0; //!< sent so far, 0..1
        QString error;    //!< why it failed; empty while it is under way
    };

    using QObject::QObject;

    //! Null when there is none for this question.
    [[nodiscard]] const Upload *find(QuestionKey question) const;
    [[nodiscard]] bool isAnyUnderWay() const;

    //! Replaces what was under way for this question; wanted() asks for it.
    void begin(QuestionKey question, const PictureSource &source);
    void retry(QuestionKey question);
    //! Gives it up, or forgets that it failed.
    void cancel(QuestionKey question);
    void cancelAll();

    // --- what became of it
    void setShare(QuestionKey question, double share);
    void setFailed(QuestionKey question, const QString &why);
    void setStored(QuestionKey question, PictureId picture);

Q_SIGNALS:
    void wanted(podium::client::QuestionKey question, const podium::client::PictureSource &source);
    void cancelled(podium::client::QuestionKey question);
    void stored(podium::client::QuestionKey question, podium::PictureId picture);
    void changed(podium::client::QuestionKey question);

private:
    std::map<QuestionKey, Upload> m_uploads;
};

} // namespace podium::client
