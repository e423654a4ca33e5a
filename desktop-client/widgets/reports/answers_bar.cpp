// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/reports/answers_bar.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace podium::client {
namespace {

constexpr double BarHeight = 16;
constexpr double Gap = 2;
constexpr double KeySize = 10;

struct Part
{
    int count;
    QColor colour;
    QString name;
};

QList<Part> partsOf(const AnswerCounts &counts)
{
    const Colours &colours = Theme::colours();
    return {{counts.right, colours.good, AnswersBar::tr("Right")},
            {counts.wrong, colours.bad, AnswersBar::tr("Wrong")},
            {counts.unanswered, colours.control, AnswersBar::tr("Not answered")}};
}

QString legendOf(const Part &part, int asked)
{
    const std::optional<double> share =
        asked > 0 ? std::optional(static_cast<double>(part.count) / asked) : std::nullopt;
    return AnswersBar::tr("%1: %2 (%3)").arg(part.name, numberText(part.count), shareText(share));
}

} // namespace

AnswersBar::AnswersBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnswersBar::setCounts(const AnswerCounts &counts)
{
    m_counts = counts;
    QStringList words;
    for (const Part &part : partsOf(counts))
        words.append(legendOf(part, counts.asked()));
    setAccessibleName(words.join(QLatin1StringView(", ")));
    update();
}

void AnswersBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Theme::colours();
    const QRectF bar(0, 2, width(), BarHeight);
    QPainterPath outline;
    outline.addRoundedRect(bar, BarHeight / 2, BarHeight / 2);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(bar, colours.raised);
    double x = bar.left();
    for (const Part &part : partsOf(m_counts)) {
        const double partWidth = bar.width() * part.count / std::max(m_counts.asked(), 1);
        painter.fillRect(QRectF(x, bar.top(), std::max(partWidth - Gap, 0.0), bar.height()), part.colour);
        x += partWidth;
    }
    painter.restore();

    const QFont font = Theme::font(TextStyle::Caption);
    painter.setFont(font);
    double left = 0;
    for (const Part &part : partsOf(m_counts)) {
        const QRectF key(left, bar.bottom() + 14, KeySize, KeySize);
        painter.setPen(Qt::NoPen);
        painter.setBrush(part.colour);
        painter.drawRoundedRect(key, 3, 3);
        const QString text = legendOf(part, m_counts.asked());
        const double textWidth = QFontMetricsF(font).horizontalAdvance(text) + 2;
        painter.setPen(colours.text);
        painter.drawText(QRectF(key.right() + 6, key.center().y() - 10, textWidth, 20),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        left = key.right() + 6 + textWidth + 20;
    }
}

} // namespace podium::client
