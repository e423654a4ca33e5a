// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/picture_upload_model.h"

#include <algorithm>

namespace podium::client {

const PictureUploadModel::Upload *PictureUploadModel::find(QuestionKey question) const
{
    const auto found = m_uploads.find(question);
    return found == m_uploads.end() ? nullptr : &found->second;
}

bool PictureUploadModel::isAnyUnderWay() const
{
    return std::any_of(m_uploads.begin(), m_uploads.end(),
                       [](const auto &upload) { return upload.second.error.isEmpty(); });
}

void PictureUploadModel::begin(QuestionKey question, const PictureSource &source)
{
    cancel(question);
    m_uploads[question] = {source, 0, {}};
    Q_EMIT changed(question);
    Q_EMIT wanted(question, source);
}

void PictureUploadModel::retry(QuestionKey question)
{
    if (const Upload *failed = find(question)) {
        const PictureSource source = failed->source;
        begin(question, source);
    }
}

void PictureUploadModel::cancel(QuestionKey question)
{
    if (m_uploads.erase(question) == 0)
        return;
    Q_EMIT cancelled(question);
    Q_EMIT changed(question);
}

void PictureUploadModel::cancelAll()
{
    while (!m_uploads.empty())
        cancel(m_uploads.begin()->first);
}

void PictureUploadModel::setShare(QuestionKey question, double share)
{
    const auto found = m_uploads.find(question);
    if (found == m_uploads.end())
        return;
    found->second.share = std::clamp(share, 0.0, 1.0);
    Q_EMIT changed(question);
}

void PictureUploadModel::setFailed(QuestionKey question, const QString &why)
{
    const auto found = m_uploads.find(question);
    if (found == m_uploads.end())
        return;
    found->second.error = why;
    Q_EMIT changed(question);
}

void PictureUploadModel::setStored(QuestionKey question, PictureId picture)
{
    if (m_uploads.erase(question) == 0)
        return;
    Q_EMIT stored(question, picture);
    Q_EMIT changed(question);
}

} // namespace podium::client
