// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_edit_model.h"

#include "desktop-client/models/problem_sentences.h"
#include "desktop-client/models/question_fields.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! More steps than anybody takes back; bounds what a long evening of writing holds in memory.
constexpr int HistoryLength = 2'000;

//! Typed on from `before`, does `after` begin another word? Then undoing stops here.
bool beginsWord(const QString &before, const QString &after)
{
    if (after.size() != before.size() + 1)
        return after.size() != before.size() - 1;
    qsizetype at = 0;
    while (at < before.size() && before[at] == after[at])
        ++at;
    return !after[at].isSpace() && at > 0 && after[at - 1].isSpace();
}

} // namespace

struct QuizEditModel::Step
{
    QString name;                  //!< for the undo action: "Undo typing"
    std::function<void()> forward; //!< also makes the change in the first place
    std::function<void()> back;
    QString field = {}; //!< path; steps in the same field may become one. Empty: never
    bool isOnItsOwn = false;
};

class QuizEditModel::Edit final : public QUndoCommand
{
public:
    Edit(QuizEditModel &model, Step step) : QUndoCommand(step.name), m_model(model), m_step(std::move(step))
    {}

    void redo() override { run(m_step.forward); }
    void undo() override { run(m_step.back); }
    [[nodiscard]] int id() const override { return m_step.field.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        // Same id, so the same class.
        const Step &next = static_cast<const Edit *>(other)->m_step;
        if (next.field != m_step.field || next.isOnItsOwn)
            return false;
        m_step.forward = next.forward;
        return true;
    }

private:
    void run(const std::function<void()> &change)
    {
        change();
        Q_EMIT m_model.edited();
    }

    QuizEditModel &m_model;
    Step m_step;
};

QuizEditModel::QuizEditModel(QObject *parent) : QObject(parent), m_questions(new QuestionListModel(this))
{
    m_history.setUndoLimit(HistoryLength);
    connect(&m_history, &QUndoStack::cleanChanged, this, &QuizEditModel::stateChanged);
    connect(m_questions, &QuestionListModel::moveRequested, this, &QuizEditModel::moveQuestion);
}

Quiz QuizEditModel::quiz() const
{
    Quiz quiz = m_base;
    quiz.title = m_title;
    quiz.description = m_description;
    quiz.questions = m_questions->questions();
    return quiz;
}

// --- where it comes from and goes to ------------------------------------------------------------------

void QuizEditModel::open(const Quiz &stored)
{
    restore(stored, stored);
}

void QuizEditModel::restore(const Quiz &base, const Quiz &edited)
{
    m_base = base;
    m_sentIndex = -1;
    m_quizProblems.clear();
    m_history.clear();
    if (edited != base)
        m_history.resetClean();
    m_title = edited.title;
    m_description = edited.description;
    m_questions->setQuestions(edited.questions);
    gatherProblems();
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

Quiz QuizEditModel::beginSave()
{
    m_sentIndex = m_history.index();
    m_sentKeys.clear();
    for (const QuestionRow &row : m_questions->rows())
        m_sentKeys.push_back(row.key);
    return quiz();
}

void QuizEditModel::setSaved(const Quiz &stored)
{
    QHash<quint64, std::optional<QuestionId>> ids;
    for (size_t index = 0; index < m_sentKeys.size() && index < size_t(stored.questions.size()); ++index)
        ids.insert(quint64(m_sentKeys[index]), stored.questions[qsizetype(index)].id);
    for (int row = 0; row < m_questions->rowCount(); ++row) {
        const auto id = ids.constFind(quint64(m_questions->keyAt(row)));
        if (id == ids.cend() || m_questions->at(row).id == *id)
            continue;
        Question numbered = m_questions->at(row);
        numbered.id = *id;
        m_questions->replace(row, numbered);
    }
    m_base = stored;
    if (m_sentIndex == m_history.index())
        m_history.setClean();
    else
        m_history.resetClean();
    m_sentIndex = -1;
    Q_EMIT stateChanged();
}

void QuizEditModel::rebase(const Quiz &theirs)
{
    m_base = theirs;
    m_history.resetClean();
    Q_EMIT stateChanged();
}

void QuizEditModel::takeTheirs(const Quiz &theirs)
{
    QList<QuestionRow> rows;
    for (const Question &question : theirs.questions)
        rows.append(m_questions->newRow(question));
    m_base = theirs;
    push({tr("taking the other version"),
          [this, theirs, rows] { put(theirs.title, theirs.description, rows); },
          [this, title = m_title, description = m_description, mine = m_questions->rows()] {
              put(title, description, mine);
          }});
    m_history.setClean();
    Q_EMIT stateChanged();
}

// --- edits --------------------------------------------------------------------------------------------

void QuizEditModel::push(Step step)
{
    m_history.push(new Edit(*this, std::move(step)));
}

void QuizEditModel::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    const auto apply = [this](const QString &text) {
        m_title = text;
        m_quizProblems.remove(u"title"_s);
        gatherProblems();
        Q_EMIT quizChanged();
    };
    push({tr("typing"), [apply, title] { apply(title); }, [apply, before = m_title] { apply(before); },
          u"title"_s, beginsWord(m_title, title)});
}

void QuizEditModel::setDescription(const QString &description)
{
    if (description == m_description)
        return;
    const auto apply = [this](const QString &text) {
        m_description = text;
        m_quizProblems.remove(u"description"_s);
        gatherProblems();
        Q_EMIT quizChanged();
    };
    push({tr("typing"), [apply, description] { apply(description); },
          [apply, before = m_description] { apply(before); }, u"description"_s,
          beginsWord(m_description, description)});
}

