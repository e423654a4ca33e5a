// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/polls/puzzle_panel.h"

#include "desktop-client/widgets/accessibility.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/form_field.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace podium::client {
namespace {

constexpr int AnswerLength = 64;

} // namespace

class PuzzlePanel::Picture final : public QWidget
{
public:
    Picture()
    {
        setAccessibleRole(this, QAccessible::Graphic);
        setAccessibleName(PuzzlePanel::tr("Picture to read"));
        setMinimumSize(280, 112);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }

    void show(const QImage &picture)
    {
        m_picture = picture;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &colours = Theme::colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QPainterPath rounded;
        rounded.addRoundedRect(rect(), 8, 8);
        painter.setClipPath(rounded);
        painter.fillRect(rect(), colours.raised);
        if (m_picture.isNull()) {
            painter.setPen(colours.quietText);
            painter.setFont(Theme::font(TextStyle::Body));
            painter.drawText(rect(), Qt::AlignCenter, PuzzlePanel::tr("Loading the picture…"));
            return;
        }
        QRectF place(QPointF(), QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio));
        place.moveCenter(QRectF(rect()).center());
        painter.drawImage(place, m_picture);
    }

private:
    QImage m_picture;
};

PuzzlePanel::PuzzlePanel(QWidget *parent)
    : QFrame(parent), m_picture(new Picture), m_answer(new QLineEdit),
      m_field(new FormField(tr("What does the picture say?"), m_answer,
                            tr("So that people vote here and programs do not"))),
      m_vote(new Button(ButtonLook::Primary, Icon::Check, tr("Vote")))
{
    setProperty("card", true);
    setFocusProxy(m_answer);
    m_answer->setMaxLength(AnswerLength);
    m_answer->setFont(Theme::font(TextStyle::Lead));
    auto *another = new Button(ButtonLook::Secondary, Icon::Redo, tr("New picture"));
    auto *cancel = new Button(ButtonLook::Quiet, tr("Cancel"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Tight);
    buttons->addWidget(m_vote);
    buttons->addWidget(another);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(spacing::Small);
    right->addWidget(m_field);
    right->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::Medium, spacing::Medium, spacing::Medium, spacing::Medium);
    row->setSpacing(spacing::Large);
    row->addWidget(m_picture, 2);
    row->addLayout(right, 3);

    connect(m_vote, &QPushButton::clicked, this, &PuzzlePanel::submit);
    connect(another, &QPushButton::clicked, this, [this] {
        m_answer->clear();
        Q_EMIT newPictureRequested();
        m_answer->setFocus(Qt::OtherFocusReason);
    });
    connect(cancel, &QPushButton::clicked, this, &PuzzlePanel::cancelled);
    connect(m_answer, &QLineEdit::textEdited, this, [this] { m_field->setError({}); });
}

void PuzzlePanel::showPuzzle(const QImage &puzzle, bool missed)
{
    m_picture->show(puzzle);
    m_vote->setEnabled(!puzzle.isNull());
    if (missed) {
        m_answer->clear();
        m_field->setError(tr("That is not what the picture said. Here is another one."));
        m_answer->setFocus(Qt::OtherFocusReason);
    }
}

void PuzzlePanel::setStageScale(double scale)
{
    m_answer->setFont(Theme::font(TextStyle::Lead, std::max(1.0, scale)));
}

void PuzzlePanel::submit()
{
    if (m_answer->text().trimmed().isEmpty()) {
        m_field->setError(tr("Type what you read in the picture."));
        m_answer->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString text = m_answer->text();
    m_answer->clear();
    Q_EMIT answered(text);
}

void PuzzlePanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_answer->hasFocus() && !event->isAutoRepeat())
        submit();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace podium::client
