// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop-client/widgets/page_catalogue.h"

#include <vector>

namespace podium::test {

std::span<const CataloguedPage> pageCatalogue()
{
    static const std::vector<CataloguedPage> all = [] {
        std::vector<CataloguedPage> pages;
        for (const auto part :
             {formPages(), hostPages(), participantPages(), authoringPages(), reportPages(), pollPages()})
            pages.insert(pages.end(), part.begin(), part.end());
        return pages;
    }();
    return all;
}

} // namespace podium::test
