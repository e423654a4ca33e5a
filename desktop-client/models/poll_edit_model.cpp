// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/poll_edit_model.h"

#include "desktop-client/models/problem_sentences.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::client {

PollEditModel::PollEditModel(QObject *parent) : QAbstractListModel(parent)
{
    open({});
}

int PollEditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.options.size());
}

QVariant PollEditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PollOption &option = optionAt(index.row());
    switch (role) {
    case TextRole:
    case Qt::EditRole:
        return option.text;
    case Qt::AccessibleTextRole:
        return option.text.trimmed().isEmpty() ? tr("Empty option") : option.text.simplified();
    case PictureRole:
        return option.picture ? QVariant(qint64(option.picture->value())) : QVariant();
    case ProblemRole:
    case Qt::AccessibleDescriptionRole:
        return m_problems.value(u"options[%1].text"_s.arg(index.row()),
                                m_problems.value(u"options[%1].picture"_s.arg(index.row())));
    default:
        return {};
    }
}

bool PollEditModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int row = index.row();
    step(u"options[%1].text"_s.arg(row),
         [row, text = value.toString()](State &state) { state.options[row].option.text = text; });
    return true;
}

Qt::ItemFlags PollEditModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

bool PollEditModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    if (from.isValid() || to.isValid() || count != 1)
        return false;
    moveOption(row, before > row ? before - 1 : before);
    // The rows have moved by themselves: the view must not do so once more.
    return false;
}

Poll PollEditModel::poll() const
{
    Poll poll = m_state.settings;
    poll.options.reserve(m_state.options.size());
    for (const Row &row : m_state.options)
        poll.options.append(row.option);
    return poll;
}

std::optional<int> PollEditModel::rowOf(QuestionKey key) const
{
    const auto found = std::find_if(m_state.options.cbegin(), m_state.options.cend(),
                                    [key](const Row &row) { return row.key == key; });
    return found == m_state.options.cend() ? std::nullopt
                                           : std::optional(int(found - m_state.options.cbegin()));
}

PollEditModel::Row PollEditModel::newRow(const PollOption &option)
{
    return {QuestionKey(++m_lastKey), option};
}

// --- where it comes from and goes to

PollEditModel::State PollEditModel::stateOf(const Poll &poll)
{
    State state{poll, {}};
    state.settings.options.clear();
    for (const PollOption &option : poll.options)
        state.options.append(newRow(option));
    return state;
}

void PollEditModel::open(const Poll &stored)
{
    restore(stored, stored);
}

void PollEditModel::restore(const Poll &base, const Poll &edited)
{
    const auto withOptions = [](Poll poll) {
        if (poll.options.isEmpty())
            poll.options = {PollOption(), PollOption()};
        return poll;
    };
    m_base = withOptions(base);
    m_past.clear();
    m_future.clear();
    m_lastField.clear();
    m_problems.clear();
    show(stateOf(withOptions(edited)));
    Q_EMIT reset();
    Q_EMIT problemsChanged();
}

void PollEditModel::setSaved(const Poll &sent, const Poll &stored)
{
    const bool isAsSent = poll() == sent;
    rebase(stored);
    if (isAsSent) {
        // What the server has made of it, spaces at the ends for example, is what stands here now.
        State state = m_state;
        state.settings = stored;
        state.settings.options.clear();
        for (int row = 0; row < state.options.size() && row < stored.options.size(); ++row)
            state.options[row].option = stored.options[row];
        show(state);
    }
    Q_EMIT changed();
}

void PollEditModel::rebase(const Poll &theirs)
{
    m_base = theirs;
    const auto follow = [&theirs](State &state) {
        state.settings.id = theirs.id;
        state.settings.code = theirs.code;
        state.settings.status = theirs.status;
        state.settings.version = theirs.version;
    };
    follow(m_state);
    for (State &state : m_past)
        follow(state);
    for (State &state : m_future)
        follow(state);
    m_lastField.clear();
    Q_EMIT changed();
}

void PollEditModel::takeTheirs(const Poll &theirs)
{
    rebase(theirs);
    step({}, [this, &theirs](State &state) { state = stateOf(theirs); });
    setProblems({});
}

