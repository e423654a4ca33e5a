// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/languages.h"

#include "desktop-client/app/english_plurals.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

const auto English = u"en"_s;

QString codeOf(const QLocale &locale)
{
    return locale.name().section(u'_', 0, 0);
}

//! The system's own way with numbers and dates where it speaks that language, else the language's.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    return codeOf(system) == code ? system : QLocale(code);
}

//! What is installed now, so that the next language takes its place. Ends with the application.
class Catalogues final : public QObject
{
    Q_DISABLE_COPY_MOVE(Catalogues)

public:
    explicit Catalogues(QObject *parent) : QObject(parent) {}

    void install(const QString &code)
    {
        m_installed.clear();
        if (code == English) {
            add(std::make_unique<EnglishPlurals>());
            return;
        }
        load(QLocale(code), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        load(QLocale(code), u"podium"_s, u":/podium/translations"_s);
    }

private:
    void load(const QLocale &locale, const QString &name, const QString &folder)
    {
        auto catalogue = std::make_unique<QTranslator>();
        if (catalogue->load(locale, name, u"_"_s, folder))
            add(std::move(catalogue));
    }

    void add(std::unique_ptr<QTranslator> catalogue)
    {
        QCoreApplication::installTranslator(catalogue.get());
        m_installed.push_back(std::move(catalogue));
    }

    std::vector<std::unique_ptr<QTranslator>> m_installed; //!< a translator takes itself out when destroyed
};

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> all{{English, u"English"_s}, {u"pt"_s, u"Português"_s}};
    return all;
}

bool isSpoken(const QString &code)
{
    return std::ranges::any_of(languages(), [&code](const Language &known) { return known.code == code; });
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(u'-', 0, 0);
        if (isSpoken(code))
            return code;
    }
    return English;
}

void speak(const QString &code)
{
    static QPointer<Catalogues> catalogues;
    if (!catalogues)
        catalogues = new Catalogues(QCoreApplication::instance());
    const QString language = isSpoken(code) ? code : systemLanguage();
    QLocale::setDefault(localeFor(language));
    catalogues->install(language);
}

} // namespace podium::client
