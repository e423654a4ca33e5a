// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/import_model.h"
#include "desktop-client/models/picture_model.h"
#include "desktop-client/models/picture_upload_model.h"
#include "desktop-client/models/quiz_edit_model.h"
#include "desktop-client/models/quiz_list_model.h"
#include "desktop-client/widgets/authoring/import_file_delegate.h"
#include "desktop-client/widgets/authoring/option_editor.h"
#include "desktop-client/widgets/authoring/problem_strip.h"
#include "desktop-client/widgets/authoring/question_canvas.h"
#include "desktop-client/widgets/authoring/question_delegate.h"
#include "desktop-client/widgets/authoring/question_panel.h"
#include "desktop-client/widgets/authoring/question_settings.h"
#include "desktop-client/widgets/authoring/quiz_delegate.h"
#include "desktop-client/widgets/gallery/gallery_entries.h"
#include "desktop-client/widgets/gallery/gallery_samples.h"
#include "desktop-client/widgets/growing_text_edit.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

using samples::sized;

const PictureId Landscape(1);
constexpr QSize Canvas{680, 520};

enum class Written { Empty, Whole, Wrong, Picture };

Quiz quizOf(Written how)
{
    Quiz quiz;
    if (how == Written::Empty)
        return quiz;
    quiz.title = u"Oceans, mountains and weather"_s;
    for (const auto *text : {"Which ocean is the largest?", "How many hearts does an octopus have?",
                             "Lightning is hotter than the surface of the Sun."}) {
        Question question;
        question.text = QString::fromUtf8(text);
        question.options = {u"The Atlantic"_s, u"The Pacific"_s, u"The Indian Ocean"_s};
        question.correctOption = 1;
        question.explanation = u"The Pacific covers about a third of the Earth."_s;
        quiz.questions.append(question);
    }
    if (how == Written::Picture)
        quiz.questions[0].picture = Landscape;
    if (how == Written::Wrong) {
        quiz.questions[0].text.clear();
        quiz.questions[0].options[1].clear();
        quiz.questions[0].options[2] = QString(230, u'x');
    }
    return quiz;
}

QuizEditModel *edited(Written how)
{
    auto *model = new QuizEditModel;
    model->open(quizOf(how));
    if (how == Written::Wrong)
        model->check();
    return model;
}

QWidget *canvas(Written how, double uploaded = 0)
{
    QuizEditModel *quiz = edited(how);
    auto *uploads = new PictureUploadModel;
    auto *pictures = new PictureModel;
    pictures->setPicture(Landscape, samples::landscape());
    if (uploaded > 0) {
        uploads->begin(quiz->questions()->keyAt(0), u"/home/mara/sea.png"_s);
        uploads->setShare(quiz->questions()->keyAt(0), uploaded);
    }
    auto *shown = new QuestionCanvas(quiz, uploads, pictures);
    for (QObject *model :
         {static_cast<QObject *>(quiz), static_cast<QObject *>(uploads), static_cast<QObject *>(pictures)})
        model->setParent(shown);
    shown->setRow(how == Written::Empty ? -1 : 0);
    shown->showProblems();
    return sized(shown, Canvas);
}

template<typename Widget>
Widget *ofQuiz(Written how)
{
    QuizEditModel *quiz = edited(how);
    auto *shown = new Widget(quiz);
    quiz->setParent(shown);
    return shown;
}

QWidget *settings(Written how)
{
    auto *shown = ofQuiz<QuestionSettings>(how);
    shown->setFixedWidth(320);
    shown->setRow(how == Written::Empty ? -1 : 0);
    shown->showProblems();
    return shown;
}

QWidget *problems()
{
    auto *shown = ofQuiz<ProblemStrip>(Written::Wrong);
    shown->setFixedWidth(720);
    shown->begin();
    return shown;
}

OptionEditor *option(int position, const QString &text)
{
    auto *shown = new OptionEditor(position);
    shown->setFixedWidth(320);
    shown->showText(text);
    return shown;
}

QWidget *rightOption()
{
    OptionEditor *shown = option(1, u"The Pacific"_s);
    shown->setRight(true);
    return shown;
}

QWidget *removableOption()
{
    OptionEditor *shown = option(2, u"The Indian Ocean"_s);
    shown->setRemovable(true);
    return shown;
}

QWidget *wrongOption()
{
    OptionEditor *shown = option(3, QString(230, u'x'));
    shown->setProblem(u"230 characters; at most 200 fit"_s);
    return shown;
}

QWidget *focusedOption()
{
    OptionEditor *shown = option(0, u"The Atlantic"_s);
    shown->setFocusProxy(shown->editor());
    return shown;
}