// --- edits

void PollEditModel::step(const QString &field, const std::function<void(State &)> &change)
{
    State next = m_state;
    change(next);
    if (next == m_state)
        return;
    if (field.isEmpty() || field != m_lastField) {
        m_past.append(m_state);
        if (m_past.size() > HistoryMax)
            m_past.removeFirst();
    }
    m_lastField = field;
    m_future.clear();
    settle(field);
    show(next);
}

void PollEditModel::show(const State &state)
{
    const bool sameRows = state.options.size() == m_state.options.size() &&
                          std::equal(state.options.cbegin(), state.options.cend(), m_state.options.cbegin(),
                                     [](const Row &a, const Row &b) { return a.key == b.key; });
    if (sameRows) {
        m_state = state;
        if (!m_state.options.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_state = state;
        endResetModel();
    }
    Q_EMIT changed();
}

void PollEditModel::settle(const QString &field)
{
    // Whatever adds, removes or moves options leaves the numbers in the problems wrong.
    const auto isSettled = [&field](const QString &path) {
        return field.isEmpty() ? path.startsWith("options"_L1) : path == field;
    };
    bool any = false;
    for (const QString &path : m_problems.keys()) {
        if (isSettled(path)) {
            m_problems.remove(path);
            any = true;
        }
    }
    if (any)
        Q_EMIT problemsChanged();
}

void PollEditModel::edit(const QString &field, const std::function<void(Poll &)> &change)
{
    step(field, [&change](State &state) { change(state.settings); });
}

int PollEditModel::addOption(const QString &text)
{
    step({}, [this, &text](State &state) { state.options.append(newRow({text, {}})); });
    return rowCount() - 1;
}

void PollEditModel::addLines(const QString &lines)
{
    QStringList texts;
    for (const QString &line : lines.split(u'\n')) {
        if (const QString text = line.trimmed(); !text.isEmpty())
            texts.append(text);
    }
    step({}, [this, &texts](State &state) {
        for (Row &row : state.options) {
            if (!texts.isEmpty() && row.option.text.trimmed().isEmpty() && !row.option.picture)
                row.option.text = texts.takeFirst();
        }
        for (const QString &text : std::as_const(texts)) {
            if (state.options.size() < limits::PollOptionsMax)
                state.options.append(newRow({text, {}}));
        }
    });
}

void PollEditModel::removeOption(int row)
{
    if (row >= 0 && row < rowCount())
        step({}, [row](State &state) { state.options.removeAt(row); });
}

void PollEditModel::moveOption(int from, int to)
{
    if (from != to && from >= 0 && to >= 0 && from < rowCount() && to < rowCount())
        step({}, [from, to](State &state) { state.options.move(from, to); });
}

void PollEditModel::setPicture(int row, std::optional<PictureId> picture)
{
    const QString field = u"options[%1].picture"_s.arg(row);
    step(field, [row, picture](State &state) { state.options[row].option.picture = picture; });
    m_lastField.clear();
}

void PollEditModel::undo()
{
    if (!canUndo())
        return;
    m_future.append(m_state);
    m_lastField.clear();
    show(m_past.takeLast());
}

void PollEditModel::redo()
{
    if (!canRedo())
        return;
    m_past.append(m_state);
    m_lastField.clear();
    show(m_future.takeLast());
}

// --- problems

bool PollEditModel::check()
{
    if (isLayoutFree()) {
        step({}, [](State &state) {
            while (state.options.size() > limits::PollOptionsMin &&
                   state.options.constLast().option.text.trimmed().isEmpty() &&
                   !state.options.constLast().option.picture)
                state.options.removeLast();
        });
    }
    const Result<void> valid = validate(poll());
    setProblems(valid ? QMap<QString, QString>() : valid.error().fields);
    return valid.has_value();
}

void PollEditModel::setProblems(const QMap<QString, QString> &problems)
{
    const Poll whole = poll();
    m_problems.clear();
    for (auto it = problems.cbegin(); it != problems.cend(); ++it)
        m_problems.insert(it.key(), pollProblemSentence(whole, it.key(), it.value()));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ProblemRole});
    Q_EMIT problemsChanged();
}

} // namespace podium::client
