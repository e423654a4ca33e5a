// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/gallery/gallery_window.h"

#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/gallery/flow_layout.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/text_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr int NamesWidth = 240;

//! \brief `widget` as it looks while keys come to it. Only one can have the focus, so this is a picture of
//! it.
QWidget *withFocus(QWidget *widget)
{
    QWidget *before = QApplication::activeWindow();
    QWidget window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(widget);
    window.show();
    QApplication::setActiveWindow(&window);
    widget->setFocus(Qt::TabFocusReason);
    auto *picture = new QLabel;
    picture->setPixmap(widget->grab());
    QApplication::setActiveWindow(before);
    return picture;
}

QWidget *captioned(const QString &caption, QWidget *widget)
{
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *name = new TextLabel(TextStyle::Caption, caption);
    name->setTone(Tone::Quiet);
    column->addWidget(name);
    column->addWidget(widget, 0, Qt::AlignLeft | Qt::AlignTop);
    column->addStretch();
    return cell;
}

} // namespace

GalleryWindow::GalleryWindow(ColourScheme scheme, bool reducedMotion, QWidget *parent)
    : QWidget(parent), m_reducedMotion(reducedMotion), m_names(new QListWidget), m_area(new QScrollArea)
{
    setWindowTitle(u"Podium: gallery"_s);
    resize(1280, 900);
    m_names->setFixedWidth(NamesWidth);
    m_names->setAccessibleName(u"Widgets"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeader());
    auto *body = new QHBoxLayout;
    body->addWidget(m_names);
    body->addWidget(m_area, 1);
    layout->addLayout(body, 1);
    for (const GalleryGroup &group : galleryGroups()) {
        auto *heading = new QListWidgetItem(group.folder, m_names);
        heading->setFlags(Qt::NoItemFlags);
        for (const GalleryEntry &entry : group.entries)
            m_names->addItem(entry.widget);
    }
    m_names->setCurrentRow(1);
    connect(m_names, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_area->verticalScrollBar()->setValue(m_sections[row]->y());
    });
    showIn(scheme, reducedMotion);
}

QWidget *GalleryWindow::makeHeader()
{
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->addWidget(new TextLabel(TextStyle::Title, u"Gallery"_s));
    row->addStretch();
    auto *reduced = new QCheckBox(u"Reduced motion"_s);
    reduced->setChecked(m_reducedMotion);
    auto *light = new Button(ButtonLook::Secondary, u"Light"_s);
    auto *dark = new Button(ButtonLook::Secondary, u"Dark"_s);
    for (QWidget *control :
         {static_cast<QWidget *>(reduced), static_cast<QWidget *>(light), static_cast<QWidget *>(dark)})
        row->addWidget(control);
    connect(reduced, &QCheckBox::toggled, this,
            [this](bool on) { showIn(Theme::isDark() ? ColourScheme::Dark : ColourScheme::Light, on); });
    connect(light, &QPushButton::clicked, this, [this] { showIn(ColourScheme::Light, m_reducedMotion); });
    connect(dark, &QPushButton::clicked, this, [this] { showIn(ColourScheme::Dark, m_reducedMotion); });
    return header;
}

void GalleryWindow::showIn(ColourScheme scheme, bool reducedMotion)
{
    m_reducedMotion = reducedMotion;
    Theme::apply(*qApp, scheme, reducedMotion);
    m_area->setWidget(makeContent());
}

QWidget *GalleryWindow::content() const
{
    return m_area->widget();
}

QWidget *GalleryWindow::makeContent()
{
    m_sections.clear();
    m_shown.clear();
    auto *content = new QWidget;
    content->setProperty("scrolled", true);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(spacing::Large);
    for (const GalleryGroup &group : galleryGroups()) {
        auto *heading = new TextLabel(TextStyle::Headline, group.folder);
        column->addWidget(heading);
        m_sections.append(heading);
        for (const GalleryEntry &entry : group.entries) {
            auto *title = new TextLabel(TextStyle::Title, entry.widget);
            column->addWidget(title);
            column->addWidget(makeStates(entry));
            m_sections.append(title);
        }
    }
    column->addStretch();
    return content;
}

QWidget *GalleryWindow::makeStates(const GalleryEntry &entry)
{
    auto *states = new QWidget;
    auto *flow = new FlowLayout(states, spacing::Large);
    for (const GalleryState &state : entry.states) {
        QWidget *widget = state.hasFocus ? withFocus(state.make()) : state.make();
        m_shown.append({u"%1: %2"_s.arg(entry.widget, state.name), widget});
        flow->addWidget(captioned(state.name, widget));
    }
    return states;
}

} // namespace podium::client
