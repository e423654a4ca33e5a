// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace podium::client {

//! \brief One widget in one state.
struct GalleryState
{
    QString name;
    std::function<QWidget *()> make; //!< a new widget each time, without a parent
};

//! \brief One widget of desktop-client/widgets in all its states.
struct GalleryEntry
{
    QString widget; //!< the name of its class
    QList<GalleryState> states;
};

//! \brief Everything there is, in the order to show: a new widget is one entry in the file of its subject.
//! The gallery is for those who build Podium; its words are not translated.
[[nodiscard]] QList<GalleryEntry> galleryEntries();

//! Tokens and what shows text: text_entries.cpp.
[[nodiscard]] QList<GalleryEntry> textEntries();
//! Buttons, fields and messages: control_entries.cpp.
[[nodiscard]] QList<GalleryEntry> controlEntries();
//! What a room sees: stage_entries.cpp.
[[nodiscard]] QList<GalleryEntry> stageEntries();

} // namespace podium::client