void QuizEditModel::setQuestion(int row, const Question &question)
{
    const Question before = m_questions->at(row);
    const QStringList fields = differingFields(before, question);
    if (fields.isEmpty())
        return;
    Step step{tr("the change of question %1").arg(row + 1),
              [this, row, question] { applyQuestion(row, question); },
              [this, row, before] { applyQuestion(row, before); }};
    // Several fields at once (an option taken away) are one step and stay one.
    if (fields.size() == 1 && fields.first() != "options"_L1 && fields.first() != "picture"_L1) {
        const QString &field = fields.first();
        step.field = u"%1.%2"_s.arg(quint64(m_questions->keyAt(row))).arg(field);
        const bool isNumber = field == "time_limit_s"_L1 || field == "weight"_L1;
        step.isOnItsOwn = field == "correct_option"_L1 ||
                          (!isNumber && beginsWord(fieldValue(before, field), fieldValue(question, field)));
    }
    push(std::move(step));
}

void QuizEditModel::insertQuestion(int row, const Question &question)
{
    Question fresh = question;
    fresh.id.reset();
    push({tr("adding a question"),
          [this, row, inserted = m_questions->newRow(fresh)] { applyInsertion(row, inserted); },
          [this, row] { applyRemoval(row); }});
}

void QuizEditModel::removeQuestion(int row)
{
    push({tr("deleting a question"), [this, row] { applyRemoval(row); },
          [this, row, removed = m_questions->rows().at(row)] { applyInsertion(row, removed); }});
}

void QuizEditModel::moveQuestion(int from, int to)
{
    if (from == to)
        return;
    push({tr("moving a question"), [this, from, to] { applyMove(from, to); },
          [this, from, to] { applyMove(to, from); }});
}

void QuizEditModel::dropUnusedOptions()
{
    for (int row = 0; row < m_questions->rowCount(); ++row) {
        Question question = m_questions->at(row);
        while (question.options.size() > limits::OptionsMin && question.options.last().trimmed().isEmpty() &&
               question.correctOption != question.options.size() - 1)
            question.options.removeLast();
        setQuestion(row, question);
    }
}

void QuizEditModel::put(const QString &title, const QString &description, const QList<QuestionRow> &rows)
{
    m_title = title;
    m_description = description;
    m_quizProblems.clear();
    m_questions->setRows(rows);
    gatherProblems();
    Q_EMIT reset();
}

void QuizEditModel::applyQuestion(int row, const Question &question)
{
    const Question before = m_questions->at(row);
    Question after = question;
    after.id = before.id;
    const QStringList fields = differingFields(before, after);
    m_questions->replace(row, after);

    const QMap<QString, QString> known = m_questions->problemsAt(row);
    if (!known.isEmpty()) {
        QMap<QString, QString> found;
        collectProblems(after, {}, found);
        QMap<QString, QString> problems;
        for (auto it = found.cbegin(); it != found.cend(); ++it)
            problems.insert(it.key().mid(1), questionProblemSentence(after, it.key().mid(1), it.value()));
        // What the server alone knows of stays until its field is touched.
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (!concerns(fields, it.key()))
                problems.insert(it.key(), it.value());
        }
        m_questions->setProblems(row, problems);
        gatherProblems();
    }
    Q_EMIT questionChanged(row, fields);
}

void QuizEditModel::applyInsertion(int row, const QuestionRow &inserted)
{
    m_questions->insert(row, inserted);
    gatherProblems();
    Q_EMIT questionChanged(row, {});
}

void QuizEditModel::applyRemoval(int row)
{
    m_questions->take(row);
    m_quizProblems.remove(u"questions"_s);
    gatherProblems();
    Q_EMIT questionChanged(row, {});
}

void QuizEditModel::applyMove(int from, int to)
{
    m_questions->move(from, to);
    gatherProblems();
    Q_EMIT questionChanged(to, {});
}

// --- problems -----------------------------------------------------------------------------------------

bool QuizEditModel::check()
{
    const Result<void> valid = validate(quiz());
    setProblems(valid ? QMap<QString, QString>() : valid.error().fields);
    return valid.has_value();
}

void QuizEditModel::setProblems(const QMap<QString, QString> &problems)
{
    const Quiz whole = quiz();
    m_quizProblems.clear();
    QMap<int, QMap<QString, QString>> byRow;
    for (auto it = problems.cbegin(); it != problems.cend(); ++it) {
        // "questions[12].options[1].text"
        const QString beginning = u"questions["_s;
        const qsizetype end = it.key().indexOf("]."_L1);
        const int row = it.key().startsWith(beginning) && end > 0
                            ? it.key().mid(beginning.size(), end - beginning.size()).toInt()
                            : -1;
        const QString field = row >= 0 ? it.key().mid(end + 2) : it.key();
        if (row < 0 || row >= m_questions->rowCount())
            m_quizProblems.insert(it.key(), quizProblemSentence(whole, it.key(), it.value()));
        else
            byRow[row].insert(field, questionProblemSentence(m_questions->at(row), field, it.value()));
    }
    for (int row = 0; row < m_questions->rowCount(); ++row)
        m_questions->setProblems(row, byRow.value(row));
    gatherProblems();
}

void QuizEditModel::gatherProblems()
{
    QList<QuizProblem> problems;
    for (auto it = m_quizProblems.cbegin(); it != m_quizProblems.cend(); ++it)
        problems.append({-1, it.key(), it.value()});
    for (int row = 0; row < m_questions->rowCount(); ++row) {
        const QMap<QString, QString> &own = m_questions->problemsAt(row);
        for (auto it = own.cbegin(); it != own.cend(); ++it)
            problems.append({row, it.key(), it.value()});
    }
    if (std::exchange(m_problems, problems) != problems)
        Q_EMIT problemsChanged();
}

} // namespace podium::client
