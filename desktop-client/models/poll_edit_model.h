// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/question_list_model.h"
#include "shared/domain/poll.h"

#include <QAbstractListModel>

#include <functional>

namespace podium::client {

//! \brief A poll while it is written: the version it began from, what it is now, and every step between,
//! which can be taken back and repeated. Itself the list of its options, which views may edit and move.
//!
//! Typing on in the same field is one step. Problems are shown from the first check() or setProblems() on;
//! an edit settles those of its field. Options have keys that stay when others come, go or move; what was
//! opened once keeps the number of its options and its voting rule.
class PollEditModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollEditModel)

public:
    enum Role {
        TextRole = Qt::DisplayRole, //!< QString
        PictureRole = Qt::UserRole, //!< qint64, PictureId::value(); invalid without
        ProblemRole,                //!< QString: what is wrong with it; empty when nothing is
    };

    static constexpr int HistoryMax = 200;

    explicit PollEditModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

    //! As the server has it; without id while the poll is new.
    [[nodiscard]] const Poll &base() const { return m_base; }
    //! As it is now, its options aside.
    [[nodiscard]] const Poll &settings() const { return m_state.settings; }
    //! As it is now, to be sent.
    [[nodiscard]] Poll poll() const;
    [[nodiscard]] const PollOption &optionAt(int row) const { return m_state.options[row].option; }
    [[nodiscard]] QuestionKey keyAt(int row) const { return m_state.options[row].key; }
    [[nodiscard]] std::optional<int> rowOf(QuestionKey key) const;
    [[nodiscard]] bool hasChanges() const { return poll() != m_base; }
    //! Whether options may come and go, and the voting rule may change.
    [[nodiscard]] bool isLayoutFree() const { return m_base.status == PollStatus::Draft; }

    // --- where it comes from and goes to
    //! Begins with a poll as it is stored, or with a new one, which gets two options to write into.
    void open(const Poll &stored);
    //! \brief Begins with changes that are not stored. \param base what they were made from.
    void restore(const Poll &base, const Poll &edited);
    //! The answer to poll() being sent; changes made in between stay changes.
    void setSaved(const Poll &sent, const Poll &stored);
    //! \brief What is edited is to be saved over `theirs`. Without an id it is to become a new poll.
    void rebase(const Poll &theirs);
    //! \brief Goes on with `theirs`; undoing brings the own version back, to be saved over it.
    void takeTheirs(const Poll &theirs);

    // --- edits, each a step of the history
    //! \param field as on the wire ("title"); edits of one field after the other are one step.
    void edit(const QString &field, const std::function<void(Poll &)> &change);
    //! \returns its row.
    int addOption(const QString &text);
    //! \brief One option for each line that is not empty. Fills the empty options first.
    void addLines(const QString &lines);
    void removeOption(int row);
    //! \param to the row it has afterwards.
    void moveOption(int from, int to);
    void setPicture(int row, std::optional<PictureId> picture);

    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }
    void undo();
    void redo();

    // --- problems
    //! \brief Drops empty options at the end where enough others are there, and checks by the rules of the
    //! domain. \returns whether nothing is wrong.
    bool check();
    //! \param problems by path as on the wire ("options[2].text").
    void setProblems(const QMap<QString, QString> &problems);
    [[nodiscard]] const QMap<QString, QString> &problems() const { return m_problems; }

Q_SIGNALS:
    //! Another poll: everything is to be shown anew.
    void reset();
    //! Anything of the poll.
    void changed();
    void problemsChanged();

private:
    struct Row
    {
        QuestionKey key{};
        PollOption option;
        bool operator==(const Row &) const = default;
    };
    struct State
    {
        Poll settings; //!< without options
        QList<Row> options;
        bool operator==(const State &) const = default;
    };

    [[nodiscard]] Row newRow(const PollOption &option);
    [[nodiscard]] State stateOf(const Poll &poll);
    void step(const QString &field, const std::function<void(State &)> &change);
    void show(const State &state);
    void settle(const QString &field);

    Poll m_base;
    State m_state;
    QList<State> m_past;
    QList<State> m_future;
    QString m_lastField; //!< of the last step; empty when the next one stands for itself
    QMap<QString, QString> m_problems;
    quint64 m_lastKey = 0;
};

} // namespace podium::client
