// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/columns.h"

#include "server/storage/column_names.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

// The same words as on the wire; the schema lets no others in.
constexpr Names<UserRole, 3> Roles{
    {{UserRole::Admin, "admin"_L1}, {UserRole::Host, "host"_L1}, {UserRole::Participant, "participant"_L1}}};
constexpr Names<TokenKind, 2> TokenKinds{
    {{TokenKind::Access, "access"_L1}, {TokenKind::Refresh, "refresh"_L1}}};
constexpr Names<Pace, 2> Paces{{{Pace::Host, "host"_L1}, {Pace::Self, "self"_L1}}};
constexpr Names<ScoringRule, 2> Scorings{
    {{ScoringRule::Accuracy, "accuracy"_L1}, {ScoringRule::Speed, "speed"_L1}}};
constexpr Names<SessionState, 8> States{{{SessionState::Lobby, "lobby"_L1},
                                         {SessionState::Question, "question"_L1},
                                         {SessionState::Closed, "closed"_L1},
                                         {SessionState::Reveal, "reveal"_L1},
                                         {SessionState::Leaderboard, "leaderboard"_L1},
                                         {SessionState::Running, "running"_L1},
                                         {SessionState::Podium, "podium"_L1},
                                         {SessionState::Ended, "ended"_L1}}};

} // namespace

QString caseFolded(const QString &text)
{
    // Folding can undo the normal form, so it is made again afterwards.
    return text.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

QString patternHolding(const QString &part)
{
    QString escaped = part;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + escaped + u'%';
}

QString roleName(UserRole role)
{
    return nameOf(Roles, role);
}

UserRole roleOf(const QString &name)
{
    return valueOf(Roles, name);
}

QString tokenKindName(TokenKind kind)
{
    return nameOf(TokenKinds, kind);
}

TokenKind tokenKindOf(const QString &name)
{
    return valueOf(TokenKinds, name);
}

QString paceName(Pace pace)
{
    return nameOf(Paces, pace);
}

Pace paceOf(const QString &name)
{
    return valueOf(Paces, name);
}

QString scoringName(ScoringRule rule)
{
    return nameOf(Scorings, rule);
}

ScoringRule scoringOf(const QString &name)
{
    return valueOf(Scorings, name);
}

QString stateName(SessionState state)
{
    return nameOf(States, state);
}

SessionState stateOf(const QString &name)
{
    return valueOf(States, name);
}

QVariantList questionValues(const Question &question)
{
    const QByteArray options =
        QJsonDocument(QJsonArray::fromStringList(question.options)).toJson(QJsonDocument::Compact);
    return values(question.text, question.picture, QString::fromUtf8(options), question.correctOption,
                  question.explanation, question.timeLimitS, question.weight);
}

Question questionFrom(QuestionId id, Row &row)
{
    Question question;
    question.id = id;
    question.text = row.text();
    question.picture = row.optionalId<PictureId>();
    const QJsonArray options = QJsonDocument::fromJson(row.text().toUtf8()).array();
    for (const auto &option : options)
        question.options += option.toString();
    question.correctOption = row.count();
    question.explanation = row.text();
    question.timeLimitS = row.count();
    question.weight = row.count();
    return question;
}

} // namespace podium::storage
