// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/line_reader.h"
#include "shared/formats/parsed_quiz_builder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// The dialect read here, wider than Moodle's where files in the wild are:
//  - The first line of a question is its text, whatever it looks like, so "A. Lincoln was born in ..." is
//    no option. Its text may go on over further lines; these line breaks are kept, because an author who
//    typed them (verses, code) meant them and a reader cannot bring them back.
//  - Options are "A) text" or "A. text", capital letters from A on without gaps.
//  - "ANSWER: A" ends the question, in any case of letters, with or without the space.
//  - Blank lines stand between questions; between the parts of one question they do no harm.
//  - What does not fit is never stuck to a neighbour: an option that wraps over two lines ends its question,
//    which is passed over.

namespace podium {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(QuizFormat)
};

//! Reads line by line and hands over a question once the line after it shows that it is complete.
class AikenReader final
{
public:
    [[nodiscard]] ParsedQuiz read(QStringView text)
    {
        LineReader lines(text);
        while (const auto line = lines.next())
            take(line->number, line->text.trimmed());
        finishQuestion();
        return m_builder.take();
    }

private:
    enum class Part { Nothing, Text, Options, Answer };

    void take(int number, QStringView line)
    {
        if (line.isEmpty()) {
            m_afterBlank = true;
            if (m_part == Part::Answer)
                finishQuestion();
            return;
        }
        if (m_part == Part::Nothing)
            startQuestion(number, line);
        else if (const auto answer = answerOf(line))
            takeAnswer(*answer);
        else if (const auto option = optionOf(line); option && m_part != Part::Answer)
            takeOption(*option);
        else if (m_part == Part::Text && !m_afterBlank)
            m_question.text.append(u'\n').append(line);
        else
            startQuestion(number, line);
        m_afterBlank = false;
    }

    void startQuestion(int number, QStringView text)
    {
        finishQuestion();
        m_part = Part::Text;
        m_line = number;
        m_question.text = text.toString();
    }

    struct LetteredOption
    {
        QChar letter;
        QStringView text;
    };

    static std::optional<LetteredOption> optionOf(QStringView line)
    {
        if (line.size() < 2 || line[0] < u'A' || line[0] > u'Z')
            return std::nullopt;
        // "A.D. 79" is text; "A)Paris" cannot be anything but an option.
        const bool isOption = line[1] == u')' || (line[1] == u'.' && (line.size() == 2 || line[2].isSpace()));
        if (!isOption)
            return std::nullopt;
        return LetteredOption{line[0], line.sliced(2).trimmed()};
    }

    static std::optional<QStringView> answerOf(QStringView line)
    {
        constexpr QStringView Keyword = u"ANSWER:";
        if (!line.startsWith(Keyword, Qt::CaseInsensitive))
            return std::nullopt;
        return line.sliced(Keyword.size()).trimmed();
    }

    void takeOption(const LetteredOption &option)
    {
        m_part = Part::Options;
        if (option.letter.unicode() != u'A' + m_question.options.size())
            refuse(Texts::tr("the options are not lettered A, B, C, ... in order"));
        m_question.options += option.text.toString();
    }

    void takeAnswer(QStringView answer)
    {
        if (m_part == Part::Answer) {
            refuse(Texts::tr("the question has more than one ANSWER line"));
            return;
        }
        m_part = Part::Answer;
        if (answer.endsWith(u')') || answer.endsWith(u'.'))
            answer.chop(1);
        if (m_question.options.isEmpty())
            refuse(Texts::tr("the question has no options; they look like \"A) text\" or \"A. text\""));
        else if (answer.isEmpty())
            refuse(Texts::tr("the ANSWER line names no option"));
        else if (namesSeveral(answer))
            refuse(Texts::tr("the question has several correct answers"));
        else if (const int index = indexOf(answer); index < 0 || index >= m_question.options.size())
            refuse(Texts::tr("the ANSWER line does not name one of the options"));
        else
            m_question.correctOption = index;
    }

    //! "A, B", "A and B"
    static bool namesSeveral(QStringView answer)
    {
        int letters = 0;
        for (const QStringView word : answer.tokenize(u' ', Qt::SkipEmptyParts)) {
            for (const QStringView part : word.tokenize(u',', Qt::SkipEmptyParts)) {
                if (part.size() == 1 && indexOf(part) >= 0)
                    ++letters;
                else if (part != u"&" && part.compare("and"_L1, Qt::CaseInsensitive) != 0)
                    return false;
            }
        }
        return letters > 1;
    }

    static int indexOf(QStringView answer)
    {
        const char16_t letter = answer.size() == 1 ? answer[0].toUpper().unicode() : u'\0';
        return letter >= u'A' && letter <= u'Z' ? letter - u'A' : -1;
    }

    void refuse(const QString &reason)
    {
        if (m_refusal.isEmpty())
            m_refusal = reason;
    }

    void finishQuestion()
    {
        if (m_part == Part::Nothing)
            return;
        if (m_part == Part::Text)
            refuse(Texts::tr("text without options and ANSWER line"));
        else if (m_part == Part::Options)
            refuse(Texts::tr("the question has no ANSWER line"));

        if (m_refusal.isEmpty())
            m_builder.addQuestion(m_line, std::exchange(m_question, {}));
        else
            m_builder.addProblem(m_line, m_refusal);
        m_question = {};
        m_refusal.clear();
        m_part = Part::Nothing;
    }

    ParsedQuizBuilder m_builder;
    Question m_question;
    QString m_refusal; //!< the first reason why the question at hand will be passed over
    int m_line = 0;    //!< where the question at hand starts
    Part m_part = Part::Nothing;
    bool m_afterBlank = false;
};

} // namespace

ParsedQuiz readAiken(QStringView text)
{
    return AikenReader().read(text);
}

} // namespace podium
