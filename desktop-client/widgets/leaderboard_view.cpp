// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/leaderboard_view.h"

#include "desktop-client/models/leaderboard_model.h"
#include "desktop-client/models/points_text.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/tabular_text.h"
#include "desktop-client/widgets/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr double SlotsShown = LeaderboardView::RowsMax + 1.3; // and the own row, set apart
constexpr int StreakShown = 2;

} // namespace

LeaderboardView::LeaderboardView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Leaderboard"));
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_progress = value.toDouble();
        update();
    });
    connect(&m_glide, &QVariantAnimation::finished, this, [this] {
        m_rows.removeIf([](const Row &row) { return row.leaving; });
        update();
    });
}

void LeaderboardView::setModel(LeaderboardModel *leaderboard)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = leaderboard;
    m_glide.stop();
    m_rows.clear();
    readModel();
    if (!leaderboard)
        return;
    connect(leaderboard, &QAbstractItemModel::rowsInserted, this, &LeaderboardView::scheduleUpdate);
    connect(leaderboard, &QAbstractItemModel::rowsRemoved, this, &LeaderboardView::scheduleUpdate);
    connect(leaderboard, &QAbstractItemModel::rowsMoved, this, &LeaderboardView::scheduleUpdate);
    connect(leaderboard, &QAbstractItemModel::dataChanged, this, &LeaderboardView::scheduleUpdate);
    connect(leaderboard, &QAbstractItemModel::modelReset, this, &LeaderboardView::scheduleUpdate);
    connect(leaderboard, &LeaderboardModel::summaryChanged, this, &LeaderboardView::scheduleUpdate);
}

void LeaderboardView::setOwnNickname(const QString &nickname)
{
    m_ownNickname = nickname;
    scheduleUpdate();
}

void LeaderboardView::setStageScale(double scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

std::optional<QRectF> LeaderboardView::rowRect(ParticipantId participant) const
{
    for (const Row &row : m_rows) {
        if (row.entry.participant == participant && !row.leaving)
            return placeOf(row);
    }
    return std::nullopt;
}

QSize LeaderboardView::sizeHint() const
{
    return {int(900 * m_scale), int(56 * SlotsShown * m_scale)};
}

QSize LeaderboardView::minimumSizeHint() const
{
    return {420, int(34 * SlotsShown)};
}

void LeaderboardView::scheduleUpdate()
{
    // The model tells one change at a time; they are one movement.
    if (m_updateScheduled)
        return;
    m_updateScheduled = true;
    QMetaObject::invokeMethod(this, &LeaderboardView::readModel, Qt::QueuedConnection);
}

QList<LeaderboardView::Row> LeaderboardView::wantedRows() const
{
    QList<Row> rows;
    if (!m_model)
        return rows;
    const int count = std::min(m_model->rowCount(), RowsMax);
    for (int index = 0; index < count; ++index) {
        const QModelIndex cell = m_model->index(index, 0);
        Row row;
        row.entry = m_model->at(index);
        row.gain = cell.data(LeaderboardModel::GainRole).toLongLong();
        const int before = cell.data(LeaderboardModel::PreviousRankRole).toInt();
        row.climbed = before > 0 ? before - row.entry.rank : 0;
        row.own = cell.data(LeaderboardModel::OwnRole).toBool();
        row.toSlot = index;
        rows.append(row);
    }
    const int ownRow = m_model->ownRow();
    if (m_model->ownStanding() && (ownRow < 0 || ownRow >= count)) {
        const Standing &standing = *m_model->ownStanding();
        Row row;
        row.entry = {standing.rank, ParticipantId(), m_ownNickname, standing.score, standing.streak};
        row.own = true;
        row.apart = true;
        row.toSlot = count + 0.3;
        rows.append(row);
    }
    return rows;
}

void LeaderboardView::readModel()
{
    m_updateScheduled = false;
    QList<Row> wanted = wantedRows();
    const int duration = Theme::durationMs(Motion::Overtake);
    const bool glides = duration > 0 && isVisible() && !m_rows.isEmpty();

    const auto shownBefore = [this](const Row &row) {
        return std::find_if(m_rows.cbegin(), m_rows.cend(), [&row](const Row &old) {
            return old.entry.participant == row.entry.participant && !old.leaving;
        });
    };
    for (Row &row : wanted) {
        const auto old = shownBefore(row);
        if (glides && old != m_rows.cend()) {
            row.fromSlot = slotOf(*old);
            row.fromScore =
                old->fromScore + std::llround(double(old->entry.score - old->fromScore) * m_progress);
        } else {
            // Newcomers rise from below the others.
            row.fromSlot = glides ? RowsMax + 1 : row.toSlot;
            row.fromScore = row.entry.score;
        }
    }
    if (glides) {
        for (Row old : std::as_const(m_rows)) {
            const bool stays = std::any_of(wanted.cbegin(), wanted.cend(), [&old](const Row &row) {
                return row.entry.participant == old.entry.participant;
            });
            if (stays || old.leaving)
                continue;
            old.fromSlot = slotOf(old);
            old.toSlot = RowsMax + 1.5;
            old.leaving = true;
            wanted.append(old);
        }
    }
    m_rows = wanted;
    describe();

    m_glide.stop();
    m_progress = glides ? 0 : 1;
    if (glides) {
        m_glide.setDuration(duration);
        m_glide.start();
    }
    update();
}

void LeaderboardView::describe()
{
    QStringList lines;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.leaving)
            lines.append(spoken(row));
    }
    setAccessibleDescription(lines.join(u"; "_s));
}

