// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/widgets/answer_tile.h"
#include "shared/domain/live_event.h"

#include <QWidget>

class QGridLayout;

namespace podium::client {

//! \brief The answer tiles of one question, two by two or, when the board is very wide and low, in one row.
class QuestionBoard final : public QWidget, public StageScaled
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuestionBoard)

public:
    //! \param interactive whether tiles can be chosen.
    explicit QuestionBoard(bool interactive, QWidget *parent = nullptr);

    //! In the order to show; the tiles are idle afterwards.
    void setOptions(const QList<PublicOption> &options);
    [[nodiscard]] int optionCount() const { return int(m_options.size()); }
    //! \returns nothing when there is no such option here.
    [[nodiscard]] std::optional<int> positionOf(int option) const;
    [[nodiscard]] AnswerTile *tile(int position) const { return m_tiles[position]; }

    //! Whether a choice is welcome now; tiles keep their looks.
    void setOpen(bool open);
    //! All tiles as before a choice.
    void showIdle();
    //! The chosen tile in `state`, the others faded.
    void showChoice(int option, AnswerTile::State state);
    //! The right tile stays, a wrong choice is marked, the others fade.
    void showResult(int correctOption, std::optional<int> choice);

    //! \brief 1 to 4 and A to D choose. \returns whether the key was one of them and there was a tile for it.
    bool handleKey(int key);

    void setStageScale(double scale) override;

Q_SIGNALS:
    //! \param option its id.
    void chosen(int option);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    bool m_interactive;
    bool m_open = true;
    QGridLayout *m_grid;
    QList<AnswerTile *> m_tiles;
    QList<PublicOption> m_options;
    int m_columns = 0;
};

} // namespace podium::client
