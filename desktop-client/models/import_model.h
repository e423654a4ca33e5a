// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/result.h"
#include "shared/domain/quiz.h"

#include <QAbstractListModel>

namespace podium::client {

//! Something of a file that will not be imported.
struct ImportProblem
{
    QString place; //!< "Line 12"
    QString reason;

    bool operator==(const ImportProblem &) const = default;
};

//! A quiz as it was read from a file, not yet at the server.
struct ImportedFile
{
    QString format; //!< for a person: "Aiken"
    Quiz quiz;      //!< with a title from the file or its name
    QList<ImportProblem> problems;

    bool operator==(const ImportedFile &) const = default;
};

//! \brief Files on their way into the library: read, looked at, then created at the server one after another.
//! Asks for each step by a signal; whoever does it answers with one of the setters.
class ImportModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportModel)

public:
    enum class State {
        Reading,
        Ready,
        Unusable, //!< nothing in it can be imported; error() says why
        Waiting,  //!< for those before it
        Sending,
        Done,
        Failed, //!< the server did not take it; may be sent again
    };
    Q_ENUM(State)

    enum Role {
        NameRole = Qt::DisplayRole, //!< QString: the file's name
        SummaryRole = Qt::UserRole, //!< QString: "24 questions, 2 skipped", or what goes on
        StateRole,                  //!< int, State
    };

    //! So many files at once; each may be a whole question bank.
    static constexpr int FilesMax = 50;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    //! Qt::CheckStateRole is there for what can be imported.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] State stateOf(int row) const { return m_files[row].state; }
    [[nodiscard]] const ImportedFile &at(int row) const { return m_files[row].content; }
    [[nodiscard]] const QString &errorOf(int row) const { return m_files[row].error; }
    //! Files that were left out because there were more than FilesMax.
    [[nodiscard]] int leftOut() const { return m_leftOut; }
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool isSending() const;
    //! Questions of all files that are chosen and not imported yet.
    [[nodiscard]] int chosenQuestions() const;
    [[nodiscard]] int chosenFiles() const;
    //! What was created at the server, in the order of the files.
    [[nodiscard]] QList<Quiz> imported() const;
    //! How much of what was chosen is at the server, 0..1.
    [[nodiscard]] double share() const;

    //! Begins anew with these files.
    void begin(const QStringList &paths);
    void setTitle(int row, const QString &title);
    //! \brief Sends what is chosen. Titles are the caller's to check.
    void send();
    //! Sends no more; what is under way may still arrive.
    void stop();

    // --- answers
    void setRead(int row, const Result<ImportedFile> &file);
    void setShare(int row, double share);
    void setCreated(int row, const Result<Quiz> &quiz);

Q_SIGNALS:
    void readRequested(int row, const QString &path);
    void createRequested(int row, const podium::Quiz &quiz);
    //! States, chosen files, progress.
    void changed();
    //! Nothing is left to be sent.
    void finished();

private:
    struct File
    {
        QString path;
        State state = State::Reading;
        bool chosen = true;
        ImportedFile content;
        QString error;
        double share = 0;
        std::optional<Quiz> created;
    };

    [[nodiscard]] QString summaryOf(const File &file) const;
    void setState(int row, State state);
    void sendNext();

    QList<File> m_files;
    int m_leftOut = 0;
};

} // namespace podium::client