QString LeaderboardView::spoken(const Row &row)
{
    const QString name = row.own ? tr("%1 (you)").arg(row.entry.nickname) : row.entry.nickname;
    //: Rank, nickname, points ("8,740 points").
    return tr("%1. %2, %3").arg(QLocale().toString(row.entry.rank)).arg(name, pointsText(row.entry.score));
}

int LeaderboardView::accessibleItemCount() const
{
    // Those that leave stand behind all others.
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return !row.leaving; }));
}

QString LeaderboardView::accessibleItemName(int index) const
{
    return spoken(m_rows[index]);
}

QRect LeaderboardView::accessibleItemRect(int index) const
{
    return placeOf(m_rows[index]).toAlignedRect();
}

double LeaderboardView::slotOf(const Row &row) const
{
    return row.fromSlot + (row.toSlot - row.fromSlot) * m_progress;
}

double LeaderboardView::rowHeight() const
{
    return std::min(height() / SlotsShown, 64 * m_scale);
}

QRectF LeaderboardView::placeOf(const Row &row) const
{
    const double wide = std::min(double(width()), 1100 * m_scale);
    return {(width() - wide) / 2, slotOf(row) * rowHeight(), wide, rowHeight()};
}

void LeaderboardView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Those who climb pass in front of those who fall.
    QList<const Row *> order;
    for (const Row &row : m_rows)
        order.append(&row);
    std::stable_sort(order.begin(), order.end(), [](const Row *one, const Row *other) {
        return one->fromSlot - one->toSlot < other->fromSlot - other->toSlot;
    });
    for (const Row *row : std::as_const(order))
        paintRow(painter, *row);
}

