// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/widgets/stage/question_board.h"

#include "desktop-client/widgets/answer_mark.h"
#include "desktop-client/widgets/theme.h"

#include <QGridLayout>

#include <algorithm>
#include <cmath>

namespace podium::client {
namespace {

//! From this ratio of width to height on, one row of four reads better than two of two.
constexpr double OneRowRatio = 7;

} // namespace

QuestionBoard::QuestionBoard(bool interactive, QWidget *parent)
    : QWidget(parent), m_interactive(interactive), m_grid(new QGridLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    for (int position = 0; position < AnswerPositions; ++position) {
        auto *tile = new AnswerTile(position);
        tile->setInteractive(interactive);
        tile->setVisible(false);
        connect(tile, &QAbstractButton::clicked, this, [this, position] {
            if (m_open && position < m_options.size())
                Q_EMIT chosen(m_options[position].id);
        });
        m_tiles.append(tile);
    }
    arrange();
}

void QuestionBoard::setOptions(const QList<PublicOption> &options)
{
    m_options = options.mid(0, AnswerPositions);
    for (int position = 0; position < AnswerPositions; ++position) {
        const bool used = position < m_options.size();
        m_tiles[position]->setOptionText(used ? m_options[position].text : QString());
        m_tiles[position]->setVisible(used);
    }
    showIdle();
    m_columns = 0;
    arrange();
}

std::optional<int> QuestionBoard::positionOf(int option) const
{
    for (int position = 0; position < m_options.size(); ++position) {
        if (m_options[position].id == option)
            return position;
    }
    return std::nullopt;
}

void QuestionBoard::setOpen(bool open)
{
    m_open = open;
    for (AnswerTile *tile : std::as_const(m_tiles))
        tile->setInteractive(m_interactive && open);
}

void QuestionBoard::showIdle()
{
    for (AnswerTile *tile : std::as_const(m_tiles))
        tile->setState(AnswerTile::State::Idle);
}

void QuestionBoard::showChoice(int option, AnswerTile::State state)
{
    const std::optional<int> chosenPosition = positionOf(option);
    for (AnswerTile *tile : std::as_const(m_tiles))
        tile->setState(tile->position() == chosenPosition ? state : AnswerTile::State::Faded);
}

void QuestionBoard::showResult(int correctOption, std::optional<int> choice)
{
    const std::optional<int> right = positionOf(correctOption);
    const std::optional<int> own = choice ? positionOf(*choice) : std::nullopt;
    for (AnswerTile *tile : std::as_const(m_tiles)) {
        tile->setState(tile->position() == right ? AnswerTile::State::Right
                       : tile->position() == own ? AnswerTile::State::Wrong
                                                 : AnswerTile::State::Faded);
    }
}

bool QuestionBoard::handleKey(int key)
{
    int position = -1;
    if (key >= Qt::Key_1 && key <= Qt::Key_4)
        position = key - Qt::Key_1;
    else if (key >= Qt::Key_A && key <= Qt::Key_D)
        position = key - Qt::Key_A;
    if (!m_open || !m_interactive || position < 0 || position >= m_options.size())
        return false;
    Q_EMIT chosen(m_options[position].id);
    return true;
}

void QuestionBoard::setStageScale(double scale)
{
    m_grid->setSpacing(int(std::lround(spacing::Small * scale)));
}

void QuestionBoard::resizeEvent(QResizeEvent *)
{
    arrange();
}

void QuestionBoard::arrange()
{
    const int count = std::max(2, int(m_options.size()));
    const bool oneRow = height() > 0 && double(width()) / height() >= OneRowRatio;
    const int columns = oneRow ? count : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (AnswerTile *tile : std::as_const(m_tiles))
        m_grid->removeWidget(tile);
    for (int column = 0; column < AnswerPositions; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (AnswerTile *tile : std::as_const(m_tiles)) {
        const int position = tile->position();
        // A third tile of three stands alone in its row and is centred over it.
        const bool alone = !oneRow && m_options.size() == 3 && position == 2;
        m_grid->addWidget(tile, position / columns, position % columns, 1, alone ? 2 : 1);
    }
}

} // namespace podium::client
