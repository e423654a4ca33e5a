// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/session_types.h"
#include "server/ports/durable_writer.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace podium::engine {

//! \brief What one participant has answered, and the one answer that waits for its commit.
class AnswerSheet final
{
public:
    //! An answer on its way to storage. Repeats that come meanwhile wait with it.
    struct Pending
    {
        AnswerRecord record;
        std::vector<Reply<RecordedAnswer>> waiting;
    };

    std::optional<Pending> pending;

    //! The committed answer to the question at `position`; null when there is none.
    [[nodiscard]] const AnswerRecord *at(int position) const;
    //! The committed answer that was given under this id; null when there is none.
    [[nodiscard]] const AnswerRecord *byId(const QString &answerId) const;
    //! \pre no answer to this question is recorded yet.
    void record(const AnswerRecord &answer);

    [[nodiscard]] const std::map<int, AnswerRecord> &byPosition() const { return m_answers; }

private:
    std::map<int, AnswerRecord> m_answers;
    QHash<QString, int> m_positions; //!< by answer id
};

} // namespace podium::engine
