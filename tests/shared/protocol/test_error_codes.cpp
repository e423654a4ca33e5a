// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/error_codes.h"
#include "shared/protocol/messages.h"

#include <QSet>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace Qt::StringLiterals;

namespace {

QList<ErrorCode> allCodes()
{
    QList<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        codes.append(static_cast<ErrorCode>(code));
    return codes;
}

} // namespace

class TestErrorCodes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasAUniqueName()
    {
        QSet<QString> names;
        for (const ErrorCode code : allCodes())
            names.insert(wireName(code));
        QCOMPARE(names.size(), allCodes().size());
        QVERIFY(!names.contains(QString()));
    }

    void everyNameLeadsBackToItsCode()
    {
        for (const ErrorCode code : allCodes())
            QCOMPARE(errorCodeFromWire(QString(wireName(code))), std::optional(code));
    }

    void unknownNamesAreNoCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("another word") << u"teapot"_s;
        QTest::newRow("upper case") << u"NOT_FOUND"_s;
        QTest::newRow("white space") << u"not_found "_s;
    }
    void unknownNamesAreNoCode()
    {
        QFETCH(QString, name);
        QVERIFY(!errorCodeFromWire(name));
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int status) {
            QTest::newRow(name) << QString::fromLatin1(name) << status;
        };
        row("bad_message", 400);
        row("unsupported_protocol", 400);
        row("invalid", 422);
        row("not_authenticated", 401);
        row("forbidden", 403);
        row("banned", 403);
        row("not_found", 404);
        row("session_closed", 410);
        row("session_locked", 409);
        row("nickname_taken", 409);
        row("nickname_invalid", 422);
        row("too_early", 409);
        row("too_late", 409);
        row("already_answered", 409);
        row("already_voted", 409);
        row("poll_closed", 409);
        row("proof_required", 403);
        row("version_conflict", 409);
        row("rate_limited", 429);
        row("busy", 503);
        row("internal", 500);
    }
    void statuses()
    {
        QFETCH(QString, name);
        QFETCH(int, status);
        const auto code = errorCodeFromWire(name);
        QVERIFY(code);
        QCOMPARE(httpStatus(*code), status);
    }

    //! A status of 429 or 5xx tells a plain HTTP client to try again: so must `retryable`.
    void retryableAgreesWithTheStatus()
    {
        for (const ErrorCode code : allCodes()) {
            const int status = httpStatus(code);
            QCOMPARE(Error({code, {}, {}}).retryable(), status == 429 || status >= 500);
        }
    }

    void closeCodesThatAllowResuming_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("mayResume");
        QTest::newRow("ended") << 4000 << false;
        QTest::newRow("kicked") << 4001 << false;
        QTest::newRow("protocol error") << 4002 << false;
        QTest::newRow("replaced") << 4003 << false;
        QTest::newRow("too slow") << 4004 << true;
        QTest::newRow("server stopping") << 4005 << true;
        QTest::newRow("rate limited") << 4006 << true;
        QTest::newRow("one of a later version") << 4007 << true;
        QTest::newRow("normal closure") << 1000 << true;
        QTest::newRow("going away") << 1001 << true;
        QTest::newRow("lost without a code") << 1006 << true;
    }
    void closeCodesThatAllowResuming()
    {
        QFETCH(int, code);
        QTEST(podium::protocol::mayResume(code), "mayResume");
    }
};

QTEST_GUILESS_MAIN(TestErrorCodes)
#include "test_error_codes.moc"
