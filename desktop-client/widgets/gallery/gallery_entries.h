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
    bool hasFocus = false;           //!< shown as it looks while keys come to it
};

//! \brief One widget of desktop-client/widgets, or a delegate with its items, in all its states.
struct GalleryEntry
{
    QString widget; //!< the name of its class
    QList<GalleryState> states;
};

//! The widgets of one folder.
struct GalleryGroup
{
    QString folder; //!< below desktop-client; "widgets/polls"
    QList<GalleryEntry> entries;
};

//! \brief Everything there is, in the order to show: a new widget is one entry in the file of its subject.
//! Pages, windows and dialogs are not in it: they are shown whole, in a window of their own.
//! The gallery is for those who build Podium; its words are not translated.
[[nodiscard]] QList<GalleryGroup> galleryGroups();

//! Tokens and what shows text: text_entries.cpp.
[[nodiscard]] QList<GalleryEntry> textEntries();
//! Buttons, fields and messages: control_entries.cpp.
[[nodiscard]] QList<GalleryEntry> controlEntries();
//! What a room sees: stage_entries.cpp.
[[nodiscard]] QList<GalleryEntry> stageEntries();
//! A session as its room and its participants see it, of stage/ and of pages/: session_entries.cpp.
[[nodiscard]] QList<GalleryEntry> roomEntries();
[[nodiscard]] QList<GalleryEntry> participantEntries();
//! What a host drives a session with: console_entries.cpp.
[[nodiscard]] QList<GalleryEntry> consoleEntries();
//! What every kind of document is listed and written with: document_entries.cpp.
[[nodiscard]] QList<GalleryEntry> documentEntries();
//! What a quiz is written with: authoring_entries.cpp.
[[nodiscard]] QList<GalleryEntry> authoringEntries();
//! Votes, charts and puzzles: poll_entries.cpp.
[[nodiscard]] QList<GalleryEntry> pollEntries();
//! Figures of a session that is over: report_entries.cpp.
[[nodiscard]] QList<GalleryEntry> reportEntries();

} // namespace podium::client
