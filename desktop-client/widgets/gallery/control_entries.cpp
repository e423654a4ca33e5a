// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/banner.h"
#include "desktop-client/widgets/buttons.h"
#include "desktop-client/widgets/choice_tile.h"
#include "desktop-client/widgets/code_field.h"
#include "desktop-client/widgets/empty_state.h"
#include "desktop-client/widgets/form_field.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/growing_text_edit.h"
#include "desktop-client/widgets/library_tabs.h"
#include "desktop-client/widgets/picture_drop.h"
#include "desktop-client/widgets/toast.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::disabled;

GalleryEntry buttons()
{
    GalleryEntry entry{u"Button"_s, {}};
    const std::pair<const char *, ButtonLook> looks[] = {{"primary", ButtonLook::Primary},
                                                         {"secondary", ButtonLook::Secondary},
                                                         {"quiet", ButtonLook::Quiet},
                                                         {"link", ButtonLook::Link},
                                                         {"danger", ButtonLook::Danger}};
    for (const auto &[name, look] : looks) {
        const QString label = QString::fromUtf8(name);
        entry.states.append({label, [look] { return new Button(look, u"Start a session"_s); }});
        entry.states.append(
            {label + u", icon"_s, [look] { return new Button(look, Icon::Play, u"Start"_s); }});
        entry.states.append(
            {label + u", disabled"_s, [look] { return disabled(new Button(look, Icon::Play, u"Start"_s)); }});
        entry.states.append(
            {label + u", focus"_s, [look] { return new Button(look, Icon::Play, u"Start"_s); }, true});
    }
    entry.states.append({u"icon only"_s, [] { return new Button(Icon::FullScreen, u"Full screen"_s); }});
    return entry;
}

GalleryEntry libraryTabs()
{
    return {u"LibraryTabs"_s,
            {{u"quizzes"_s, [] { return new LibraryTabs(LibraryTabs::Tab::Quizzes); }},
             {u"polls"_s, [] { return new LibraryTabs(LibraryTabs::Tab::Polls); }},
             {u"focus"_s, [] { return new LibraryTabs(LibraryTabs::Tab::Polls); }, true}}};
}

GalleryEntry icons()
{
    GalleryEntry entry{u"Icons"_s, {}};
    for (int which = int(Icon::Add); which <= int(Icon::Warning); ++which) {
        entry.states.append({QString::number(which), [which] {
                                 auto *shown = new QLabel;
                                 shown->setPixmap(icon(Icon(which)).pixmap(24, 24));
                                 return shown;
                             }});
    }
    return entry;
}

QWidget *banner(Banner::Kind kind, const QString &text, const QString &action)
{
    auto *shown = new Banner;
    shown->setFixedWidth(640);
    shown->show(kind, text, action);
    return shown;
}

QWidget *field(const QString &text, const QString &error)
{
    auto *edit = new QLineEdit(text);
    edit->setPlaceholderText(u"as others will see it"_s);
    auto *shown = new FormField(u"Nickname"_s, edit, u"Everybody in the room will see it"_s);
    shown->setFixedWidth(280);
    shown->setError(error);
    return shown;
}

//! Keys that come to the field go to what is edited in it.
QWidget *focused(QWidget *field)
{
    field->setFocusProxy(field->findChild<QLineEdit *>());
    return field;
}

QWidget *codeField(const QString &code)
{
    auto *shown = new CodeField;
    shown->setFixedWidth(220);
    shown->setCode(code);
    return shown;
}

QWidget *growingText(const QString &text)
{
    auto *shown = new GrowingTextEdit(GrowingTextEdit::Lines::Many);
    shown->setFixedWidth(320);
    shown->setHint(u"Type the question"_s);
    shown->showText(text);
    return shown;
}

PictureDrop *pictureDrop()
{
    auto *shown = new PictureDrop(u"PNG, JPEG, WebP or GIF, at most 10 MB"_s);
    shown->setFixedWidth(560);
    return shown;
}

