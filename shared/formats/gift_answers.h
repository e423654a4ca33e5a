// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/formats/gift_text.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace podium {

//! What stands between the braces of a question that Podium can hold.
struct GiftAnswers
{
    QStringList options;
    int correctOption = 0;
    //! The general feedback; without one, the feedback to the correct option.
    QString explanation;
    bool feedbackLeftOut = false; //!< there was more feedback than an explanation can take
};

//! \brief Reads multiple choice and true/false.
//! \param body between the braces, still escaped
//! \param markup of the question's text, which the answers share unless they say otherwise
//! \returns the answers, or for a person why Podium cannot hold this question.
[[nodiscard]] tl::expected<GiftAnswers, QString> readGiftAnswers(QStringView body, GiftMarkup markup);

//! \brief The text as Podium shows it; none when it needs a picture, a sound or a film.
//! \param escaped without format marker
[[nodiscard]] std::optional<QString> giftPlainText(QStringView escaped, GiftMarkup markup);

//! Why giftPlainText() gave none.
[[nodiscard]] QString mediaReason();

} // namespace podium
