// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/codec.h"
#include "shared/protocol/error_codes.h"
#include "shared/protocol/message_types.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace podium;
using namespace podium::protocol;
using namespace Qt::StringLiterals;

namespace {

QString document()
{
    QFile file(QString::fromUtf8(PROTOCOL_DOCUMENT));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! The names that PROTOCOL.md sets as code.
bool names(const QString &text, QLatin1StringView name)
{
    return text.contains(u'`' + name + u'`') || text.contains(u'`' + name + u" {"_s);
}

template<typename... Messages>
QList<QLatin1StringView> typeNames(std::type_identity<std::variant<Messages...>>)
{
    return {TypeName<Messages>...};
}

} // namespace

//! PROTOCOL.md says what the codec does.
class TestProtocolDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Each line of the example, decoded and encoded again, is the same: nothing in it is unknown or missing.
    void theExampleIsWhatIsSent_data()
    {
        QTest::addColumn<bool>("toServer");
        QTest::addColumn<QByteArray>("message");
        const QStringList lines = document().split(u'\n');
        for (qsizetype number = 0; number < lines.size(); ++number) {
            const QString &line = lines[number];
            const bool toServer = line.mid(5, 3) == u"> {";
            if (toServer || line.mid(5, 3) == u"< {")
                QTest::addRow("line %d", static_cast<int>(number + 1)) << toServer << line.mid(7).toUtf8();
        }
    }
    void theExampleIsWhatIsSent()
    {
        QFETCH(bool, toServer);
        QFETCH(QByteArray, message);
        QByteArray again;
        if (toServer) {
            const auto decoded = decodeRequest(message);
            QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().error.message));
            again = encode(*decoded);
        } else {
            const auto decoded = decodeServerFrame(message);
            QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
            again = std::visit([](const auto &frame) { return encode(frame); }, *decoded);
        }
        QCOMPARE(QJsonDocument::fromJson(again), QJsonDocument::fromJson(message));
    }

    void everyErrorCodeIsDescribed()
    {
        const QString text = document();
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
            const auto name = wireName(static_cast<ErrorCode>(code));
            QVERIFY2(names(text, name), name.data());
        }
    }

    void everyMessageIsDescribed()
    {
        using OtherRequests = std::variant<Hello, Join, Resume, Host, protocol::Answer, Leaderboard, Kick,
                                           Lock, Ping, Watch, Vote, Unwatch>;
        static_assert(std::variant_size_v<OtherRequests> + 1 == std::variant_size_v<Request>, "all but Step");
        auto all = typeNames(std::type_identity<OtherRequests>()) + typeNames(std::type_identity<Reply>()) +
                   typeNames(std::type_identity<LiveEvent>()) + typeNames(std::type_identity<PollEvent>());
        for (const auto &step : WireNames<HostStep>::Table)
            all.append(step.name);

        const QString text = document();
        for (const auto name : all)
            QVERIFY2(names(text, name) || text.contains(u"\"type\": \""_s + name + u'"'), name.data());
    }
};

QTEST_GUILESS_MAIN(TestProtocolDocument)
#include "test_protocol_document.moc"