QWidget *uploading()
{
    PictureDrop *shown = pictureDrop();
    shown->setUploading(0.4);
    return shown;
}

QWidget *refused()
{
    PictureDrop *shown = pictureDrop();
    shown->setFailed(u"sea.png has 23.4 MB; at most 10 MB fit."_s);
    return shown;
}

QWidget *toast()
{
    auto *page = new QWidget;
    page->setFixedSize(680, 170);
    auto *shown = new Toast(page);
    shown->showMessage(u"“European capitals” is deleted."_s, u"Undo"_s, std::chrono::minutes(10));
    return page;
}

} // namespace

QList<GalleryEntry> controlEntries()
{
    return {
        buttons(),
        icons(),
        libraryTabs(),
        {u"ChoiceTile"_s,
         {{u"idle"_s,
           [] { return new ChoiceTile(Icon::Join, u"Join"_s, u"You have a code. Answer from here."_s); }},
          {u"long"_s,
           [] { return new ChoiceTile(Icon::Host, u"Host"_s, u"Pick a quiz and run it for the room."_s); }},
          {u"disabled"_s,
           [] { return disabled(new ChoiceTile(Icon::Host, u"Host"_s, u"Pick a quiz and run it."_s)); }},
          {u"focus"_s,
           [] { return new ChoiceTile(Icon::Join, u"Join"_s, u"You have a code. Answer from here."_s); },
           true}}},
        {u"CodeField"_s,
         {{u"empty"_s, [] { return codeField({}); }},
          {u"half"_s, [] { return codeField(u"4829"_s); }},
          {u"complete"_s, [] { return codeField(u"482913"_s); }},
          {u"disabled"_s, [] { return disabled(codeField(u"482913"_s)); }},
          {u"focus"_s, [] { return codeField(u"4829"_s); }, true}}},
        {u"FormField"_s,
         {{u"empty"_s, [] { return field({}, {}); }},
          {u"filled"_s, [] { return field(u"Ines"_s, {}); }},
          {u"wrong"_s, [] { return field(u"Ines"_s, u"Somebody here is called “Ines” already."_s); }},
          {u"disabled"_s, [] { return disabled(field(u"Ines"_s, {})); }},
          {u"focus"_s, [] { return focused(field(u"Ines"_s, {})); }, true}}},
        {u"GrowingTextEdit"_s,
         {{u"empty"_s, [] { return growingText({}); }},
          {u"two lines"_s, [] { return growingText(u"Which ocean is the largest of all of them?"_s); }},
          {u"disabled"_s, [] { return disabled(growingText(u"Which ocean is the largest?"_s)); }},
          {u"focus"_s, [] { return growingText(u"Which ocean is the largest?"_s); }, true}}},
        {u"PictureDrop"_s,
         {{u"empty"_s, pictureDrop},
          {u"uploading"_s, uploading},
          {u"refused"_s, refused},
          {u"disabled"_s, [] { return disabled(pictureDrop()); }}}},
        {u"Toast"_s, {{u"with an action"_s, toast}}},
        {u"Banner"_s,
         {{u"information"_s,
           [] {
               return banner(Banner::Kind::Information, u"A session of yours is still open."_s,
                             u"Go back to it"_s);
           }},
          {u"warning"_s,
           [] {
               return banner(Banner::Kind::Warning, u"The connection was lost. Trying again in 3 s."_s, {});
           }},
          {u"error"_s,
           [] {
               return banner(Banner::Kind::Error,
                             u"The quiz could not be saved. The server is not answering."_s, {});
           }},
          {u"long"_s, [] { return banner(Banner::Kind::Warning, samples::longOption(), u"Try again"_s); }}}},
        {u"EmptyState"_s,
         {{u"list without entries"_s,
           [] {
               auto *shown = new EmptyState(
                   Icon::Quiz, u"No quizzes yet"_s,
                   u"Write a new one, or import an Aiken or GIFT file: drop it here, or press Import."_s);
               shown->setFixedSize(520, 300);
               return shown;
           }}}},
    };
}

} // namespace podium::client