void LeaderboardView::paintRow(QPainter &painter, const Row &row) const
{
    const Colours &colours = Theme::colours();
    const double gap = std::min(6.0 * m_scale, rowHeight() * 0.12);
    const QRectF body = placeOf(row).adjusted(0.5, gap / 2, -0.5, -gap / 2);
    painter.setOpacity(row.leaving ? 1 - m_progress : 1);

    const double radius = std::min(double(spacing::CornerRadius), body.height() / 3);
    painter.setPen(QPen(row.own ? colours.accent : colours.line, row.own ? 2 : 1));
    painter.setBrush(row.own ? blended(colours.surface, colours.accent, 0.1) : colours.surface);
    painter.drawRoundedRect(body, radius, radius);

    const double pixelSize = std::clamp(body.height() * 0.42, 14.0, 28 * m_scale);
    const double padding = pixelSize * 0.7;
    const double disc = std::min(body.height() * 0.72, pixelSize * 1.9);
    const QRectF rankPlace(body.left() + padding, body.center().y() - disc / 2, disc, disc);
    if (row.entry.rank >= 1 && row.entry.rank <= 3) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(colours.surface, colours.medals[size_t(row.entry.rank - 1)], 0.28));
        painter.drawEllipse(rankPlace);
    }
    painter.setPen(colours.text);
    drawTabular(painter, Theme::fontOfPixelSize(int(pixelSize), QFont::Bold), rankPlace, Qt::AlignCenter,
                QString::number(row.entry.rank));

    const QRectF changePlace(rankPlace.right() + padding * 0.6, body.top(), pixelSize * 2.2, body.height());
    if (row.climbed != 0) {
        const QColor tone = row.climbed > 0 ? colours.good : colours.quietText;
        const double size = pixelSize * 0.85;
        paintIcon(painter, row.climbed > 0 ? Icon::Up : Icon::Down,
                  QRectF(changePlace.left(), body.center().y() - size / 2, size, size), tone);
        painter.setPen(tone);
        drawTabular(painter, Theme::fontOfPixelSize(int(pixelSize * 0.72), QFont::DemiBold),
                    changePlace.adjusted(size * 1.05, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                    QString::number(std::abs(row.climbed)));
    }

    const double numbersLeft = paintNumbers(painter, row, body, pixelSize);
    const QFont nameFont = Theme::fontOfPixelSize(int(pixelSize), row.own ? QFont::Bold : QFont::DemiBold);
    const QRectF namePlace(changePlace.right(), body.top(), numbersLeft - changePlace.right() - padding,
                           body.height());
    const QString name = row.own ? tr("%1 (you)").arg(row.entry.nickname) : row.entry.nickname;
    painter.setFont(nameFont);
    painter.setPen(colours.text);
    painter.drawText(namePlace, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(name, Qt::ElideRight, namePlace.width()));
    painter.setOpacity(1);
}

double LeaderboardView::paintNumbers(QPainter &painter, const Row &row, const QRectF &body,
                                     double pixelSize) const
{
    const Colours &colours = Theme::colours();
    const auto verticalMiddle = Qt::AlignRight | Qt::AlignVCenter;
    const std::int64_t score =
        row.fromScore + std::llround(double(row.entry.score - row.fromScore) * m_progress);
    const QFont scoreFont = Theme::fontOfPixelSize(int(pixelSize), QFont::Bold);
    QRectF place = body.adjusted(0, 0, -pixelSize * 0.8, 0);
    painter.setPen(colours.text);
    drawTabular(painter, scoreFont, place, verticalMiddle, QLocale().toString(qint64(score)));

    // Columns are as wide as the longest number of a whole quiz, so they stand still from round to round.
    place.setRight(place.right() - pixelSize * 4.4);
    if (row.gain > 0) {
        painter.setPen(colours.good);
        drawTabular(painter, Theme::fontOfPixelSize(int(pixelSize * 0.8), QFont::DemiBold), place,
                    verticalMiddle, u"+"_s + QLocale().toString(qint64(row.gain)));
    }
    place.setRight(place.right() - pixelSize * 3.8);
    const double symbol = pixelSize * 0.95;
    if (row.entry.streak >= StreakShown) {
        const QFont font = Theme::fontOfPixelSize(int(pixelSize * 0.8), QFont::DemiBold);
        const QString text = QString::number(row.entry.streak);
        painter.setPen(colours.warning);
        drawTabular(painter, font, place, verticalMiddle, text);
        const double left = place.right() - tabularWidth(font, text) - symbol * 1.15;
        paintIcon(painter, Icon::Streak, QRectF(left, body.center().y() - symbol / 2, symbol, symbol),
                  colours.warning);
    }
    return place.right() - symbol * 2.2;
}

} // namespace podium::client
