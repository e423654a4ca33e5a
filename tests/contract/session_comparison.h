// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/session_repository.h"

#include <QTest>

namespace podium::test {

//! \brief Compares two sessions part by part, so that a failure names the part. Check
//! QTest::currentTestFailed() afterwards.
inline void compareSessions(const StoredSession &actual, const StoredSession &expected)
{
    QCOMPARE(actual.id, expected.id);
    QCOMPARE(actual.code, expected.code);
    QCOMPARE(actual.setup.owner, expected.setup.owner);
    QCOMPARE(actual.setup.quiz, expected.setup.quiz);
    QCOMPARE(actual.setup.quizVersion, expected.setup.quizVersion);
    QCOMPARE(actual.setup.title, expected.setup.title);
    QCOMPARE(actual.setup.settings, expected.setup.settings);
    QCOMPARE(actual.setup.questions, expected.setup.questions);
    QCOMPARE(actual.setup.seed, expected.setup.seed);
    QCOMPARE(actual.setup.createdAt, expected.setup.createdAt);
    QCOMPARE(actual.stage, expected.stage);
    QCOMPARE(actual.locked, expected.locked);
    QCOMPARE(actual.participants.size(), expected.participants.size());
    for (qsizetype index = 0; index < expected.participants.size(); ++index) {
        const StoredParticipant &participant = actual.participants[index];
        QCOMPARE(participant.joined, expected.participants[index].joined);
        QCOMPARE(participant.kicked, expected.participants[index].kicked);
        QCOMPARE(participant.banned, expected.participants[index].banned);
        QCOMPARE(participant.opened, expected.participants[index].opened);
    }
    QCOMPARE(actual.answers.size(), expected.answers.size());
    for (qsizetype index = 0; index < expected.answers.size(); ++index)
        QCOMPARE(actual.answers[index], expected.answers[index]);
}

} // namespace podium::test
