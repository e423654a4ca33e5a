// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/formats/quiz_format.h"

#include "shared/formats/line_reader.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

constexpr QByteArrayView ByteOrderMark("\xEF\xBB\xBF");

//! Bytes of a line, as Latin-1 so that LineReader finds the lines, hold broken UTF-8.
bool isBroken(QStringView latin1Line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder.decode(latin1Line.toLatin1());
    return decoder.hasError();
}

//! No byte of a UTF-8 sequence looks like a line end, so lines can be told apart before decoding.
int firstBrokenLine(QByteArrayView utf8)
{
    const QString latin1 = QString::fromLatin1(utf8);
    LineReader lines(latin1);
    while (const auto line = lines.next()) {
        if (isBroken(line->text))
            return line->number;
    }
    return 0;
}

ParsedQuiz read(QuizFormat format, QStringView text)
{
    switch (format) {
    case QuizFormat::Aiken:
        return readAiken(text);
    case QuizFormat::Gift:
        return readGift(text);
    }
    Q_UNREACHABLE();
}

} // namespace

QString quizFormatName(QuizFormat format)
{
    switch (format) {
    case QuizFormat::Aiken:
        return u"aiken"_s;
    case QuizFormat::Gift:
        return u"gift"_s;
    }
    Q_UNREACHABLE();
}

std::optional<QuizFormat> quizFormatFromName(QStringView name)
{
    for (const QuizFormat format : AllQuizFormats) {
        if (name.compare(quizFormatName(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

ParsedQuiz readQuiz(QuizFormat format, const QByteArray &utf8)
{
    QByteArrayView bytes(utf8);
    if (bytes.startsWith(ByteOrderMark))
        bytes = bytes.sliced(ByteOrderMark.size());

    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(bytes);
    ParsedQuiz parsed = read(format, text);

    if (decoder.hasError()) {
        const FormatProblem problem{
            firstBrokenLine(bytes),
            QCoreApplication::translate("QuizFormat", "the file is not all UTF-8; what could not be read, "
                                                      "here for the first time, became \uFFFD")};
        const auto place = std::ranges::lower_bound(parsed.problems, problem.line, {}, &FormatProblem::line);
        parsed.problems.insert(place, problem);
    }
    return parsed;
}

QByteArray writeQuiz(QuizFormat format, const Quiz &quiz)
{
    const QByteArray utf8 = (format == QuizFormat::Aiken ? writeAiken(quiz) : writeGift(quiz)).toUtf8();
    // A text that itself starts with the mark would lose it to the reader.
    return utf8.startsWith(ByteOrderMark) ? ByteOrderMark.toByteArray() + utf8 : utf8;
}

} // namespace podium
