// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/session_results.h"

namespace podium {

int firstQuestionOf(Timestamp joinedAt, const QList<std::optional<Timestamp>> &lastAnswers)
{
    for (qsizetype position = lastAnswers.size() - 1; position >= 0; --position) {
        if (lastAnswers[position] && *lastAnswers[position] < joinedAt)
            return static_cast<int>(position + 1);
    }
    return 0;
}

} // namespace podium
