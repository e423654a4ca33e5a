// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/draft_store.h"

#include "shared/base/logging.h"
#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int FileVersion = 1;
//! Twice the largest quiz there may be, with room.
constexpr qint64 FileBytesMax = 256 * 1024 * 1024;
const auto Suffix = u".draft.json"_s;

// Names of kinds; files without one hold quizzes, as they did when there was nothing else to write.
const auto QuizKind = u"quiz"_s;
const auto PollKind = u"poll"_s;

QJsonObject encoded(const Document &document)
{
    return std::visit([](const auto &one) { return protocol::toJson(one); }, document);
}

Result<Document> decoded(const QString &kind, const QJsonObject &object)
{
    if (kind == PollKind)
        return protocol::pollFromJson(object).map([](const Poll &poll) -> Document { return poll; });
    if (kind == QuizKind)
        return protocol::quizFromJson(object).map([](const Quiz &quiz) -> Document { return quiz; });
    return failure(ErrorCode::UnsupportedProtocol, u"another kind of document"_s);
}

QByteArray encoded(const Draft &draft)
{
    return QJsonDocument(
               QJsonObject{{u"draft_version"_s, FileVersion},
                           {u"kind"_s, std::holds_alternative<Poll>(draft.edited) ? PollKind : QuizKind},
                           {u"server"_s, draft.server},
                           {u"owner"_s, qint64(draft.owner.value())},
                           {u"changed_at"_s, draft.changedAt.toMSecsSinceEpoch()},
                           {u"base"_s, encoded(draft.base)},
                           {u"edited"_s, encoded(draft.edited)}})
        .toJson(QJsonDocument::Compact);
}

Result<Draft> decoded(const QString &name, const QByteArray &bytes)
{
    const Result<QJsonObject> object = protocol::parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    if (object->value("draft_version"_L1).toInt() != FileVersion)
        return failure(ErrorCode::UnsupportedProtocol, u"another version of draft files"_s);
    const QString kind = object->value("kind"_L1).toString(QuizKind);
    const Result<Document> base = decoded(kind, object->value("base"_L1).toObject());
    if (!base)
        return tl::unexpected(base.error());
    const Result<Document> edited = decoded(kind, object->value("edited"_L1).toObject());
    if (!edited)
        return tl::unexpected(edited.error());
    return Draft{name,
                 object->value("server"_L1).toString(),
                 UserId(object->value("owner"_L1).toInteger()),
                 QDateTime::fromMSecsSinceEpoch(object->value("changed_at"_L1).toInteger(), Qt::UTC),
                 *base,
                 *edited};
}

} // namespace

QString DraftStore::newName()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString DraftStore::pathOf(const QString &name) const
{
    return QDir(m_folder).filePath(name + Suffix);
}

std::unique_ptr<QLockFile> DraftStore::lock(const QString &name) const
{
    QDir().mkpath(m_folder);
    auto lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(name + u".lock"_s));
    // Only the end of the program that holds it makes a lock stale, never its age.
    lock->setStaleLockTime(0);
    return lock->tryLock() ? std::move(lock) : nullptr;
}

Result<void> DraftStore::write(const Draft &draft) const
{
    QSaveFile file(pathOf(draft.name));
    const QByteArray bytes = encoded(draft);
    if (QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size() &&
        file.commit())
        return {};
    return failure(ErrorCode::Internal,
                   u"%1: %2"_s.arg(QDir::toNativeSeparators(m_folder), file.errorString()));
}

Result<Draft> DraftStore::read(const QString &name) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() > FileBytesMax)
        return failure(ErrorCode::Invalid, u"the file is too large"_s);
    return decoded(name, file.readAll());
}

void DraftStore::remove(const QString &name) const
{
    QFile::remove(pathOf(name));
}

QList<Draft> DraftStore::abandoned() const
{
    QList<Draft> drafts;
    const QStringList files = QDir(m_folder).entryList({u'*' + Suffix}, QDir::Files);
    for (const QString &file : files) {
        const QString name = file.chopped(Suffix.size());
        if (!lock(name))
            continue;
        if (Result<Draft> draft = read(name))
            drafts.append(std::move(*draft));
        else
            qCWarning(lcClient) << "A draft cannot be read and is left alone:" << file
                                << draft.error().message;
    }
    std::sort(drafts.begin(), drafts.end(),
              [](const Draft &a, const Draft &b) { return a.changedAt > b.changedAt; });
    return drafts;
}

} // namespace podium::client
