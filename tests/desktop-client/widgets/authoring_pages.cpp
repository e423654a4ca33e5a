// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/import_model.h"
#include "desktop-client/widgets/authoring/conflict_dialog.h"
#include "desktop-client/widgets/authoring/import_dialog.h"
#include "desktop-client/widgets/authoring/library_page.h"
#include "desktop-client/widgets/authoring/quiz_editor_page.h"
#include "desktop-client/widgets/documents/choice_dialog.h"
#include "desktop-client/widgets/documents/draft_strip.h"
#include "desktop-client/widgets/toast.h"
#include "tests/desktop-client/widgets/page_catalogue.h"

using namespace podium::client;
using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

using Fixture = WindowFixture &;
using Content = const PageContent &;

const PictureId Landscape(1);

// --- the library

QWidget *emptyLibrary(Fixture fixture, Content content)
{
    fixture.account.setSignedIn({UserId(1), u"mara"_s, content.displayName, UserRole::Host, std::nullopt});
    fixture.window.showHosting();
    return &fixture.window;
}

QList<QuizSummary> summaries(Content content)
{
    QList<QuizSummary> list;
    for (const QString &title : content.otherTitles) {
        const int number = int(list.size());
        const auto status = number % 3 == 0 ? QuizStatus::Ended : QuizStatus::Draft;
        list.append({QuizId(number + 1), title, status, 8 + number * 7 % 23,
                     Timestamp{Ms{1'790'000'000'000 - number * 200'000'000LL}}});
    }
    return list;
}

QWidget *library(Fixture fixture, Content content)
{
    QObject::connect(&fixture.quizzes, &QuizListModel::listRequested, &fixture.window,
                     [&fixture, list = summaries(content)](int request, int offset) {
                         fixture.quizzes.setPage(request, offset, list, int(list.size()));
                     });
    emptyLibrary(fixture, content);
    fixture.quizzes.reload();
    return &fixture.window;
}

QWidget *libraryWithDraft(Fixture fixture, Content content)
{
    library(fixture, content);
    fixture.window.libraryPage()->draftStrip()->showDraft(content.title, u"12/05/2026 14:03"_s, 2);
    return &fixture.window;
}

QWidget *libraryAfterDeletion(Fixture fixture, Content content)
{
    library(fixture, content);
    fixture.quizzes.hide(QuizId(2).value());
    fixture.window.libraryPage()->toast()->showMessage(u"“%1” is deleted."_s.arg(content.otherTitles[1]),
                                                       u"Undo"_s, std::chrono::seconds(60));
    return &fixture.window;
}

// --- the import

ImportedFile imported(Content content, int questions, int skipped)
{
    ImportedFile file;
    file.format = u"Aiken"_s;
    file.quiz.title = content.title;
    Question question;
    question.text = content.question;
    question.options = content.options;
    file.quiz.questions = QList<Question>(questions, question);
    const QStringList reasons{u"the question has no ANSWER line"_s,
                              u"the question has 6 options; Podium's have 2 to 4"_s,
                              u"option C has 231 characters; at most 200 fit"_s};
    for (int number = 0; number < skipped; ++number)
        file.problems.append({u"Line %1"_s.arg(12 + number * 45), reasons[number % 3]});
    return file;
}

QWidget *importOf(Fixture fixture, Content content, const QStringList &files)
{
    library(fixture, content);
    auto *model = new ImportModel(&fixture.window);
    auto *dialog = new ImportDialog(model, &fixture.window);
    model->begin(files);
    for (int row = 0; row < files.size(); ++row) {
        if (row == 2)
            model->setRead(row, failure(ErrorCode::NotFound, u"The file cannot be opened: no such file."_s));
        else
            model->setRead(row, imported(content, 24 + row * 60, row == 1 ? 0 : 3));
    }
    dialog->show();
    return dialog;
}

QWidget *importPreview(Fixture fixture, Content content)
{
    return importOf(fixture, content, {u"/home/mara/oceans.aiken.txt"_s});
}

QWidget *importOfSeveral(Fixture fixture, Content content)
{
    return importOf(fixture, content,
                    {u"/home/mara/oceans.aiken.txt"_s, u"/home/mara/capitals-of-the-whole-world.gift.txt"_s,
                     u"/home/mara/lost.txt"_s});
}

QWidget *importUnderWay(Fixture fixture, Content content)
{
    QWidget *dialog =
        importOf(fixture, content, {u"/home/mara/oceans.aiken.txt"_s, u"/home/mara/capitals.gift.txt"_s});
    auto *model = fixture.window.findChild<ImportModel *>();
    model->send();
    model->setShare(0, 0.6);
    return dialog;
}

