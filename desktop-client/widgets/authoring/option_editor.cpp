// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/authoring/option_editor.h"

#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/growing_text_edit.h"
#include "desktop-client/widgets/icons.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QRadioButton>

namespace podium::client {
namespace {

constexpr int MarkSize = 32;
constexpr int ToggleSize = 32;
constexpr int TileHeightMin = 64;
constexpr int FontSize = 18;

//! The mark of the right answer on a tile: an empty ring, or a filled disc with a tick.
class RightMark final : public QRadioButton
{
public:
    explicit RightMark(int position) : m_position(position)
    {
        setFixedSize(ToggleSize, ToggleSize);
        setCursor(Qt::PointingHandCursor);
        // One of a tile's siblings is right; they stand in different parents, so the question sees to that.
        setAutoExclusive(false);
    }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        const Colours &colours = Theme::colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ring = QRectF(rect()).adjusted(4, 4, -4, -4);
        painter.setPen(QPen(colours.answerText, 2));
        painter.setBrush(isChecked() ? QBrush(colours.answerText) : Qt::NoBrush);
        painter.drawEllipse(ring);
        if (isChecked())
            paintIcon(painter, Icon::Check, ring.adjusted(4, 4, -4, -4), colours.answers[size_t(m_position)]);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        }
    }

private:
    int m_position;
};

//! A small cross on a tile.
class RemoveMark final : public QAbstractButton
{
public:
    RemoveMark()
    {
        setFixedSize(24, ToggleSize);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF middle(rect().center().x() - 8, rect().center().y() - 8, 17, 17);
        if (hasFocus() || underMouse()) {
            painter.setPen(QPen(Theme::colours().answerText, hasFocus() ? 2 : 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 4, -1, -4), 6, 6);
        }
        paintIcon(painter, Icon::Cross, middle, Theme::colours().answerText);
    }
};

} // namespace

OptionEditor::OptionEditor(int position, QWidget *parent)
    : QWidget(parent), m_position(position), m_tile(new QWidget),
      m_text(new GrowingTextEdit(GrowingTextEdit::Lines::One)), m_right(new RightMark(position)),
      m_problem(new TextLabel(TextStyle::Caption))
{
    auto *remove = new RemoveMark;
    m_remove = remove;
    const QString letter = answerLetter(position);
    m_text->setProperty("look", QStringLiteral("tile"));
    m_text->setFont(Theme::fontOfPixelSize(FontSize, QFont::DemiBold));
    m_text->setAccessibleName(tr("Option %1").arg(letter));
    m_text->setHint(tr("Option %1").arg(letter));
    m_text->installEventFilter(this);
    m_right->setAccessibleName(tr("Option %1 is the right answer").arg(letter));
    m_right->setToolTip(tr("This is the right answer"));
    remove->setAccessibleName(tr("Take option %1 away").arg(letter));
    remove->setToolTip(remove->accessibleName());
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);

    m_tile->setMinimumHeight(TileHeightMin);
    auto *row = new QHBoxLayout(m_tile);
    row->setContentsMargins(spacing::Small + MarkSize + 4, 6, spacing::Tight, 6);
    row->setSpacing(2);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_right);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tile, 1);
    layout->addWidget(m_problem);

    connect(m_text, &GrowingTextEdit::edited, this, &OptionEditor::edited);
    connect(m_text, &GrowingTextEdit::finished, this, &OptionEditor::finished);
    connect(m_right, &QRadioButton::clicked, this, [this] {
        m_right->setChecked(true);
        Q_EMIT markedRight();
    });
    connect(remove, &QAbstractButton::clicked, this, &OptionEditor::removeRequested);
}

void OptionEditor::showText(const QString &text)
{
    m_text->showText(text);
}

void OptionEditor::setRight(bool right)
{
    m_right->setChecked(right);
}

void OptionEditor::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void OptionEditor::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_text->setAccessibleDescription(problem);
    update();
}

bool OptionEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void OptionEditor::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    const QColor own = colours.answers[size_t(m_position)];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF tile = QRectF(m_tile->geometry()).adjusted(1, 1, -1, -1);
    const bool wrong = !m_problem->isHidden();
    painter.setPen(wrong ? QPen(colours.bad, 2) : QPen(own, 1));
    painter.setBrush(own);
    painter.drawRoundedRect(tile, spacing::CornerRadius, spacing::CornerRadius);
    if (m_text->hasFocus()) {
        painter.setPen(QPen(colours.answerText, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tile.adjusted(3, 3, -3, -3), spacing::CornerRadius - 3,
                                spacing::CornerRadius - 3);
    }
    const QRectF mark(tile.left() + spacing::Small, tile.center().y() - MarkSize / 2.0, MarkSize, MarkSize);
    paintAnswerMark(painter, m_position, mark, colours.answerText, own);
}

} // namespace podium::client
