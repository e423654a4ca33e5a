// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/console/host_keys.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

constexpr std::pair<Qt::Key, HostAction> Keys[] = {
    {Qt::Key_Space, HostAction::GoOn},     {Qt::Key_Return, HostAction::GoOn},
    {Qt::Key_Enter, HostAction::GoOn},     {Qt::Key_PageDown, HostAction::GoOn},
    {Qt::Key_PageUp, HostAction::GoBack},  {Qt::Key_Period, HostAction::Blank},
    {Qt::Key_B, HostAction::Blank},        {Qt::Key_F5, HostAction::Presenter},
    {Qt::Key_Escape, HostAction::Leave},   {Qt::Key_C, HostAction::Console},
    {Qt::Key_M, HostAction::Sound},        {Qt::Key_L, HostAction::Lock},
    {Qt::Key_F1, HostAction::KeyOverview}, {Qt::Key_Question, HostAction::KeyOverview},
};

QString effectOf(HostAction action)
{
    switch (action) {
    case HostAction::GoOn:
        return QCoreApplication::translate("HostKeys", "The next step");
    case HostAction::GoBack:
        return QCoreApplication::translate("HostKeys", "From the leaderboard: show the answer once more");
    case HostAction::Blank:
        return QCoreApplication::translate("HostKeys", "Empty the room's screen, and fill it again");
    case HostAction::Presenter:
        return QCoreApplication::translate("HostKeys",
                                           "The room's view on the second screen, or full screen");
    case HostAction::Leave:
        return QCoreApplication::translate("HostKeys", "Out of the empty screen, or out of full screen");
    case HostAction::Console:
        return QCoreApplication::translate("HostKeys",
                                           "With one screen: your console beside the room's view");
    case HostAction::Sound:
        return QCoreApplication::translate("HostKeys", "Sounds on and off");
    case HostAction::Lock:
        return QCoreApplication::translate("HostKeys", "Let nobody else in, and let people in again");
    case HostAction::KeyOverview:
        return QCoreApplication::translate("HostKeys", "This overview");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<HostAction> hostActionOf(int key)
{
    const auto *const found = std::find_if(std::begin(Keys), std::end(Keys),
                                           [key](const auto &entry) { return entry.first == key; });
    if (found == std::end(Keys))
        return std::nullopt;
    return found->second;
}

QList<KeyHint> hostKeyHints()
{
    QList<KeyHint> hints;
    std::optional<HostAction> last;
    for (const auto &[key, action] : Keys) {
        const QString name = QKeySequence(key).toString(QKeySequence::NativeText);
        if (last != action)
            hints.append({name, effectOf(action)});
        else if (key != Qt::Key_Enter) // the second of two keys of that name
            hints.last().keys += u", "_s + name;
        last = action;
    }
    hints.append({QKeySequence(Qt::Key_F11).toString(QKeySequence::NativeText),
                  QCoreApplication::translate("HostKeys", "This window full screen")});
    hints.append({QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText),
                  QCoreApplication::translate("HostKeys", "Preferences: language, appearance")});
    return hints;
}

} // namespace podium::client
