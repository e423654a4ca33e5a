// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/clock.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <concepts>
#include <type_traits>

using namespace podium;
using namespace Qt::StringLiterals;

// Ids of different kinds do not mix, and numbers become ids only on purpose.
static_assert(!std::is_convertible_v<std::int64_t, QuizId>);
static_assert(!std::is_convertible_v<QuizId, std::int64_t>);
static_assert(!std::is_convertible_v<QuizId, QuestionId>);
static_assert(!std::is_constructible_v<QuestionId, QuizId>);
static_assert(std::is_constructible_v<QuizId, std::int64_t>);
static_assert(!std::equality_comparable_with<QuizId, QuestionId>);

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return failure(ErrorCode::Invalid, u"odd"_s, {{u"number"_s, u"must be even"_s}});
    return number / 2;
}

} // namespace

class TestValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreValidFromOneToTheMaximum_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<bool>("valid");
        QTest::newRow("none") << qint64(0) << false;
        QTest::newRow("first") << qint64(1) << true;
        QTest::newRow("last") << qint64(9007199254740991) << true;
        QTest::newRow("two to the 53") << qint64(9007199254740992) << false;
        QTest::newRow("negative") << qint64(-1) << false;
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << false;
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << false;
    }
    void idsAreValidFromOneToTheMaximum()
    {
        QFETCH(qint64, value);
        QTEST(SessionId(value).isValid(), "valid");
        QCOMPARE(SessionId(value).value(), value);
    }

    void anIdIsNoneToBeginWith() { QVERIFY(!PictureId().isValid()); }

    void theLargestIdIsExactAsADouble()
    {
        QCOMPARE(static_cast<std::int64_t>(static_cast<double>(QuizId::Maximum)), QuizId::Maximum);
        QVERIFY(static_cast<double>(QuizId::Maximum) != static_cast<double>(QuizId::Maximum - 1));
    }

    void idsAreOrderedAndHashedByTheirValue()
    {
        QVERIFY(ParticipantId(2) < ParticipantId(10));
        QVERIFY(ParticipantId(2) == ParticipantId(2));
        QCOMPARE(qHash(ParticipantId(2), 7), qHash(ParticipantId(2), 7));
        const QSet<ParticipantId> participants{ParticipantId(1), ParticipantId(2), ParticipantId(1)};
        QCOMPARE(participants.size(), 2);
    }

    void aResultHoldsItsValue()
    {
        const Result<int> result = half(8);
        QVERIFY(result);
        QCOMPARE(*result, 4);
    }

    void aFailureHoldsAllOfItsError()
    {
        const Result<int> result = half(7);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Invalid);
        QCOMPARE(result.error().message, u"odd"_s);
        QCOMPARE(result.error().fields.value(u"number"_s), u"must be even"_s);
    }

    void onlyPassingTroublesAreRetryable()
    {
        QList<ErrorCode> retryable;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const Error error{static_cast<ErrorCode>(code), {}, {}};
            if (error.retryable())
                retryable.append(error.code);
        }
        QCOMPARE(retryable, QList<ErrorCode>({ErrorCode::RateLimited, ErrorCode::Busy, ErrorCode::Internal}));
    }

    void theSystemClockTellsTheTimeOfTheMachine()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 now = SystemClock().now().time_since_epoch().count();
        const qint64 after = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(before <= now);
        QVERIFY(now <= after);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
