// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/application.h"
#include "desktop-client/app/languages.h"
#include "desktop-client/app/system_motion.h"
#include "desktop-client/widgets/gallery/gallery_window.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int UsageExitCode = 2;

//! Help and version are for the terminal and need no display.
bool answersInTerminal(int argc, char *argv[])
{
    QCoreApplication terminal(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.contains("--help"_L1) || arguments.contains("-h"_L1)) {
        out << podium::client::launchHelp();
        return true;
    }
    if (arguments.contains("--version"_L1) || arguments.contains("-v"_L1)) {
        out << u"podium-desktop "_s << QCoreApplication::applicationVersion() << Qt::endl;
        return true;
    }
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"podium-desktop"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PODIUM_VERSION));
    if (answersInTerminal(argc, argv))
        return 0;

    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Podium"_s);
    QGuiApplication::setDesktopFileName(u"podium-desktop"_s);
    const podium::Result<podium::client::LaunchOptions> options = podium::client::parseLaunchOptions(
        QCoreApplication::arguments(), qEnvironmentVariable("PODIUM_PASSWORD"));
    if (!options) {
        QTextStream(stderr) << u"podium-desktop: "_s << options.error().message << Qt::endl;
        return UsageExitCode;
    }
    const podium::client::Preferences chosen = podium::client::Settings().preferences();
    podium::client::speak(options->language.isEmpty() ? chosen.language : options->language);
    const auto scheme = options->scheme.value_or(chosen.scheme);
    const bool reducedMotion = options->reducedMotion || chosen.reducedMotion;
    const podium::client::SystemMotion motion;
    const auto followSystem = [&motion] {
        podium::client::Theme::setSystemReducesMotion(motion.isReduced());
    };
    QObject::connect(&motion, &podium::client::SystemMotion::changed, &motion, followSystem);
    followSystem();
    if (options->gallery) {
        podium::client::GalleryWindow gallery(scheme, reducedMotion);
        gallery.show();
        return QApplication::exec();
    }
    podium::client::Theme::apply(application, scheme, reducedMotion);

    podium::client::Application client;
    client.begin(*options);
    return QApplication::exec();
}
