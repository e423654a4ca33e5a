// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/quiz.h"

#include <QAbstractTableModel>

namespace podium::client {

//! \brief What differs between two versions of a quiz, a row each: where, how it is in the one, how in the
//! other. Questions are recognised by their ids; those without one are new. At most RowsMax rows.
class QuizDifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuizDifferenceModel)

public:
    enum Column { Place, Mine, Theirs, ColumnCount };

    //! More than anybody compares by eye; what is beyond is counted in the last row.
    static constexpr int RowsMax = 500;

    QuizDifferenceModel(const Quiz &mine, const Quiz &theirs, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString place;
        QString mine;
        QString theirs;
    };

    void add(const QString &place, const QString &mine, const QString &theirs);
    void compareQuestions(const QList<Question> &mine, const QList<Question> &theirs);

    QList<Row> m_rows;
    int m_beyond = 0;
};

} // namespace podium::client
