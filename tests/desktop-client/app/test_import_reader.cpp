// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/import_reader.h"
#include "shared/protocol/resources.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;
using namespace podium::client;
using namespace Qt::StringLiterals;

class TestImportReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormatIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("format");
        const QByteArray aiken = "Who?\r\nA. me\r\nB. you\r\nANSWER: B\r\n";
        const QByteArray gift = "::Q1:: Who? {=me ~you}\n";
        QTest::newRow("Aiken by name") << u"a.aiken.txt"_s << aiken << u"Aiken"_s;
        QTest::newRow("GIFT by name") << u"a.gift.txt"_s << gift << u"GIFT"_s;
        QTest::newRow("Aiken by content") << u"a.txt"_s << aiken << u"Aiken"_s;
        QTest::newRow("GIFT by content") << u"a.txt"_s << gift << u"GIFT"_s;
        QTest::newRow("JSON") << u"a.json"_s << quizAsJson() << u"Podium's JSON"_s;
    }
    void theFormatIsKnown()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, format);
        const Result<ImportedFile> file = readImportFile(written(name, text));
        QVERIFY(file);
        QCOMPARE(file->format, format);
        QCOMPARE(file->quiz.questions.size(), 1);
        QVERIFY(file->problems.isEmpty());
        QVERIFY(!file->quiz.id);
        QVERIFY(!file->quiz.questions.first().id);
    }

    void whatIsSkippedIsToldByLine()
    {
        const Result<ImportedFile> file =
            readImportFile(written(u"a.aiken.txt"_s, "Who?\nA. me\nB. you\nANSWER: B\n\nWhat?\nA. this\n"));
        QVERIFY(file);
        QCOMPARE(file->quiz.questions.size(), 1);
        QCOMPARE(file->problems.size(), 1);
        QCOMPARE(file->problems.first().place, u"Line 6"_s);
        QVERIFY(!file->problems.first().reason.isEmpty());
    }

    void aQuestionOfJsonThatIsInvalidIsSkipped()
    {
        Quiz quiz;
        quiz.title = u"Rivers"_s;
        quiz.questions = {question(u"Good?"_s), question({})};
        const QByteArray json = QJsonDocument(protocol::toJson(quiz)).toJson();
        const Result<ImportedFile> file = readImportFile(written(u"a.json"_s, json));
        QVERIFY(file);
        QCOMPARE(file->quiz.title, u"Rivers"_s);
        QCOMPARE(file->quiz.questions.size(), 1);
        QCOMPARE(file->problems.first().place, u"Question 2"_s);
    }

    void theTitleComesFromTheName()
    {
        const Result<ImportedFile> file =
            readImportFile(written(u"capitals_of_europe.gift.txt"_s, "::Q1:: Who? {=me ~you}\n"));
        QCOMPARE(file->quiz.title, u"capitals of europe"_s);
    }

    void aMissingFileIsTold()
    {
        const Result<ImportedFile> file = readImportFile(m_folder.filePath(u"none.txt"_s));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::NotFound);
    }

private:
    static Question question(const QString &text)
    {
        Question question;
        question.id = QuestionId(5);
        question.text = text;
        question.options = {u"yes"_s, u"no"_s};
        return question;
    }

    static QByteArray quizAsJson()
    {
        Quiz quiz;
        quiz.id = QuizId(3);
        quiz.title = u"Rivers"_s;
        quiz.questions = {question(u"Who?"_s)};
        return QJsonDocument(protocol::toJson(quiz)).toJson();
    }

    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test's own folder cannot be written to");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestImportReader)
#include "test_import_reader.moc"
