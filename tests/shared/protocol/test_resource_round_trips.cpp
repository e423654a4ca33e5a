// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/resources.h"
#include "tests/shared/protocol/damaged.h"
#include "tests/shared/protocol/resource_generators.h"
#include "tests/shared/protocol/resource_returns.h"

#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using podium::test::damaged;
using podium::test::resourceReturns;

//! Whatever is encoded is decoded to the same value, whatever its texts and numbers are.
class TestResourceRoundTrips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quiz() { QVERIFY(resourceReturns<Quiz>(&quizFromJson)); }
    void settings() { QVERIFY(resourceReturns<SessionSettings>(&settingsFromJson)); }
    void snapshot() { QVERIFY(resourceReturns<SessionSnapshot>(&snapshotFromJson)); }
    void leaderboard() { QVERIFY(resourceReturns<LeaderboardPage>(&leaderboardFromJson)); }
    void profile() { QVERIFY(resourceReturns<UserProfile>(&profileFromJson)); }
    void signedIn() { QVERIFY(resourceReturns<SignedIn>(&signedInFromJson)); }
    void quizPage() { QVERIFY(resourceReturns<QuizPage>(&quizPageFromJson)); }
    void importResult() { QVERIFY(resourceReturns<ImportResult>(&importResultFromJson)); }
    void uploadedPicture() { QVERIFY(resourceReturns<UploadedPicture>(&uploadedPictureFromJson)); }

    void damagedQuizzes()
    {
        QVERIFY(rc::check([](const Quiz &quiz) {
            const auto object = parseObject(damaged(QJsonDocument(toJson(quiz)).toJson()));
            const auto decoded = object ? quizFromJson(*object) : tl::unexpected(object.error());
            if (decoded)
                RC_ASSERT(quizFromJson(toJson(*decoded)).value() == *decoded);
        }));
    }

    void error()
    {
        QVERIFY(rc::check([](const Error &error) {
            RC_ASSERT(errorFromJson(QJsonDocument(toJson(error)).toJson()) == error);
        }));
    }
};

QTEST_GUILESS_MAIN(TestResourceRoundTrips)
#include "test_resource_round_trips.moc"
