// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net/routes/api_under_test.h"

#include "server/net/routes/picture_format.h"
#include "tests/support/settled.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

using namespace podium;
using namespace Qt::StringLiterals;
using test::Answer;
using test::ApiUnderTest;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    if (!writer.write(image))
        qFatal("Cannot write %s: %ls", format, qUtf16Printable(writer.errorString()));
    return bytes;
}

//! Colours that no encoder makes small.
QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 255 / width, y * 255 / height, (x * y) % 256));
    }
    return image;
}

//! 2 x 1 pixels, red and blue; Qt reads GIF but does not write it.
const QByteArray Gif = QByteArray::fromHex("474946383961 0200 0100 80 00 00 ff0000 0000ff"
                                           "2c 0000 0000 0200 0100 00 02 02 440a 00 3b");

//! A JPEG says by its EXIF segment that it lies on its side.
QByteArray turnedJpeg()
{
    QByteArray jpeg = encoded(photograph(300, 100).scaled(600, 200), "jpeg");
    const QByteArray exif = QByteArray::fromHex("ffe1 0022 457869660000 4d4d002a00000008 0001"
                                                "0112 0003 00000001 00060000 00000000");
    return jpeg.insert(2, exif);
}

//! A real PNG of one bit a pixel, 100 megapixels in few bytes.
QByteArray hundredMegapixels()
{
    QImage image(10'000, 10'000, QImage::Format_Mono);
    image.fill(0);
    return encoded(image, "png");
}

//! A PNG that only says it is large: the dimensions in its first chunk are changed.
QByteArray liar(quint32 width, quint32 height)
{
    QByteArray png = encoded(photograph(10, 10), "png");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    return png;
}

} // namespace

class PicturesRoutesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiUnderTest> m_api;
    QString m_host;

    Answer upload(const QByteArray &bytes) { return m_api->post(u"/api/v1/pictures"_s, bytes, m_host); }
    Answer uploaded(const QByteArray &bytes) { return m_api->get(upload(bytes).json()["url"_L1].toString()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_api = std::make_unique<ApiUnderTest>();
        m_host = m_api->host(u"hanna"_s);
    }

    void goodPicturesAreStored_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QByteArray>("storedAs");
        QImage transparent(400, 300, QImage::Format_ARGB32);
        transparent.fill(QColor(10, 20, 30, 100));
        QImage opaque(400, 300, QImage::Format_ARGB32);
        opaque.fill(Qt::green);
        QTest::newRow("PNG photograph")
            << encoded(photograph(400, 300), "png") << QSize(400, 300) << QByteArray("image/jpeg");
        QTest::newRow("JPEG") << encoded(photograph(400, 300), "jpeg") << QSize(400, 300)
                              << QByteArray("image/jpeg");
        QTest::newRow("WebP") << encoded(photograph(400, 300), "webp") << QSize(400, 300)
                              << QByteArray("image/jpeg");
        QTest::newRow("GIF") << Gif << QSize(2, 1) << QByteArray("image/png");
        QTest::newRow("small") << encoded(photograph(100, 80), "jpeg") << QSize(100, 80)
                               << QByteArray("image/png");
        QTest::newRow("transparent") << encoded(transparent, "png") << QSize(400, 300)
                                     << QByteArray("image/png");
        QTest::newRow("with an alpha channel of no use")
            << encoded(opaque, "png") << QSize(400, 300) << QByteArray("image/jpeg");
        QTest::newRow("wide") << encoded(photograph(2'400, 600), "png") << QSize(1'920, 480)
                              << QByteArray("image/jpeg");
        QTest::newRow("tall JPEG") << encoded(photograph(600, 2'400), "jpeg") << QSize(480, 1'920)
                                   << QByteArray("image/jpeg");
        QTest::newRow("a thin line") << encoded(photograph(1, 4'000), "png") << QSize(1, 1'920)
                                     << QByteArray("image/png");
        QTest::newRow("turned by its EXIF") << turnedJpeg() << QSize(200, 600) << QByteArray("image/jpeg");
    }
    void goodPicturesAreStored()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, size);
        QFETCH(QByteArray, storedAs);
        const Answer answer = upload(bytes);
        QVERIFY2(answer.status() == 201, answer.response.body.constData());
        QCOMPARE(answer.json()["width"_L1], size.width());
        QCOMPARE(answer.json()["height"_L1], size.height());
        const Answer picture = m_api->get(answer.json()["url"_L1].toString());
        QCOMPARE(picture.status(), 200);
        QCOMPARE(picture.response.contentType, storedAs);
        QCOMPARE(QImage::fromData(picture.response.body).size(), size);
    }

    void badPicturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
        const QByteArray png = encoded(photograph(300, 300), "png");
        const QByteArray jpeg = encoded(photograph(300, 300), "jpeg");
        const QByteArray webp = encoded(photograph(300, 300), "webp");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("SVG") << svg;
        QTest::newRow("SVG with a prologue") << "<?xml version=\"1.0\"?>\n" + svg;
        QTest::newRow("SVG behind a PNG signature") << png.left(8) + svg;
        QTest::newRow("SVG behind a GIF signature") << "GIF89a" + svg;
        QTest::newRow("BMP") << encoded(photograph(30, 30), "bmp");
        QTest::newRow("ICO") << encoded(photograph(30, 30), "ico");
        QTest::newRow("PNG, signature only") << png.left(8);
        QTest::newRow("PNG, half") << png.left(png.size() / 2);
        QTest::newRow("PNG, without its end") << png.chopped(12);
        QTest::newRow("JPEG, half") << jpeg.left(jpeg.size() / 2);
        QTest::newRow("JPEG, without its end") << jpeg.chopped(2);
        QTest::newRow("WebP, half") << webp.left(webp.size() / 2);
        QTest::newRow("GIF, half") << Gif.left(30);
        QTest::newRow("GIF, without its image") << Gif.left(19) + ';';
        QTest::newRow("PNG with wrong dimensions") << liar(5'000, 5'000);
        QTest::newRow("PNG without pixels") << liar(0, 10);
        QTest::newRow("PNG of a hundred megapixels") << hundredMegapixels();
        QTest::newRow("PNG that says it has 400 gigapixels") << liar(2'000'000, 200'000);
        QTest::newRow("PNG just above 40 megapixels") << liar(40'000'001, 1);
    }
    void badPicturesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const Answer answer = upload(bytes);
        QCOMPARE(answer.status(), 422);
        QCOMPARE(answer.errorFields(), QStringList{u"picture"_s});
    }

    void fortyMegapixelsAreTaken()
    {
        QImage image(8'000, 5'000, QImage::Format_Mono);
        image.fill(1);
        const Answer answer = upload(encoded(image, "png"));
        QVERIFY2(answer.status() == 201, answer.response.body.constData());
        QCOMPARE(answer.json()["width"_L1], 1'920);
        QCOMPARE(answer.json()["height"_L1], 1'200);
    }

    void metadataIsDropped()
    {
        QImage image = photograph(100, 80);
        image.setText(u"Author"_s, u"somebody secret"_s);
        image.setColorSpace(QColorSpace::AdobeRgb);
        image.setDotsPerMeterX(1'234);
        const QByteArray sent = encoded(image, "png");
        QVERIFY(sent.contains("somebody secret"));
        const QByteArray stored = uploaded(sent).response.body;
        QVERIFY(!stored.contains("somebody secret"));
        const QImage read = QImage::fromData(stored);
        QVERIFY(read.textKeys().isEmpty());
        QVERIFY(read.dotsPerMeterX() != 1'234);
        QVERIFY2(read.colorSpace() != QColorSpace(QColorSpace::AdobeRgb), "pixels were converted to sRGB");
    }

    void theFirstFrameOfAnAnimationIsTaken()
    {
        const QByteArray frame = Gif.mid(19).chopped(1);
        const QByteArray blueFirst =
            QByteArray(frame).replace(QByteArray::fromHex("02440a"), QByteArray::fromHex("020c0a"));
        const QImage still = QImage::fromData(uploaded(Gif).response.body);
        const QImage first = QImage::fromData(uploaded(Gif.chopped(1) + blueFirst + ';').response.body);
        QCOMPARE(first, still);
    }

    void picturesAreKeptForEver()
    {
        const QString url = upload(encoded(photograph(20, 20), "png")).json()["url"_L1].toString();
        const Answer picture = m_api->get(url);
        QCOMPARE(picture.header("Cache-Control"), "public, max-age=31536000, immutable");
        QCOMPARE(picture.header("X-Content-Type-Options"), "nosniff");
        test::Call again{net::HttpMethod::Get, url, {}, {}};
        again.ifNoneMatch = picture.header("ETag");
        QVERIFY(!again.ifNoneMatch.isEmpty());
        const Answer unchanged = m_api->send(again);
        QCOMPARE(unchanged.status(), 304);
        QVERIFY(unchanged.response.body.isEmpty());
        again.ifNoneMatch = "\"another\"";
        QCOMPARE(m_api->send(again).status(), 200);
    }

    void unknownPicturesAreNotFound()
    {
        QCOMPARE(m_api->get(u"/api/v1/pictures/999999"_s).errorCode(), u"not_found"_s);
        QCOMPARE(m_api->get(u"/api/v1/pictures/x"_s).errorCode(), u"not_found"_s);
    }

    void quizzesMayUseThem()
    {
        const qint64 picture = upload(encoded(photograph(20, 20), "png")).json()["id"_L1].toInteger();
        QJsonObject question = test::questionJson(u"What is this?"_s);
        question[u"picture"_s] = picture;
        const Answer made =
            m_api->post(u"/api/v1/quizzes"_s, test::quizJson(u"Pictures"_s, {question}), m_host);
        QCOMPARE(made.status(), 201);
        QCOMPARE(made.json()["questions"_L1][0]["picture"_L1].toInteger(), picture);
    }

    void tooManyAtOnceAreTurnedAway()
    {
        net::PictureRecoder recoder(1);
        QObject context;
        const QByteArray large = encoded(photograph(1'500, 1'500), "png");
        QList<bool> served;
        for (int i = 0; i < 4; ++i) {
            recoder.recode(large, 100, context, [&](const Result<Picture> &picture) {
                QVERIFY(picture || picture.error().code == ErrorCode::Busy);
                served.append(picture.has_value());
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(served.size(), 4, 20'000);
        QCOMPARE(served.count(true), 2);
    }
};

QTEST_GUILESS_MAIN(PicturesRoutesTest)
#include "test_pictures_routes.moc"
