// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/base/ids.h"

#include <QObject>

namespace podium::client {

class ApiClient;
class PictureModel;

//! \brief Fetches the pictures that a model wants, and decodes them off the event loop's thread.
//! Nothing larger than SideMax reaches the model; no view shows more.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    //! Pixels of the longer side.
    static constexpr int SideMax = 2'048;

    //! \param api outlives the loader. \param model is fed; the loader's parent or a sibling.
    PictureLoader(ApiClient &api, PictureModel &model, QObject *parent);

private:
    void fetch(PictureId id);

    ApiClient &m_api;
    PictureModel &m_model;
};

} // namespace podium::client
