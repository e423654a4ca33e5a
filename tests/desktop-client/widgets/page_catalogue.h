// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/desktop-client/widgets/window_fixture.h"

#include <QImage>

#include <span>

namespace podium::test {

//! What stands on the pages.
struct PageContent
{
    QString title;
    QString nickname;
    QString displayName;
    QString question;
    QStringList options;
    int correct = 1;
    QString explanation;
    QStringList people; //!< best first
    std::int64_t score = 0;
    QStringList otherTitles; //!< of the library
    QImage picture;          //!< of the question; null for none
};

//! As in a class on a good day.
[[nodiscard]] PageContent realisticContent();
//! Every text as long as it may be, in the widest letters.
[[nodiscard]] PageContent longestContent();

//! \brief One page in one state. Brings `fixture` there and tells which window shows it.
struct CataloguedPage
{
    const char *name; //!< as it stands in test rows and file names
    QWidget *(*show)(WindowFixture &fixture, const PageContent &content);
};

//! \brief Every page of the program in the states that look different. Screenshots, layout and accessibility
//! are tested for all of them: a new page is one line in the file of its part below.
[[nodiscard]] std::span<const CataloguedPage> pageCatalogue();

//! Start, joining, signing in, settings: form_pages.cpp.
[[nodiscard]] std::span<const CataloguedPage> formPages();

//! A running session as its host sees it: host_pages.cpp.
[[nodiscard]] std::span<const CataloguedPage> hostPages();

//! And as participants do: participant_pages.cpp.
[[nodiscard]] std::span<const CataloguedPage> participantPages();

//! The library, the editor and their dialogs: authoring_pages.cpp.
[[nodiscard]] std::span<const CataloguedPage> authoringPages();

//! Past sessions and the report of one: report_pages.cpp.
[[nodiscard]] std::span<const CataloguedPage> reportPages();

//! Polls, of those who vote and of their hosts: poll_pages.cpp.
[[nodiscard]] std::span<const CataloguedPage> pollPages();

} // namespace podium::test

Q_DECLARE_METATYPE(podium::test::CataloguedPage)
