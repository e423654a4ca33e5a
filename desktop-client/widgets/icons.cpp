// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/icons.h"

#include "desktop-client/widgets/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

QLatin1StringView fileNameOf(Icon which)
{
    switch (which) {
    case Icon::Add:
        return "add"_L1;
    case Icon::Back:
        return "back"_L1;
    case Icon::Blank:
        return "blank"_L1;
    case Icon::Check:
        return "check"_L1;
    case Icon::Clock:
        return "clock"_L1;
    case Icon::Console:
        return "console"_L1;
    case Icon::Copy:
        return "copy"_L1;
    case Icon::Cross:
        return "cross"_L1;
    case Icon::Delete:
        return "delete"_L1;
    case Icon::Down:
        return "down"_L1;
    case Icon::Edit:
        return "edit"_L1;
    case Icon::Export:
        return "export"_L1;
    case Icon::FullScreen:
        return "full-screen"_L1;
    case Icon::Host:
        return "host"_L1;
    case Icon::Import:
        return "import"_L1;
    case Icon::Information:
        return "information"_L1;
    case Icon::Join:
        return "join"_L1;
    case Icon::Keyboard:
        return "keyboard"_L1;
    case Icon::Lock:
        return "lock"_L1;
    case Icon::Mute:
        return "mute"_L1;
    case Icon::Next:
        return "next"_L1;
    case Icon::Offline:
        return "offline"_L1;
    case Icon::People:
        return "people"_L1;
    case Icon::Picture:
        return "picture"_L1;
    case Icon::Play:
        return "play"_L1;
    case Icon::Poll:
        return "poll"_L1;
    case Icon::Preferences:
        return "preferences"_L1;
    case Icon::Quiz:
        return "quiz"_L1;
    case Icon::Redo:
        return "redo"_L1;
    case Icon::Screen:
        return "screen"_L1;
    case Icon::Report:
        return "report"_L1;
    case Icon::Search:
        return "search"_L1;
    case Icon::SignOut:
        return "sign-out"_L1;
    case Icon::Sound:
        return "sound"_L1;
    case Icon::Stop:
        return "stop"_L1;
    case Icon::Streak:
        return "streak"_L1;
    case Icon::Trophy:
        return "trophy"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::Unlock:
        return "unlock"_L1;
    case Icon::Up:
        return "up"_L1;
    case Icon::Warning:
        return "warning"_L1;
    }
    Q_UNREACHABLE();
}

QColor colourOf(IconTone tone)
{
    const Colours &colours = Theme::colours();
    switch (tone) {
    case IconTone::Text:
        return colours.text;
    case IconTone::Quiet:
        return colours.quietText;
    case IconTone::Accent:
        return colours.accent;
    case IconTone::OnAccent:
        return colours.onAccent;
    case IconTone::Good:
        return colours.good;
    case IconTone::Warning:
        return colours.warning;
    case IconTone::Bad:
        return colours.bad;
    }
    Q_UNREACHABLE();
}

//! \param size in device pixels.
QPixmap tinted(Icon which, const QSize &size, const QColor &colour)
{
    const QString key = u"podium-icon-%1-%2x%3-%4"_s.arg(int(which))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer renderer(u":/podium/icons/%1.svg"_s.arg(fileNameOf(which)));
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(Icon which, IconTone tone) : m_which(which), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_which, size, colourOf(mode == QIcon::Disabled ? IconTone::Quiet : m_tone));
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    Icon m_which;
    IconTone m_tone;
};

} // namespace

QIcon icon(Icon which, IconTone tone)
{
    return QIcon(new ThemedIconEngine(which, tone));
}

void paintIcon(QPainter &painter, Icon which, const QRectF &where, const QColor &colour)
{
    const double ratio = painter.device()->devicePixelRatio();
    const QSize size(int(std::ceil(where.width() * ratio)), int(std::ceil(where.height() * ratio)));
    if (!size.isEmpty())
        painter.drawPixmap(where, tinted(which, size, colour), QRectF(QPointF(), QSizeF(size)));
}

} // namespace podium::client