// --- the editor

Quiz quizToEdit(Content content)
{
    Question question;
    question.text = content.question;
    question.options = content.options;
    question.correctOption = content.correct;
    question.explanation = content.explanation;
    Quiz quiz;
    quiz.id = QuizId(1);
    quiz.title = content.title;
    quiz.questions.append(question);
    for (const auto *text :
         {"About how long does sunlight take to reach the Earth?", "How many hearts does an octopus have?",
          "Lightning is hotter than the surface of the Sun.", "Which gas do plants take in?",
          "What do the three angles of a flat triangle add up to?", "Which city lies on two continents?"}) {
        Question another = question;
        another.text = QString::fromUtf8(text);
        quiz.questions.append(another);
    }
    for (int row = 0; row < quiz.questions.size(); ++row)
        quiz.questions[row].id = QuestionId(row + 1);
    return quiz;
}

QWidget *editor(Fixture fixture, Content content)
{
    fixture.editedQuiz.open(quizToEdit(content));
    fixture.window.showPage(fixture.window.editorPage());
    return &fixture.window;
}

QWidget *editorWithPicture(Fixture fixture, Content content)
{
    Quiz quiz = quizToEdit(content);
    if (!content.picture.isNull()) {
        fixture.libraryPictures.setPicture(Landscape, content.picture);
        quiz.questions[0].picture = Landscape;
    }
    fixture.editedQuiz.open(quiz);
    fixture.window.showPage(fixture.window.editorPage());
    return &fixture.window;
}

QWidget *editorUploading(Fixture fixture, Content content)
{
    editor(fixture, content);
    fixture.uploads.begin(fixture.editedQuiz.questions()->keyAt(0), u"/home/mara/sea.png"_s);
    fixture.uploads.setShare(fixture.editedQuiz.questions()->keyAt(0), 0.4);
    return &fixture.window;
}

QWidget *editorWithFailedUpload(Fixture fixture, Content content)
{
    editorUploading(fixture, content);
    fixture.uploads.setFailed(fixture.editedQuiz.questions()->keyAt(0),
                              u"sea.png has 23.4 MB; at most 10 MB fit."_s);
    return &fixture.window;
}

QWidget *editorWithProblems(Fixture fixture, Content content)
{
    Quiz quiz = quizToEdit(content);
    quiz.title.clear();
    quiz.questions[0].options[1].clear();
    quiz.questions[0].options[2] = QString(230, u'x');
    quiz.questions[3].text.clear();
    fixture.editedQuiz.open(quiz);
    fixture.window.showPage(fixture.window.editorPage());
    fixture.window.editorPage()->save();
    return &fixture.window;
}

QWidget *emptyEditor(Fixture fixture, Content)
{
    fixture.editedQuiz.open({});
    fixture.window.showPage(fixture.window.editorPage());
    return &fixture.window;
}

QWidget *unsaved(Fixture fixture, Content content)
{
    editor(fixture, content);
    auto *dialog = new ChoiceDialog(
        {.title = u"Save the changes?"_s,
         .explanation = u"“%1” has changes that are not at the server yet."_s.arg(content.title),
         .primary = u"Save"_s,
         .destructive = u"Discard"_s,
         .cancel = u"Cancel"_s},
        &fixture.window);
    dialog->show();
    return dialog;
}

QWidget *conflict(Fixture fixture, Content content)
{
    editor(fixture, content);
    const Quiz theirs = quizToEdit(content);
    Quiz mine = theirs;
    mine.questions[0].options[2] = u"The Southern Ocean"_s;
    mine.questions[1].timeLimitS = 45;
    mine.questions[2].text = u"How many hearts has an octopus got, counting all three of them?"_s;
    mine.questions.removeAt(4);
    auto *dialog = new ConflictDialog(mine, theirs, &fixture.window);
    dialog->show();
    return dialog;
}

constexpr CataloguedPage Pages[] = {
    {"library-empty", emptyLibrary},
    {"library", library},
    {"library-draft", libraryWithDraft},
    {"library-deleted", libraryAfterDeletion},
    {"import-preview", importPreview},
    {"import-several", importOfSeveral},
    {"import-under-way", importUnderWay},
    {"editor-empty", emptyEditor},
    {"editor", editor},
    {"editor-picture", editorWithPicture},
    {"editor-uploading", editorUploading},
    {"editor-upload-failed", editorWithFailedUpload},
    {"editor-problems", editorWithProblems},
    {"unsaved-changes", unsaved},
    {"conflict", conflict},
};

} // namespace

std::span<const CataloguedPage> authoringPages()
{
    return Pages;
}

} // namespace podium::test
