// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/poll_resources.h"
#include "shared/protocol/resources.h"

#include <QJsonDocument>

#include <rapidcheck.h>

namespace podium::test {

//! Whether any resource of this type is decoded to what was encoded, through the bytes too, as over HTTP.
template<typename Resource>
bool resourceReturns(Result<Resource> (*fromJson)(const QJsonObject &))
{
    return rc::check([fromJson](const Resource &resource) {
        const QByteArray bytes = QJsonDocument(protocol::toJson(resource)).toJson();
        RC_LOG() << bytes.toStdString() << std::endl;
        const auto object = protocol::parseObject(bytes);
        RC_ASSERT(object.has_value());
        const auto decoded = fromJson(*object);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == resource);
    });
}

} // namespace podium::test
