// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/picture_drop.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/picture_view.h"
#include "desktop-client/widgets/text_label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int SymbolSize = 28;
constexpr int PictureHeight = 240;

class Symbol final : public QWidget
{
public:
    Symbol() { setFixedSize(SymbolSize, SymbolSize); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, Icon::Picture, rect(), Theme::colours().quietText);
    }
};

} // namespace

PictureDrop::PictureDrop(const QString &limits, QWidget *parent)
    : QWidget(parent), m_limits(limits), m_view(new PictureView), m_symbol(new Symbol),
      m_title(new TextLabel(TextStyle::Body)), m_text(quietLabel({}, TextStyle::Caption)),
      m_progress(new QProgressBar), m_choose(new Button(ButtonLook::Secondary, tr("Choose…"))),
      m_remove(new Button(Icon::Delete, tr("Take the picture away"))),
      m_cancel(new Button(ButtonLook::Secondary, tr("Cancel"))),
      m_retry(new Button(ButtonLook::Secondary, tr("Try again")))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    m_title->setWeight(QFont::DemiBold);
    m_view->setFixedHeight(PictureHeight);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Upload of the picture"));
    m_choose->setAccessibleName(tr("Choose a picture"));

    // Narrow places break it rather than lose the button beside it.
    m_title->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    texts->addWidget(m_progress);
    texts->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::Small);
    row->addWidget(m_symbol);
    row->addLayout(texts, 1);
    for (Button *button : {m_retry, m_cancel, m_choose, m_remove})
        row->addWidget(button, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Medium, spacing::Tight, spacing::Tight, spacing::Tight);
    layout->setSpacing(spacing::Tight);
    layout->addWidget(m_view);
    layout->addLayout(row);

    connect(m_choose, &QPushButton::clicked, this, &PictureDrop::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &PictureDrop::removeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &PictureDrop::cancelRequested);
    connect(m_retry, &QPushButton::clicked, this, &PictureDrop::retryRequested);
    refresh();
}

void PictureDrop::setModel(PictureModel *pictures)
{
    m_view->setModel(pictures);
}

void PictureDrop::setPicture(std::optional<PictureId> picture)
{
    m_picture = picture;
    refresh();
}

void PictureDrop::setUploading(double share)
{
    m_state = State::Uploading;
    m_progress->setValue(int(std::lround(share * 100)));
    refresh();
}

void PictureDrop::setFailed(const QString &why)
{
    m_state = State::Failed;
    m_problem = why;
    refresh();
}

void PictureDrop::setIdle()
{
    m_state = State::Idle;
    refresh();
}

void PictureDrop::setProblem(const QString &problem)
{
    if (m_state == State::Failed)
        return;
    m_problem = problem;
    refresh();
}

void PictureDrop::refresh()
{
    const bool idle = m_state == State::Idle;
    const bool shown = idle && m_picture.has_value();
    m_view->setPicture(shown ? m_picture : std::nullopt);
    m_symbol->setVisible(!shown);
    m_title->setVisible(!shown);
    m_progress->setVisible(m_state == State::Uploading);
    m_choose->setVisible(idle);
    m_choose->setText(shown ? tr("Replace…") : tr("Choose…"));
    m_remove->setVisible(shown);
    m_cancel->setVisible(!idle);
    m_retry->setVisible(m_state == State::Failed);

    const bool wrong = m_state != State::Uploading && !m_problem.isEmpty();
    m_text->setTone(wrong ? Tone::Bad : Tone::Quiet);
    switch (m_state) {
    case State::Idle:
        m_title->setText(tr("Add a picture: drop it here, paste it, or choose a file"));
        m_text->setText(wrong ? m_problem : m_limits);
        break;
    case State::Uploading:
        m_title->setText(m_progress->value() < 100 ? tr("Uploading the picture…")
                                                   : tr("The server looks at the picture…"));
        m_text->setText(QLocale().toString(m_progress->value()) + u" %"_s);
        break;
    case State::Failed:
        m_title->setText(tr("The picture was not taken"));
        m_text->setText(m_problem);
        break;
    }
    m_text->setVisible(!m_text->text().isEmpty());
    setAccessibleDescription(m_title->text() + u' ' + m_text->text());
    update();
}

bool PictureDrop::accepts(const QMimeData *content)
{
    const QList<QUrl> urls = content->urls();
    const bool holdsFiles =
        std::any_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
    // A browser tells where a picture comes from, and brings the picture itself.
    return holdsFiles ? urls.size() == 1 : content->hasImage();
}

std::optional<PictureSource> PictureDrop::pictureIn(const QMimeData *content)
{
    if (!accepts(content))
        return std::nullopt;
    // A file first: it is smaller than the same picture unpacked, and loses nothing.
    if (const QList<QUrl> urls = content->urls(); !urls.isEmpty() && urls.first().isLocalFile())
        return urls.first().toLocalFile();
    const QImage image = qvariant_cast<QImage>(content->imageData());
    return image.isNull() ? std::nullopt : std::optional<PictureSource>(image);
}

bool PictureDrop::take(const QMimeData *content)
{
    const std::optional<PictureSource> picture = pictureIn(content);
    if (!picture)
        return false;
    if (const auto *path = std::get_if<QString>(&*picture))
        Q_EMIT fileChosen(*path);
    else
        Q_EMIT imagePasted(std::get<QImage>(*picture));
    return true;
}

void PictureDrop::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture"), {},
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureDrop::fileChosen);
    dialog->open();
}

void PictureDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (!accepts(event->mimeData()))
        return;
    m_dropping = true;
    update();
    event->acceptProposedAction();
}

void PictureDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void PictureDrop::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    if (take(event->mimeData()))
        event->acceptProposedAction();
}

void PictureDrop::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        take(QGuiApplication::clipboard()->mimeData());
    else if (event->key() == Qt::Key_Delete && m_picture && m_state == State::Idle)
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        chooseFile();
    else
        QWidget::keyPressEvent(event);
}

void PictureDrop::mousePressEvent(QMouseEvent *)
{
    setFocus(Qt::MouseFocusReason);
}

void PictureDrop::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool wrong = m_state != State::Uploading && !m_problem.isEmpty();
    const bool marked = m_dropping || hasFocus();
    QPen pen(marked ? colours.accent : wrong ? colours.bad : colours.control, marked ? 2 : 1);
    if (m_state == State::Idle && !m_picture)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_dropping ? blended(colours.surface, colours.accent, 0.1) : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), spacing::CornerRadius,
                            spacing::CornerRadius);
}

void PictureDrop::focusInEvent(QFocusEvent *)
{
    update();
}

void PictureDrop::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace podium::client
