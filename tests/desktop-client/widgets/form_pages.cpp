// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/pages/join_page.h"
#include "desktop-client/widgets/pages/preferences_dialog.h"
#include "desktop-client/widgets/pages/session_settings_dialog.h"
#include "desktop-client/widgets/pages/sign_in_page.h"
#include "desktop-client/widgets/pages/start_page.h"
#include "tests/desktop-client/widgets/page_catalogue.h"

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

QWidget *start(Fixture fixture, Content)
{
    fixture.window.startPage()->setServerAddress(u"192.168.1.20"_s);
    return &fixture.window;
}

QWidget *join(Fixture fixture, Content content)
{
    start(fixture, content);
    fixture.window.joinPage()->setCode(u"482913"_s);
    fixture.window.joinPage()->setNickname(content.nickname);
    fixture.window.showJoin();
    return &fixture.window;
}

QWidget *joinRefused(Fixture fixture, Content content)
{
    join(fixture, content);
    fixture.window.joinPage()->showError(
        {ErrorCode::NicknameTaken,
         u"Somebody here is called “%1” already. “%1 2” is free."_s.arg(content.nickname),
         {{u"nickname"_s, content.nickname}}});
    return &fixture.window;
}

QWidget *signIn(Fixture fixture, Content content)
{
    start(fixture, content);
    fixture.window.signInPage()->setUsername(u"mara"_s);
    fixture.window.showHosting();
    return &fixture.window;
}

QWidget *firstAccount(Fixture fixture, Content content)
{
    signIn(fixture, content);
    fixture.window.signInPage()->setMakesAccount(true);
    return &fixture.window;
}

QWidget *sessionSettings(Fixture fixture, Content content)
{
    auto *dialog =
        new SessionSettingsDialog({QuizId(1), content.title, QuizStatus::Draft, 24, {}}, {}, &fixture.window);
    dialog->show();
    return dialog;
}

QWidget *preferences(Fixture fixture, Content)
{
    start(fixture, {});
    auto *dialog =
        new PreferencesDialog({}, {{u"en"_s, u"English"_s}, {u"pt"_s, u"Português"_s}}, &fixture.window);
    dialog->show();
    return dialog;
}

constexpr CataloguedPage Pages[] = {
    {"start", start},
    {"join", join},
    {"join-refused", joinRefused},
    {"sign-in", signIn},
    {"first-account", firstAccount},
    {"session-settings", sessionSettings},
    {"preferences", preferences},
};

} // namespace

std::span<const CataloguedPage> formPages()
{
    return Pages;
}

} // namespace podium::test
