// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/quiz_format.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>
#include <vector>

using namespace Qt::StringLiterals;
using namespace podium;

namespace {

//! Everything that means something to a reader, and what encodings stumble over.
const std::vector<QString> &hostileFragments()
{
    static const std::vector<QString> fragments{
        u"~"_s,      u"="_s,       u"#"_s,      u"####"_s,       u"{"_s,          u"}"_s,
        u":"_s,      u"::"_s,      u"\\"_s,     u"\\n"_s,        u"//"_s,         u"%50%"_s,
        u"%-1.5%"_s, u"%"_s,       u"[html]"_s, u"[plain]"_s,    u"->"_s,         u"$CATEGORY:"_s,
        u"_____"_s,  u"TRUE"_s,    u"A) "_s,    u"A. "_s,        u"B)"_s,         u"ANSWER: A"_s,
        u"\n"_s,     u"\r\n"_s,    u"\r"_s,     u"\n\n"_s,       u"\t"_s,         u" "_s,
        u"<b>"_s,    u"&amp;"_s,   u"\u00A0"_s, u"\u2028"_s,     u"\uFEFF"_s,     u"\uFFFD"_s,
        u"\u202E"_s, u"e\u0301"_s, u"\u4F60"_s, u"\U0001F600"_s, u"\U0010FFFF"_s, u"\""_s,
        u"x"_s,      u"Lima"_s,    u"n"_s,      u"0"_s};
    return fragments;
}

//! A text that a quiz may hold; `fallback` makes it visible where chance did not.
rc::Gen<QString> hostileText(const QString &fallback)
{
    return rc::gen::map(rc::gen::container<std::vector<QString>>(rc::gen::elementOf(hostileFragments())),
                        [fallback](const std::vector<QString> &fragments) {
                            QString text;
                            for (const QString &fragment : fragments) {
                                if (text.size() + fragment.size() + fallback.size() <=
                                    limits::OptionTextLength)
                                    text += fragment;
                            }
                            return hasVisible(text) ? text : text + fallback;
                        });
}

rc::Gen<Question> hostileQuestion()
{
    return rc::gen::exec([] {
        Question question;
        question.text = *hostileText(u"Q"_s);
        const int count = *rc::gen::inRange(limits::OptionsMin, limits::OptionsMax + 1);
        while (question.options.size() < count) {
            QString option = *hostileText(u"O"_s);
            const auto isSame = [&option](const QString &other) {
                return other.simplified() == option.simplified();
            };
            while (std::ranges::any_of(question.options, isSame))
                option += QString::number(question.options.size());
            question.options += option;
        }
        question.correctOption = *rc::gen::inRange(0, count);
        question.explanation = *rc::gen::oneOf(rc::gen::just(QString()), hostileText(u"E"_s));
        return question;
    });
}

QString withBreaksAs(QString lineBreak, const QString &text)
{
    QString changed = text.trimmed();
    changed.replace(u"\r\n"_s, u"\n"_s);
    changed.replace(u'\r', u'\n');
    return changed.replace(u"\n"_s, lineBreak);
}

//! What a format promises to bring back of a question.
Question promised(QuizFormat format, Question question)
{
    const QString lineBreak = format == QuizFormat::Gift ? u"\n"_s : u" "_s;
    question.text = withBreaksAs(lineBreak, question.text);
    for (QString &option : question.options)
        option = withBreaksAs(lineBreak, option);
    question.explanation =
        format == QuizFormat::Gift ? withBreaksAs(lineBreak, question.explanation) : QString();
    return question;
}

bool bringsBackWhatItPromises(QuizFormat format)
{
    return rc::check([format] {
        Quiz quiz;
        quiz.title = *hostileText(u"T"_s);
        Quiz expected;
        const int count = *rc::gen::inRange(0, 4);
        for (int index = 0; index < count; ++index) {
            quiz.questions += *hostileQuestion();
            expected.questions += promised(format, quiz.questions.last());
        }
        RC_PRE(validate(quiz).has_value());

        const QByteArray file = writeQuiz(format, quiz);
        RC_LOG() << file.toStdString() << std::endl;
        const ParsedQuiz parsed = readQuiz(format, file);
        for (const FormatProblem &problem : parsed.problems)
            RC_LOG() << problem.line << ": " << problem.reason.toStdString() << std::endl;
        RC_ASSERT(parsed.problems.isEmpty());
        RC_ASSERT(parsed.questions == expected.questions);
    });
}

} // namespace

//! What is written can be read again, whatever the texts hold.
class TestRoundTrips final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aiken() { QVERIFY(bringsBackWhatItPromises(QuizFormat::Aiken)); }
    void gift() { QVERIFY(bringsBackWhatItPromises(QuizFormat::Gift)); }

    void readersTakeAnything_data()
    {
        QTest::addColumn<QuizFormat>("format");
        for (const QuizFormat format : AllQuizFormats)
            QTest::newRow(qPrintable(quizFormatName(format))) << format;
    }
    //! What comes out of them is valid, whatever went in.
    void readersTakeAnything()
    {
        QFETCH(QuizFormat, format);
        QVERIFY(rc::check([format] {
            const auto fragments =
                *rc::gen::container<std::vector<QString>>(rc::gen::elementOf(hostileFragments()));
            QString text;
            for (const QString &fragment : fragments)
                text += fragment;
            Quiz quiz;
            quiz.title = u"read"_s;
            quiz.questions = readQuiz(format, text.toUtf8()).questions;
            RC_ASSERT(validate(quiz).has_value());
        }));
    }
};

QTEST_APPLESS_MAIN(TestRoundTrips)
#include "test_round_trips.moc"
