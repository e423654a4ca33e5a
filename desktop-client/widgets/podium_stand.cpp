// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/podium_stand.h"

#include "desktop-client/models/points_text.h"
#include "desktop-client/widgets/fitted_text.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! The pause before each place rises, in units of one rise: time to read a name and to cheer.
constexpr double Pause = 2.5;
constexpr double RiseMs = 400;
constexpr double TotalUnits = (PodiumStand::Places - 1) * Pause + 1;

//! From left to right: second, first, third.
constexpr std::array<int, PodiumStand::Places> ColumnOf{1, 0, 2};
constexpr std::array<double, PodiumStand::Places> HeightOf{1.0, 0.72, 0.5};

} // namespace

PodiumStand::PodiumStand(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleRole(this, QAccessible::List);
    m_rise.setStartValue(0.0);
    m_rise.setEndValue(1.0);
    m_rise.setDuration(int(TotalUnits * RiseMs));
    connect(&m_rise, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_progress = value.toDouble();
        update();
    });
}

void PodiumStand::setEntries(const QList<LeaderboardEntry> &entries)
{
    const QList<LeaderboardEntry> best = entries.mid(0, Places);
    if (best == m_entries)
        return;
    m_entries = best;
    QStringList lines;
    for (int place = 0; place < m_entries.size(); ++place)
        lines.append(accessibleItemName(place));
    setAccessibleName(tr("Podium"));
    setAccessibleDescription(lines.join(u"; "_s));
    begin();
}

QString PodiumStand::accessibleItemName(int place) const
{
    const LeaderboardEntry &entry = m_entries[place];
    //: Rank, nickname, points ("8,740 points").
    return tr("%1. %2, %3").arg(QLocale().toString(entry.rank)).arg(entry.nickname, pointsText(entry.score));
}

QRect PodiumStand::accessibleItemRect(int place) const
{
    return columnOf(place).toAlignedRect();
}

QRectF PodiumStand::columnOf(int place) const
{
    const double wide = std::min(double(width()), 1000 * m_scale);
    const double gap = spacing::Medium * m_scale;
    const double column = (wide - gap * (Places - 1)) / Places;
    return {(width() - wide) / 2 + ColumnOf[size_t(place)] * (column + gap), 0, column, double(height())};
}

void PodiumStand::begin()
{
    m_rise.stop();
    const bool moves = !Theme::reducedMotion() && isVisible();
    m_progress = moves ? 0 : 1;
    if (moves)
        m_rise.start();
    update();
}

void PodiumStand::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

double PodiumStand::risen(int place) const
{
    const double begins = (Places - 1 - place) * Pause;
    const double own = std::clamp(m_progress * TotalUnits - begins, 0.0, 1.0);
    return 1 - std::pow(1 - own, 3);
}

QSize PodiumStand::sizeHint() const
{
    return {int(860 * m_scale), int(460 * m_scale)};
}

QSize PodiumStand::minimumSizeHint() const
{
    return {420, 240};
}

void PodiumStand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int place = 0; place < m_entries.size(); ++place)
        paintPlace(painter, place, columnOf(place));
}

void PodiumStand::paintPlace(QPainter &painter, int place, const QRectF &column) const
{
    const double shown = risen(place);
    if (shown <= 0)
        return;
    const Colours &colours = Theme::colours();
    const LeaderboardEntry &entry = m_entries[place];
    const QColor medal = colours.medals[size_t(std::clamp(entry.rank, 1, Places) - 1)];

    const double textHeight = std::min(column.height() * 0.3, 130 * m_scale);
    const double stepHeight = (column.height() - textHeight) * HeightOf[size_t(place)] * shown;
    const QRectF step(column.left(), column.bottom() - stepHeight, column.width(), stepHeight);

    painter.setOpacity(shown);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(colours.surface, medal, 0.22));
    const double radius = spacing::CornerRadius * std::max(1.0, m_scale);
    painter.drawRoundedRect(step, std::min(radius, stepHeight / 2), std::min(radius, stepHeight / 2));
    painter.setBrush(medal);
    painter.drawRoundedRect(QRectF(step.left(), step.top(), step.width(), std::min(6 * m_scale, stepHeight)),
                            3, 3);

    painter.setPen(colours.text);
    const double rankSize = std::min(56 * m_scale, (column.height() - textHeight) * 0.24);
    drawTabular(painter, Theme::fontOfPixelSize(int(rankSize), QFont::Bold),
                QRectF(step.left(), step.top() + rankSize * 0.35, step.width(), rankSize * 1.2),
                Qt::AlignCenter, QString::number(entry.rank));

    const double scoreSize = std::max(14.0, 20 * m_scale);
    const QRectF scorePlace(step.left(), step.top() - scoreSize * 2, step.width(), scoreSize * 1.4);
    painter.setPen(colours.quietText);
    drawTabular(painter, Theme::fontOfPixelSize(int(scoreSize), QFont::Medium), scorePlace, Qt::AlignCenter,
                pointsText(entry.score));
    const QRectF namePlace(step.left(), scorePlace.top() - (textHeight - scoreSize * 2), step.width(),
                           textHeight - scoreSize * 2);
    painter.setPen(colours.text);
    const FittedText name(entry.nickname, namePlace.size(), QFont::Bold, 15,
                          int(std::lround((place == 0 ? 36 : 28) * m_scale)));
    name.draw(painter, namePlace, Qt::AlignHCenter | Qt::AlignBottom);
    painter.setOpacity(1);
}

void PodiumStand::showEvent(QShowEvent *)
{
    begin();
}

} // namespace podium::client
