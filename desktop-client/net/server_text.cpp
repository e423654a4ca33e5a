// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/net/server_text.h"

#include "desktop-client/net/server_text_catalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ServerText)
};

//! A text of the server with places for what differs from one time to the next.
struct Template
{
    const char *source;
    QRegularExpression pattern; //!< captures what stands at the places
    QList<int> places;          //!< the number of each place, in the order of the text
};

Template templateOf(const char *source)
{
    static const QRegularExpression place(u"%([1-9])"_s);
    const QString text = QString::fromUtf8(source);
    Template made{source, {}, {}};
    QString pattern;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
        pattern += QRegularExpression::escape(text.sliced(end, match.capturedStart() - end)) + u"(.*)"_s;
        made.places.append(match.capturedView(1).toInt());
        end = match.capturedEnd();
    }
    pattern += QRegularExpression::escape(text.sliced(end));
    made.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                      QRegularExpression::DotMatchesEverythingOption);
    return made;
}

//! What says most of itself comes first, so that "%1 to %2 characters." does not take what another fits
//! better.
std::vector<Template> templatesOf(std::span<const char *const> sources)
{
    std::vector<Template> templates;
    std::ranges::transform(sources, std::back_inserter(templates), templateOf);
    std::ranges::stable_sort(templates, std::ranges::greater(), [](const Template &one) {
        return qstrlen(one.source) - 2 * size_t(one.places.size());
    });
    return templates;
}

QString translationOf(const char *source)
{
    return QCoreApplication::translate(ServerTextContext, source);
}

//! Arguments go in by one pass: one of them may hold "%2".
QString filled(const QString &text, const QHash<int, QString> &arguments)
{
    static const QRegularExpression place(u"%([1-9])"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
        result += text.sliced(end, match.capturedStart() - end);
        result += arguments.value(match.capturedView(1).toInt(), match.captured());
        end = match.capturedEnd();
    }
    return result + text.sliced(end);
}

std::optional<QString> translated(const QString &text, const std::vector<Template> &templates);

std::optional<QString> translatedFault(const QString &text)
{
    static const std::vector<Template> templates = templatesOf(serverFaults());
    return translated(text, templates);
}

std::optional<QString> translatedSentence(const QString &text)
{
    static const std::vector<Template> templates = templatesOf(serverSentences());
    return translated(text, templates);
}

std::optional<QString> translated(const QString &text, const std::vector<Template> &templates)
{
    for (const Template &known : templates) {
        const QRegularExpressionMatch match = known.pattern.match(text);
        if (!match.hasMatch())
            continue;
        QHash<int, QString> arguments;
        for (int group = 0; group < known.places.size(); ++group) {
            const QString argument = match.captured(group + 1);
            arguments.insert(known.places[group], translatedFault(argument).value_or(argument));
        }
        return filled(translationOf(known.source), arguments);
    }
    // What could not be decoded at all has been put into words here already.
    if (std::ranges::any_of(templates,
                            [&text](const Template &known) { return translationOf(known.source) == text; }))
        return text;
    return std::nullopt;
}

//! Without knowing more than the code.
QString generalText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadMessage:
        return Texts::tr("The server did not understand this program. Is one of them out of date?");
    case ErrorCode::UnsupportedProtocol:
        return Texts::tr("This program and the server do not fit together. Is one of them out of date?");
    case ErrorCode::Invalid:
        return Texts::tr("The server does not accept this as it is.");
    case ErrorCode::NotAuthenticated:
        return Texts::tr("The server does not know you any more. Sign in or join again.");
    case ErrorCode::Forbidden:
        return Texts::tr("You may not do this.");
    case ErrorCode::Banned:
        return Texts::tr("The host has removed you from this session.");
    case ErrorCode::NotFound:
        return Texts::tr("This does not exist, or not any more.");
    case ErrorCode::SessionClosed:
        return Texts::tr("The session has ended.");
    case ErrorCode::SessionLocked:
        return Texts::tr("The host lets nobody else in.");
    case ErrorCode::NicknameTaken:
        return Texts::tr("Somebody here has this nickname already. Choose another.");
    case ErrorCode::NicknameInvalid:
        return Texts::tr("This nickname cannot be used. Choose another.");
    case ErrorCode::TooEarly:
        return Texts::tr("It is too early for this.");
    case ErrorCode::TooLate:
        return Texts::tr("It is too late for this.");
    case ErrorCode::AlreadyAnswered:
        return Texts::tr("You have answered this question already.");
    case ErrorCode::AlreadyVoted:
        return Texts::tr("You have voted in this poll already.");
    case ErrorCode::PollClosed:
        return Texts::tr("The poll takes no votes now.");
    case ErrorCode::ProofRequired:
        return Texts::tr("The poll asks for a proof that no program is voting.");
    case ErrorCode::VersionConflict:
        return Texts::tr("Somebody else saved in between.");
    case ErrorCode::RateLimited:
        return Texts::tr("Too much at once. Wait a moment and try again.");
    case ErrorCode::Busy:
        return Texts::tr("The server is busy. Try again in a moment.");
    case ErrorCode::Internal:
        return Texts::tr("Something went wrong at the server.");
    }
    return {};
}

//! Whether the program speaks the server's language: then what it does not know needs no translation.
bool speaksAsTheServer()
{
    return std::ranges::all_of(serverSentences().first(3), [](const char *source) {
        return translationOf(source) == QString::fromUtf8(source);
    });
}

} // namespace

Error inOwnLanguage(const Error &error)
{
    if (speaksAsTheServer())
        return error;
    Error own = error;
    own.message = translatedSentence(error.message).value_or(generalText(error.code));
    if (error.code != ErrorCode::Invalid)
        return own; // fields of other errors hold values
    for (QString &fault : own.fields) {
        const std::optional<QString> known = translatedFault(fault);
        fault = known ? *known : translatedSentence(fault).value_or(Texts::tr("cannot stay as it is"));
    }
    return own;
}

Notice inOwnLanguage(const Notice &notice)
{
    return {notice.level, notice.code, translatedSentence(notice.message).value_or(notice.message)};
}

} // namespace podium::client
