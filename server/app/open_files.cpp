// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/open_files.h"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

namespace podium::app {

int allowConnections(int connections)
{
    constexpr rlim_t Others = 256;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return connections;
    const rlim_t wanted = rlim_t(connections) + Others;
    if (limit.rlim_cur < wanted) {
        const rlim_t before = std::exchange(limit.rlim_cur, std::min(wanted, limit.rlim_max));
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            limit.rlim_cur = before;
    }
    if (limit.rlim_cur >= wanted)
        return connections;
    const rlim_t possible = limit.rlim_cur > 2 * Others ? limit.rlim_cur - Others : limit.rlim_cur / 2;
    return std::max(1, int(possible));
}

} // namespace podium::app