QWidget *list(QAbstractItemModel *model, QAbstractItemDelegate *delegate, int current)
{
    auto *shown = new QListView;
    model->setParent(shown);
    delegate->setParent(shown);
    shown->setModel(model);
    shown->setItemDelegate(delegate);
    if (current >= 0)
        shown->setCurrentIndex(model->index(current, 0));
    return sized(shown, {460, 260});
}

QWidget *questions(Written how, int current)
{
    QuizEditModel *quiz = edited(how);
    QWidget *shown = list(quiz->questions(), new QuestionDelegate, current);
    quiz->setParent(shown);
    return shown;
}

QWidget *quizzes(int current)
{
    auto *model = new QuizListModel;
    QObject::connect(model, &QuizListModel::listRequested, model, [model](int request, int offset) {
        const Timestamp at{Ms{1'790'000'000'000}};
        const QList<QuizSummary> quizzes{{QuizId(1), u"European capitals"_s, QuizStatus::Draft, 24, at},
                                         {QuizId(2), u"Verbs that behave badly"_s, QuizStatus::Ended, 8, at},
                                         {QuizId(3), samples::longOption(), QuizStatus::Draft, 1, at}};
        model->setPage(request, offset, quizzes, int(quizzes.size()));
    });
    model->reload();
    return list(model, new QuizDelegate, current);
}

QWidget *files(int current, bool sending)
{
    auto *model = new ImportModel;
    model->begin({u"/home/mara/oceans.aiken.txt"_s, u"/home/mara/capitals-of-the-whole-world.gift.txt"_s,
                  u"/home/mara/lost.txt"_s});
    for (const int row : {0, 1}) {
        ImportedFile file;
        file.format = u"Aiken"_s;
        file.quiz = quizOf(Written::Whole);
        if (row == 0)
            file.problems.append({u"Line 12"_s, u"the question has no ANSWER line"_s});
        model->setRead(row, file);
    }
    model->setRead(2, failure(ErrorCode::NotFound, u"The file cannot be opened: no such file."_s));
    if (sending) {
        model->send();
        model->setShare(0, 0.6);
    }
    return list(model, new ImportFileDelegate, current);
}

} // namespace

QList<GalleryEntry> authoringEntries()
{
    return {
        {u"ProblemStrip"_s, {{u"several problems"_s, problems}}},
        {u"OptionEditor"_s,
         {{u"empty"_s, [] { return option(0, {}); }},
          {u"written"_s, [] { return option(0, u"The Atlantic"_s); }},
          {u"right"_s, rightOption},
          {u"may be removed"_s, removableOption},
          {u"long"_s, [] { return option(1, samples::longOption()); }},
          {u"too long"_s, wrongOption},
          {u"disabled"_s, [] { return samples::disabled(option(2, u"The Indian Ocean"_s)); }},
          {u"focus"_s, focusedOption, true}}},
        {u"QuestionCanvas"_s,
         {{u"no question"_s, [] { return canvas(Written::Empty); }},
          {u"a question"_s, [] { return canvas(Written::Whole); }},
          {u"with a picture"_s, [] { return canvas(Written::Picture); }},
          {u"uploading"_s, [] { return canvas(Written::Whole, 0.4); }},
          {u"problems"_s, [] { return canvas(Written::Wrong); }}}},
        {u"QuestionSettings"_s,
         {{u"no question"_s, [] { return settings(Written::Empty); }},
          {u"a question"_s, [] { return settings(Written::Whole); }}}},
        {u"QuestionPanel"_s,
         {{u"empty"_s,
           [] {
               return sized(ofQuiz<QuestionPanel>(Written::Empty), {300, 360});
           }},
          {u"questions"_s,
           [] {
               return sized(ofQuiz<QuestionPanel>(Written::Whole), {300, 360});
           }},
          {u"problems"_s,
           [] {
               return sized(ofQuiz<QuestionPanel>(Written::Wrong), {300, 360});
           }}}},
        {u"QuestionDelegate"_s,
         {{u"questions"_s, [] { return questions(Written::Whole, -1); }},
          {u"selected"_s, [] { return questions(Written::Whole, 1); }},
          {u"focus"_s, [] { return questions(Written::Whole, 1); }, true},
          {u"a problem"_s, [] { return questions(Written::Wrong, 1); }}}},
        {u"QuizDelegate"_s,
         {{u"quizzes"_s, [] { return quizzes(-1); }},
          {u"selected"_s, [] { return quizzes(0); }},
          {u"focus"_s, [] { return quizzes(0); }, true}}},
        {u"ImportFileDelegate"_s,
         {{u"read"_s, [] { return files(-1, false); }},
          {u"selected"_s, [] { return files(0, false); }},
          {u"under way"_s, [] { return files(0, true); }},
          {u"focus"_s, [] { return files(0, false); }, true}}},
    };
}

} // namespace podium::client
