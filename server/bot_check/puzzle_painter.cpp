// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bot_check/puzzle_painter.h"

#include "server/bot_check/puzzle_glyphs.h"
#include "server/bot_check/puzzle_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace podium::bot_check {
namespace {

//! As small as with Qt's own choice, in two thirds of the time.
constexpr int QuickCompression = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("BotChecks", text);
}

QString dataUrl(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    QImageWriter writer(&buffer, "png");
    writer.setQuality(QuickCompression);
    if (!writer.write(image))
        qFatal("Qt cannot write PNG.");
    return u"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64());
}

QString drawn(const QString &answer)
{
    std::array<quint32, 8> seed;
    randombytes_buf(seed.data(), sizeof seed);
    QRandomGenerator random(seed.data(), static_cast<qsizetype>(seed.size()));
    return dataUrl(drawnPuzzle(answer, random));
}

} // namespace

PuzzlePainter::PuzzlePainter(int waitingMax) : m_pendingMax(1 + waitingMax)
{
    m_pool.setMaxThreadCount(1);
}

PuzzlePainter::~PuzzlePainter()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QString PuzzlePainter::newAnswer()
{
    const QString &characters = puzzleCharacters();
    QString answer;
    for (int i = 0; i < AnswerLength; ++i)
        answer.append(characters[randombytes_uniform(static_cast<std::uint32_t>(characters.size()))]);
    return answer;
}

QString PuzzlePainter::plainAnswer(const QString &typed)
{
    QString plain = typed.toUpper();
    plain.removeIf([](QChar character) { return character.isSpace(); });
    return plain;
}

void PuzzlePainter::paint(const QString &answer, QObject &context, std::function<void(Result<QString>)> done)
{
    const auto deliver = [&context, done = std::move(done)](Result<QString> image) {
        QMetaObject::invokeMethod(
            &context, [done, image = std::move(image)] { done(image); }, Qt::QueuedConnection);
    };
    if (m_pending.fetch_add(1) >= m_pendingMax) {
        m_pending.fetch_sub(1);
        deliver(failure(ErrorCode::Busy, tr("Many are waiting for a picture. Try again in a moment.")));
        return;
    }
    m_pool.start([this, answer, deliver] {
        deliver(drawn(answer));
        m_pending.fetch_sub(1);
    });
}

} // namespace podium::bot_check
