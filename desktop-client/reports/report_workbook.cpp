// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/reports/report_workbook.h"

#include "desktop-client/models/report_texts.h"
#include "desktop-client/widgets/answer_mark.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ReportWorkbook)
};

struct Column
{
    QString title;
    double width = 12; //!< in characters
};

//! One workbook until it is closed; owns what libxlsxwriter allocates for it.
class Workbook final
{
public:
    explicit Workbook(const QString &path) : m_book(workbook_new(QFile::encodeName(path).constData()))
    {
        m_title = format([](lxw_format *made) {
            format_set_bold(made);
            format_set_font_size(made, 18);
        });
        m_heading = format([](lxw_format *made) {
            format_set_bold(made);
            format_set_font_color(made, 0xFFFFFF);
            format_set_bg_color(made, 0x4338CA);
            format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
            format_set_text_wrap(made);
        });
        m_label = format([](lxw_format *made) { format_set_font_color(made, 0x5B5E70); });
        m_wrapped = format([](lxw_format *made) { format_set_text_wrap(made); });
        m_count = format([](lxw_format *made) { format_set_num_format(made, "#,##0"); });
        m_average = format([](lxw_format *made) { format_set_num_format(made, "#,##0.0"); });
        m_share = format([](lxw_format *made) { format_set_num_format(made, "0%"); });
        m_seconds = format([](lxw_format *made) { format_set_num_format(made, "0.0"); });
        m_moment = format([](lxw_format *made) { format_set_num_format(made, "yyyy-mm-dd hh:mm"); });
        m_duration = format([](lxw_format *made) { format_set_num_format(made, "[h]:mm:ss"); });
    }
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }
    Q_DISABLE_COPY_MOVE(Workbook)

    [[nodiscard]] bool isOpen() const { return m_book != nullptr; }
    void setProperties(const QString &title)
    {
        QByteArray text = title.toUtf8();
        QByteArray author = "Podium";
        lxw_doc_properties properties{};
        properties.title = text.data();
        properties.author = author.data();
        workbook_set_properties(m_book, &properties);
    }
    lxw_worksheet *addSheet(const QString &name)
    {
        return workbook_add_worksheet(m_book, name.toUtf8().constData());
    }
    //! \returns what went wrong, in the library's words; empty when nothing did.
    [[nodiscard]] QString close()
    {
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        return error == LXW_NO_ERROR ? QString() : QString::fromUtf8(lxw_strerror(error));
    }

    lxw_format *m_title = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_label = nullptr;
    lxw_format *m_wrapped = nullptr;
    lxw_format *m_count = nullptr;
    lxw_format *m_average = nullptr;
    lxw_format *m_share = nullptr;
    lxw_format *m_seconds = nullptr;
    lxw_format *m_moment = nullptr;
    lxw_format *m_duration = nullptr;

private:
    template<typename Set>
    lxw_format *format(Set set)
    {
        lxw_format *made = m_book ? workbook_add_format(m_book) : nullptr;
        if (made)
            set(made);
        return made;
    }

    lxw_workbook *m_book;
};

//! Writes one row after the other, cell by cell.
class Table final
{
public:
    Table(Workbook &book, const QString &name, const QList<Column> &columns)
        : m_book(book), m_sheet(book.addSheet(name)), m_columns(static_cast<lxw_col_t>(columns.size()))
    {
        worksheet_set_row(m_sheet, 0, 30, nullptr);
        for (lxw_col_t column = 0; column < m_columns; ++column) {
            worksheet_set_column(m_sheet, column, column, columns[column].width, nullptr);
            put(columns[column].title, m_book.m_heading);
        }
        endRow();
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
    }

    void text(const QString &value) { put(value, nullptr); }
    void wrapped(const QString &value) { put(value, m_book.m_wrapped); }
    void number(double value) { put(value, m_book.m_count); }
    void share(std::optional<double> value) { optional(value, m_book.m_share); }
    void seconds(std::optional<Ms> value)
    {
        optional(value ? std::optional(static_cast<double>(value->count()) / 1'000) : std::nullopt,
                 m_book.m_seconds);
    }
    void nothing() { ++m_column; }
    void endRow()
    {
        ++m_row;
        m_column = 0;
    }
    void finish()
    {
        if (m_row > 1)
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lxw_col_t(m_columns - 1));
    }

private:
    void put(const QString &value, lxw_format *format)
    {
        worksheet_write_string(m_sheet, m_row, m_column++, value.toUtf8().constData(), format);
    }
    void put(double value, lxw_format *format)
    {
        worksheet_write_number(m_sheet, m_row, m_column++, value, format);
    }
    void optional(std::optional<double> value, lxw_format *format)
    {
        if (value)
            put(*value, format);
        else
            nothing();
    }

