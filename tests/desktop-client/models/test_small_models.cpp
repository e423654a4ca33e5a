// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/account_model.h"
#include "desktop-client/models/connection_model.h"
#include "desktop-client/models/picture_model.h"

#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSmallModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWaitForTheNextTryIsTold();
    void aTryUnderWayHasNoSeconds();
    void aClosedConnectionSaysWhy();

    void aPictureIsAskedForOnce();
    void aPictureThatFailedIsNotAskedForAgain();
    void aPictureThatFailedIsAskedForWhenTheServerIsBack();
    void aPictureThatWasDroppedIsAskedForAgain();

    void aFailedSignInKeepsNoProfile();
};

void TestSmallModels::theWaitForTheNextTryIsTold()
{
    ConnectionModel model;
    QSignalSpy changed(&model, &ConnectionModel::changed);
    model.setReconnecting(QDeadlineTimer(2'500));
    QCOMPARE(model.secondsToNextTry(), 3);
    QVERIFY(model.text().contains(u'3'));
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(changed.size() >= 2);
    QVERIFY(model.secondsToNextTry() < 3);
}

void TestSmallModels::aTryUnderWayHasNoSeconds()
{
    ConnectionModel model;
    model.setReconnecting(QDeadlineTimer(0));
    QCOMPARE(model.secondsToNextTry(), 0);
    const QString text = model.text();
    QVERIFY(!text.isEmpty());
    model.setOnline();
    QVERIFY(model.isOnline());
    QVERIFY(model.text() != text);
}

void TestSmallModels::aClosedConnectionSaysWhy()
{
    ConnectionModel model;
    model.setClosed(u"The session has ended."_s);
    QCOMPARE(model.state(), ConnectionModel::State::Closed);
    QCOMPARE(model.text(), u"The session has ended."_s);
}

void TestSmallModels::aPictureIsAskedForOnce()
{
    PictureModel model;
    QSignalSpy wanted(&model, &PictureModel::wanted);
    QSignalSpy changed(&model, &PictureModel::changed);
    QVERIFY(model.picture(PictureId(1)).isNull());
    QVERIFY(model.picture(PictureId(1)).isNull());
    QCOMPARE(wanted.size(), 1);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    model.setPicture(PictureId(1), image);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.picture(PictureId(1)), image);
    QCOMPARE(wanted.size(), 1);
}

void TestSmallModels::aPictureThatFailedIsNotAskedForAgain()
{
    PictureModel model;
    QSignalSpy wanted(&model, &PictureModel::wanted);
    (void)model.picture(PictureId(1));
    model.setFailed(PictureId(1));
    QVERIFY(model.picture(PictureId(1)).isNull());
    QVERIFY(model.hasFailed(PictureId(1)));
    QCOMPARE(wanted.size(), 1);
    model.clear();
    (void)model.picture(PictureId(1));
    QCOMPARE(wanted.size(), 2);
}

void TestSmallModels::aPictureThatFailedIsAskedForWhenTheServerIsBack()
{
    PictureModel model;
    QSignalSpy wanted(&model, &PictureModel::wanted);
    (void)model.picture(PictureId(1));
    model.setFailed(PictureId(1));
    QSignalSpy changed(&model, &PictureModel::changed);
    model.retryFailed();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!model.hasFailed(PictureId(1)));
    (void)model.picture(PictureId(1));
    QCOMPARE(wanted.size(), 2);
}

void TestSmallModels::aPictureThatWasDroppedIsAskedForAgain()
{
    PictureModel model;
    QSignalSpy wanted(&model, &PictureModel::wanted);
    const QImage large(3'000, 3'000, QImage::Format_RGB32);
    for (int id = 1; id <= 4; ++id)
        model.setPicture(PictureId(id), large);
    QVERIFY(!model.picture(PictureId(4)).isNull());
    QVERIFY(model.picture(PictureId(1)).isNull());
    QCOMPARE(wanted.size(), 1);
}

void TestSmallModels::aFailedSignInKeepsNoProfile()
{
    AccountModel model;
    QSignalSpy changed(&model, &AccountModel::changed);
    model.setWorking();
    model.setSignedIn({UserId(1), u"ana"_s, u"Ana"_s, UserRole::Host, std::nullopt});
    QVERIFY(model.isSignedIn());
    model.setFailed({ErrorCode::NotAuthenticated, u"Sign in again."_s, {}});
    QCOMPARE(model.state(), AccountModel::State::SignedOut);
    QVERIFY(!model.profile());
    QVERIFY(model.error());
    QCOMPARE(changed.size(), 3);
}

QTEST_GUILESS_MAIN(TestSmallModels)
#include "test_small_models.moc"
