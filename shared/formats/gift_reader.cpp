// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/gift_answers.h"
#include "shared/formats/gift_text.h"
#include "shared/formats/line_reader.h"
#include "shared/formats/parsed_quiz_builder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// What is understood here is what Moodle's own reader of GIFT understands of multiple choice and true/false:
//  - Blank lines stand between questions and nowhere else. A forgotten brace therefore costs one question.
//  - Lines that start with // are comments; $CATEGORY lines and ::titles:: have no place in Podium.
//  - Line breaks in a text are kept, indentation is layout.
//  - Text after the braces makes a missing-word question; the gap is drawn as _____.

namespace podium {
namespace {

constexpr QStringView Gap = u"_____";

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(QuizFormat)
};

//! The lines between two blank ones, without comments.
struct Block
{
    int line = 0;
    QString text;
};

class GiftReader final
{
public:
    [[nodiscard]] ParsedQuiz read(QStringView text)
    {
        LineReader lines(text);
        while (const auto line = lines.next())
            take(line->number, line->text.trimmed());
        finishBlock();
        if (m_questionsWithFeedback > 0) {
            m_builder.addProblem(
                m_firstFeedbackLine,
                Texts::tr("feedback to single answers has no place in Podium and was left out, here "
                          "for the first time, of %1 questions in all")
                    .arg(m_questionsWithFeedback));
        }
        return m_builder.take();
    }

private:
    void take(int number, QStringView line)
    {
        if (line.isEmpty()) {
            finishBlock();
            return;
        }
        if (line.startsWith(u"//") || line.startsWith(u"$CATEGORY:"))
            return;
        if (m_block.line == 0)
            m_block.line = number;
        else
            m_block.text += u'\n';
        m_block.text += line;
    }

    void finishBlock()
    {
        const Block block = std::exchange(m_block, {});
        if (block.line == 0)
            return;

        auto reading = readQuestion(block.text);
        if (!reading) {
            m_builder.addProblem(block.line, reading.error());
            return;
        }
        if (reading->feedbackLeftOut && m_questionsWithFeedback++ == 0)
            m_firstFeedbackLine = block.line;
        m_builder.addQuestion(block.line, std::move(reading->question));
    }

    struct Reading
    {
        Question question;
        bool feedbackLeftOut = false;
    };

    static tl::expected<Reading, QString> readQuestion(QStringView block)
    {
        const QStringView text = withoutTitle(block);
        const qsizetype open = indexOfUnescaped(text, u"{");
        const qsizetype close = indexOfUnescaped(text, u"}");
        if (open < 0 && close < 0)
            return tl::unexpected(Texts::tr("text without answers in braces"));
        if (open < 0 || (close >= 0 && close < open))
            return tl::unexpected(Texts::tr("a closing brace without an opening one before it"));
        if (close < 0)
            return tl::unexpected(
                Texts::tr("the opening brace has no closing one before the next blank line"));
        if (indexOfUnescaped(text.first(close), u"{", open + 1) >= 0)
            return tl::unexpected(
                Texts::tr("an opening brace inside the braces; a brace in a text needs a \\"));
        if (indexOfUnescaped(text, u"{}", close + 1) >= 0)
            return tl::unexpected(
                Texts::tr("more than one pair of braces; a blank line stands between questions"));

        GiftMarkup markup = GiftMarkup::Plain;
        QStringView before = text.first(open).trimmed();
        takeMarkup(before, markup);
        const QStringView after = text.sliced(close + 1).trimmed();

        auto answers = readGiftAnswers(text.sliced(open + 1, close - open - 1), markup);
        if (!answers)
            return tl::unexpected(answers.error());
        const auto beforeText = giftPlainText(before, markup);
        const auto afterText = giftPlainText(after, markup);
        if (!beforeText || !afterText)
            return tl::unexpected(mediaReason());

        Reading reading;
        reading.question.text = withGap(*beforeText, *afterText);
        reading.question.options = std::move(answers->options);
        reading.question.correctOption = answers->correctOption;
        reading.question.explanation = std::move(answers->explanation);
        reading.feedbackLeftOut = answers->feedbackLeftOut;
        return reading;
    }

    static QStringView withoutTitle(QStringView text)
    {
        if (!text.startsWith(u"::"))
            return text;
        for (qsizetype colon = indexOfUnescaped(text, u":", 2); colon >= 0;
             colon = indexOfUnescaped(text, u":", colon + 1)) {
            if (text.sliced(colon).startsWith(u"::"))
                return text.sliced(colon + 2).trimmed();
        }
        return text;
    }

    static QString withGap(const QString &before, const QString &after)
    {
        if (after.isEmpty())
            return before;
        // Punctuation closes up with the gap as it would with the word.
        const bool startsWord = after[0].isLetterOrNumber();
        QString text = before;
        if (!text.isEmpty())
            text += u' ';
        text += Gap;
        if (startsWord)
            text += u' ';
        return text + after;
    }

    ParsedQuizBuilder m_builder;
    Block m_block;
    int m_questionsWithFeedback = 0;
    int m_firstFeedbackLine = 0;
};

} // namespace

ParsedQuiz readGift(QStringView text)
{
    return GiftReader().read(text);
}

} // namespace podium
