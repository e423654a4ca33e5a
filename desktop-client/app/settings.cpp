// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/settings.h"

#include "shared/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

const auto ServerKey = u"server/address"_s;
const auto LanguageKey = u"preferences/language"_s;
const auto ThemeKey = u"preferences/theme"_s;
const auto ReducedMotionKey = u"preferences/reduced_motion"_s;
const auto NicknameKey = u"participant/nickname"_s;
const auto VoterTokenKey = u"participant/voter_token"_s;
const auto UsernameKey = u"host/username"_s;
const auto SeatGroup = u"seat"_s;
const auto HostedGroup = u"hosted_session"_s;

// The file is made before QSettings writes to it, so that it is at no moment open to others.
QString madePrivate(const QString &filePath)
{
    QDir().mkpath(QFileInfo(filePath).absolutePath());
    QFile file(filePath);
    const bool isOurs = file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner) &&
                        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!isOurs)
        qCWarning(lcClient) << "Settings cannot be kept:" << file.errorString();
    return filePath;
}

} // namespace

Settings::Settings(const QString &filePath) : m_file(madePrivate(filePath), QSettings::IniFormat) {}

QString Settings::defaultFilePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"podium/podium-desktop.ini"_s);
}

QString Settings::dataFolder() const
{
    if (m_file.fileName() != defaultFilePath())
        return QFileInfo(m_file.fileName()).absolutePath();
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"podium"_s);
}

QString Settings::serverAddress() const
{
    return m_file.value(ServerKey).toString();
}

void Settings::setServerAddress(const QString &address)
{
    m_file.setValue(ServerKey, address);
}

QString Settings::nickname() const
{
    return m_file.value(NicknameKey).toString();
}

void Settings::setNickname(const QString &nickname)
{
    m_file.setValue(NicknameKey, nickname);
}

QString Settings::username() const
{
    return m_file.value(UsernameKey).toString();
}

void Settings::setUsername(const QString &username)
{
    m_file.setValue(UsernameKey, username);
}

QString Settings::voterToken()
{
    QString token = m_file.value(VoterTokenKey).toString();
    if (token.isEmpty()) {
        std::array<quint32, 8> random{};
        QRandomGenerator::system()->fillRange(random.data(), random.size());
        token = QString::fromLatin1(
            QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        m_file.setValue(VoterTokenKey, token);
        // At once: a vote that was acknowledged must be found again after a crash.
        m_file.sync();
    }
    return token;
}

std::optional<Settings::Seat> Settings::seat() const
{
    const auto text = [this](const QString &key) { return m_file.value(SeatGroup + u'/' + key).toString(); };
    const Seat seat{text(u"server"_s), text(u"code"_s), text(u"nickname"_s), text(u"resume_token"_s)};
    if (seat.server.isEmpty() || seat.resumeToken.isEmpty())
        return std::nullopt;
    return seat;
}

void Settings::setSeat(const std::optional<Seat> &seat)
{
    m_file.remove(SeatGroup);
    if (seat) {
        m_file.setValue(SeatGroup + "/server"_L1, seat->server);
        m_file.setValue(SeatGroup + "/code"_L1, seat->code);
        m_file.setValue(SeatGroup + "/nickname"_L1, seat->nickname);
        m_file.setValue(SeatGroup + "/resume_token"_L1, seat->resumeToken);
    }
    // At once: the way back is needed exactly when this program ends without being asked.
    m_file.sync();
}

std::optional<Settings::HostedSession> Settings::hostedSession() const
{
    const auto number = [this](const QString &key) {
        return m_file.value(HostedGroup + u'/' + key).toLongLong();
    };
    const HostedSession session{m_file.value(HostedGroup + "/server"_L1).toString(),
                                UserId(number(u"host"_s)), SessionId(number(u"session"_s)),
                                QuizId(number(u"quiz"_s))};
    if (session.server.isEmpty() || !session.host.isValid() || !session.session.isValid())
        return std::nullopt;
    return session;
}

void Settings::setHostedSession(const std::optional<HostedSession> &session)
{
    m_file.remove(HostedGroup);
    if (session) {
        m_file.setValue(HostedGroup + "/server"_L1, session->server);
        m_file.setValue(HostedGroup + "/host"_L1, static_cast<qint64>(session->host.value()));
        m_file.setValue(HostedGroup + "/session"_L1, static_cast<qint64>(session->session.value()));
        m_file.setValue(HostedGroup + "/quiz"_L1, static_cast<qint64>(session->quiz.value()));
    }
    m_file.sync();
}

Preferences Settings::preferences() const
{
    return {m_file.value(LanguageKey).toString(),
            colourSchemeFromName(m_file.value(ThemeKey).toString()).value_or(ColourScheme::System),
            m_file.value(ReducedMotionKey).toBool()};
}

void Settings::setPreferences(const Preferences &preferences)
{
    m_file.setValue(LanguageKey, preferences.language);
    m_file.setValue(ThemeKey, nameOf(preferences.scheme));
    m_file.setValue(ReducedMotionKey, preferences.reducedMotion);
}

QVariant Settings::value(const QString &key, const QVariant &fallback) const
{
    return m_file.value("ui/"_L1 + key, fallback);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_file.setValue("ui/"_L1 + key, value);
}

} // namespace podium::client
