// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/picture_repository.h"
#include "shared/domain/quiz.h"

#include <QJsonObject>

namespace podium::net {

//! \brief The quiz that `object` describes, within all limits and with pictures that exist.
//! Invalid with one field per problem; Busy or Internal from storage. Storage thread.
[[nodiscard]] Result<Quiz> checkedQuiz(const QJsonObject &object, PictureRepository &pictures);

//! \returns Invalid naming each question whose picture does not exist.
[[nodiscard]] Result<void> checkPictures(const Quiz &quiz, PictureRepository &pictures);

} // namespace podium::net