    Workbook &m_book;
    lxw_worksheet *m_sheet;
    lxw_col_t m_columns;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

void writeSummary(Workbook &book, const SessionReport &report)
{
    lxw_worksheet *sheet = book.addSheet(Texts::tr("Summary"));
    worksheet_set_column(sheet, 0, 0, 34, nullptr);
    worksheet_set_column(sheet, 1, 1, 22, nullptr);
    worksheet_set_row(sheet, 0, 28, nullptr);
    worksheet_write_string(sheet, 0, 0, report.title.simplified().toUtf8().constData(), book.m_title);
    lxw_row_t row = 2;
    const auto label = [&](const QString &text) {
        worksheet_write_string(sheet, row, 0, text.toUtf8().constData(), book.m_label);
    };
    const auto number = [&](const QString &name, std::optional<double> value, lxw_format *format) {
        label(name);
        if (value)
            worksheet_write_number(sheet, row, 1, *value, format);
        ++row;
    };
    const auto text = [&](const QString &name, const QString &value) {
        label(name);
        worksheet_write_string(sheet, row++, 1, value.toUtf8().constData(), nullptr);
    };
    const QDateTime played = localTime(report.createdAt);
    lxw_datetime moment{played.date().year(), played.date().month(),  played.date().day(),
                        played.time().hour(), played.time().minute(), double(played.time().second())};
    label(Texts::tr("Played"));
    worksheet_write_datetime(sheet, row++, 1, &moment, book.m_moment);
    text(Texts::tr("Code"), report.code);
    text(Texts::tr("Settings"), settingsText(report.pace, report.scoring));
    constexpr double MsPerDay = 24.0 * 60 * 60 * 1'000;
    number(Texts::tr("Duration (h:mm:ss)"),
           report.duration ? std::optional(double(report.duration->count()) / MsPerDay) : std::nullopt,
           book.m_duration);
    number(Texts::tr("Participants"), report.participantCount, book.m_count);
    number(Texts::tr("Questions asked"), report.askedCount, book.m_count);
    number(Texts::tr("Right answers"), report.counts.rightShare(), book.m_share);
    number(Texts::tr("Right"), report.counts.right, book.m_count);
    number(Texts::tr("Wrong"), report.counts.wrong, book.m_count);
    number(Texts::tr("Not answered"), report.counts.unanswered, book.m_count);
    number(Texts::tr("Average score"), report.averageScore, book.m_average);
    number(Texts::tr("Average response time (s)"),
           report.averageResponse ? std::optional(double(report.averageResponse->count()) / 1'000)
                                  : std::nullopt,
           book.m_seconds);
    const QList<int> hardest = hardestFirst(report);
    if (!hardest.isEmpty()) {
        const QuestionReport &question = report.questions[hardest.first()];
        text(Texts::tr("Hardest question"),
             Texts::tr("%1. %2").arg(question.position + 1).arg(question.question.text));
    }
    worksheet_set_landscape(sheet);
}

void writeQuestions(Workbook &book, const SessionReport &report)
{
    QList<Column> columns{{Texts::tr("Number"), 9},        {Texts::tr("Question"), 60},
                          {Texts::tr("Right answer"), 30}, {Texts::tr("Success rate"), 10},
                          {Texts::tr("Right"), 9},         {Texts::tr("Wrong"), 9},
                          {Texts::tr("Not answered"), 11}, {Texts::tr("Average time (s)"), 11},
                          {Texts::tr("Weight"), 9}};
    qsizetype options = 0;
    for (const QuestionReport &question : report.questions)
        options = std::max(options, question.chosen.size());
    for (qsizetype option = 0; option < options; ++option) {
        const QString letter = answerLetter(static_cast<int>(option));
        columns.append({Texts::tr("Answer %1").arg(letter), 26});
        columns.append({Texts::tr("%1 chosen").arg(letter), 9});
    }
    Table table(book, Texts::tr("Questions"), columns);
    for (const QuestionReport &question : report.questions) {
        table.number(question.position + 1);
        table.wrapped(question.question.text);
        table.wrapped(question.question.options.value(question.question.correctOption));
        table.share(question.counts.rightShare());
        table.number(question.counts.right);
        table.number(question.counts.wrong);
        table.number(question.counts.unanswered);
        table.seconds(question.averageResponse);
        table.number(question.question.weight);
        for (qsizetype option = 0; option < question.chosen.size(); ++option) {
            table.wrapped(question.question.options[option]);
            table.number(question.chosen[option]);
        }
        table.endRow();
    }
    table.finish();
}

void writeParticipants(Workbook &book, const SessionReport &report)
{
    Table table(book, Texts::tr("Participants"),
                {{Texts::tr("Rank"), 9},
                 {Texts::tr("Participant"), 28},
                 {Texts::tr("Score"), 12},
                 {Texts::tr("Success rate"), 10},
                 {Texts::tr("Right"), 9},
                 {Texts::tr("Wrong"), 9},
                 {Texts::tr("Not answered"), 11},
                 {Texts::tr("Average time (s)"), 11},
                 {Texts::tr("Remark"), 16}});
    for (const ParticipantReport &participant : report.participants) {
        if (participant.rank)
            table.number(*participant.rank);
        else
            table.nothing();
        table.text(participant.nickname);
        if (participant.kicked)
            table.nothing();
        else
            table.number(static_cast<double>(participant.score));
        table.share(participant.counts.rightShare());
        table.number(participant.counts.right);
        table.number(participant.counts.wrong);
        table.number(participant.counts.unanswered);
        table.seconds(participant.averageResponse);
        table.text(participant.kicked ? Texts::tr("Removed") : QString());
        table.endRow();
    }
    table.finish();
}

//! \returns whether to go on.
bool writeAnswers(Workbook &book, const SessionReport &report, const ReportProgress &progress)
{
    Table table(book, Texts::tr("Answers"),
                {{Texts::tr("Participant"), 28},
                 {Texts::tr("Question number"), 10},
                 {Texts::tr("Question"), 60},
                 {Texts::tr("Answer"), 30},
                 {Texts::tr("Right answer"), 30},
                 {Texts::tr("Result"), 14},
                 {Texts::tr("Points"), 10},
                 {Texts::tr("Time (s)"), 10}});
    qsizetype done = 0;
    for (const ParticipantReport &participant : report.participants) {
        for (const AnswerReport &answer : participant.answers) {
            const PlayedQuestion &question = report.questions[answer.position].question;
            table.text(participant.nickname);
            table.number(answer.position + 1);
            table.text(question.text);
            table.text(answer.option ? question.options.value(*answer.option) : QString());
            table.text(question.options.value(question.correctOption));
            table.text(!answer.option   ? Texts::tr("not answered")
                       : answer.correct ? Texts::tr("right")
                                        : Texts::tr("wrong"));
            table.number(static_cast<double>(answer.points));
            table.seconds(answer.response);
            table.endRow();
        }
        constexpr double ShareOfRows = 0.8; // what remains is packing the file
        if (progress && !progress(ShareOfRows * double(++done) / double(report.participants.size())))
            return false;
    }
    table.finish();
    return true;
}

} // namespace

Result<void> writeWorkbook(const SessionReport &report, const QString &path, const ReportProgress &progress)
{
    // Beside its place, so that it takes it in one step, and alone in a folder that cleans up after itself.
    const QString folder = QFileInfo(path).absolutePath();
    const QTemporaryDir workshop(folder + u"/.podium-report-XXXXXX"_s);
    if (!workshop.isValid())
        return reportNotWritten(path, workshop.errorString());
    const QString draft = workshop.filePath(u"report.xlsx"_s);
    {
        Workbook book(draft);
        if (!book.isOpen())
            return reportNotWritten(path, Texts::tr("there is not enough memory"));
        book.setProperties(report.title.simplified());
        writeSummary(book, report);
        writeQuestions(book, report);
        writeParticipants(book, report);
        if (!writeAnswers(book, report, progress))
            return reportStopped();
        if (const QString problem = book.close(); !problem.isEmpty())
            return reportNotWritten(path, problem);
    }
    if (progress && !progress(1))
        return reportStopped();
    std::error_code problem;
    std::filesystem::rename(draft.toStdU16String(), path.toStdU16String(), problem);
    if (problem)
        return reportNotWritten(path, QString::fromStdString(problem.message()));
    return {};
}

} // namespace podium::client
