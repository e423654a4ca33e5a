// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/import_model.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace podium::client {

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const File &file = m_files[index.row()];
    switch (role) {
    case NameRole:
        return QFileInfo(file.path).fileName();
    case SummaryRole:
    case Qt::AccessibleDescriptionRole:
        return summaryOf(file);
    case StateRole:
        return int(file.state);
    case Qt::CheckStateRole:
        return file.state == State::Ready ? QVariant(file.chosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        m_files[index.row()].state != State::Ready)
        return false;
    m_files[index.row()].chosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && m_files[index.row()].state == State::Ready ? flags | Qt::ItemIsUserCheckable
                                                                         : flags;
}

QString ImportModel::summaryOf(const File &file) const
{
    switch (file.state) {
    case State::Reading:
        return tr("Reading…");
    case State::Unusable:
        return tr("Nothing to import");
    case State::Waiting:
        return tr("Waiting");
    case State::Sending:
        return tr("Sending, %1 %").arg(int(file.share * 100));
    case State::Done:
        return tr("Imported");
    case State::Failed:
        return tr("Not imported");
    case State::Ready:
        break;
    }
    const QString questions = tr("%Ln question(s)", nullptr, int(file.content.quiz.questions.size()));
    return file.content.problems.isEmpty()
               ? questions
               : tr("%1, %2 skipped").arg(questions).arg(QLocale().toString(file.content.problems.size()));
}

bool ImportModel::isReading() const
{
    return std::any_of(m_files.cbegin(), m_files.cend(),
                       [](const File &file) { return file.state == State::Reading; });
}

bool ImportModel::isSending() const
{
    return std::any_of(m_files.cbegin(), m_files.cend(), [](const File &file) {
        return file.state == State::Waiting || file.state == State::Sending;
    });
}

int ImportModel::chosenQuestions() const
{
    int count = 0;
    for (const File &file : m_files) {
        if ((file.state == State::Ready && file.chosen) || file.state == State::Failed)
            count += int(file.content.quiz.questions.size());
    }
    return count;
}

int ImportModel::chosenFiles() const
{
    return int(std::count_if(m_files.cbegin(), m_files.cend(), [](const File &file) {
        return (file.state == State::Ready && file.chosen) || file.state == State::Failed;
    }));
}

QList<Quiz> ImportModel::imported() const
{
    QList<Quiz> quizzes;
    for (const File &file : m_files) {
        if (file.created)
            quizzes.append(*file.created);
    }
    return quizzes;
}

double ImportModel::share() const
{
    double done = 0;
    int all = 0;
    for (const File &file : m_files) {
        if (file.state == State::Done || file.state == State::Failed)
            done += 1;
        else if (file.state == State::Sending)
            done += file.share;
        else if (file.state != State::Waiting)
            continue;
        ++all;
    }
    return all == 0 ? 0 : done / all;
}

void ImportModel::begin(const QStringList &paths)
{
    beginResetModel();
    m_files.clear();
    for (const QString &path : paths.mid(0, FilesMax))
        m_files.emplaceBack().path = path;
    m_leftOut = std::max(0, int(paths.size()) - FilesMax);
    endResetModel();
    Q_EMIT changed();
    for (int row = 0; row < m_files.size(); ++row)
        Q_EMIT readRequested(row, m_files[row].path);
}

void ImportModel::setTitle(int row, const QString &title)
{
    m_files[row].content.quiz.title = title;
}

void ImportModel::send()
{
    for (int row = 0; row < m_files.size(); ++row) {
        const File &file = m_files[row];
        if ((file.state == State::Ready && file.chosen) || file.state == State::Failed)
            setState(row, State::Waiting);
    }
    sendNext();
}

void ImportModel::stop()
{
    for (int row = 0; row < m_files.size(); ++row) {
        if (m_files[row].state == State::Waiting)
            setState(row, State::Ready);
    }
}

void ImportModel::sendNext()
{
    for (int row = 0; row < m_files.size(); ++row) {
        if (m_files[row].state != State::Waiting)
            continue;
        m_files[row].share = 0;
        setState(row, State::Sending);
        Q_EMIT createRequested(row, m_files[row].content.quiz);
        return;
    }
    Q_EMIT finished();
}

void ImportModel::setRead(int row, const Result<ImportedFile> &file)
{
    if (row >= m_files.size())
        return;
    if (file)
        m_files[row].content = *file;
    else
        m_files[row].error = file.error().message;
    const bool usable = file && !file->quiz.questions.isEmpty();
    if (file && !usable)
        m_files[row].error = tr("No question could be read. Is it an Aiken, GIFT or JSON file?");
    setState(row, usable ? State::Ready : State::Unusable);
}

void ImportModel::setShare(int row, double share)
{
    m_files[row].share = std::clamp(share, 0.0, 1.0);
    setState(row, State::Sending);
}

void ImportModel::setCreated(int row, const Result<Quiz> &quiz)
{
    if (quiz)
        m_files[row].created = *quiz;
    else
        m_files[row].error = quiz.error().message;
    setState(row, quiz ? State::Done : State::Failed);
    sendNext();
}

void ImportModel::setState(int row, State state)
{
    m_files[row].state = state;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

} // namespace podium::client
