#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A throw-away PostgreSQL server for tests.
set -eu

usage() {
    cat <<'TEXT'
Usage: sh tests/support/postgresql.sh start DIR
       sh tests/support/postgresql.sh stop DIR

start   makes a new database cluster, starts its server on a Unix socket only, and prints its address as a
        postgresql:// URL, for PODIUM_TEST_POSTGRESQL. What a start before left behind is stopped and removed.
stop    stops that server and removes everything it kept.

DIR remembers which server it is. The cluster itself lies in a new folder under TMPDIR (or /tmp): PostgreSQL
does not run as root, so for root it runs as the user postgres or nobody, who often cannot reach DIR, and the
path of a socket has room for about 100 bytes only.
TEXT
}

fail() {
    echo "postgresql.sh: $*" >&2
    exit 1
}

# as_server COMMAND...: runs it as the user who may run PostgreSQL, from a folder that user can enter.
as_server() (
    cd /
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    else
        setpriv --reuid="$server_user" --regid="$(id -g "$server_user")" --clear-groups \
            env HOME="$cluster" "$@"
    fi
)

find_programs() {
    if command -v initdb >/dev/null 2>&1 && command -v pg_ctl >/dev/null 2>&1; then
        programs=$(dirname "$(command -v initdb)")
        return
    fi
    programs=
    for folder in /usr/lib/postgresql/*/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            programs=$folder
        fi
    done
    [ -n "$programs" ] || fail "no initdb found; install the package postgresql"
}

choose_user() {
    server_user=$(id -un)
    if [ "$(id -u)" -eq 0 ]; then
        server_user=postgres
        id -u postgres >/dev/null 2>&1 || server_user=nobody
    fi
}

stop() { # DIR
    [ -f "$1/cluster" ] || return 0
    cluster=$(cat "$1/cluster")
    pid_file=$cluster/data/postmaster.pid
    if [ -f "$pid_file" ]; then
        pid=$(head -n 1 "$pid_file")
        # A pid that now belongs to somebody else does not have this folder as its own.
        if [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$cluster/data" ]; then
            find_programs
            choose_user
            as_server "$programs/pg_ctl" stop --pgdata="$cluster/data" --mode=fast --wait --timeout=30 >/dev/null ||
                fail "the server $pid does not stop"
        fi
    fi
    case $cluster in
        */podium-postgresql.*) rm -rf "$cluster" ;;
        *) fail "$1/cluster names a folder that this program did not make: $cluster" ;;
    esac
    rm -f "$1/cluster"
    rmdir "$1" 2>/dev/null || true
}

start() { # DIR
    stop "$1"
    find_programs
    choose_user
    mkdir -p "$1"
    cluster=$(mktemp -d "${TMPDIR:-/tmp}/podium-postgresql.XXXXXX")
    echo "$cluster" >"$1/cluster"
    if [ "$(id -u)" -eq 0 ]; then
        chown "$server_user" "$cluster"
    fi
    chmod 711 "$cluster" # who runs the tests reaches the socket
    as_server test -w "$cluster" || fail "$server_user cannot reach $cluster; set TMPDIR to a folder it can"

    as_server "$programs/initdb" --pgdata="$cluster/data" --username=podium --auth=trust --encoding=UTF8 \
        --locale=C.UTF-8 >"$1/initdb.log" 2>&1 || { cat "$1/initdb.log" >&2; fail "initdb failed"; }
    rm -f "$1/initdb.log"
    {
        echo "listen_addresses = ''"
        echo "unix_socket_directories = '$cluster'"
        echo "fsync = on"
        echo "max_connections = 50"
    } >>"$cluster/data/postgresql.conf"
    as_server "$programs/pg_ctl" start --pgdata="$cluster/data" --log="$cluster/server.log" --wait --timeout=60 \
        >/dev/null 2>&1 || { cat "$cluster/server.log" >&2; fail "the server did not start"; }
    echo "postgresql://podium@/postgres?host=$cluster"
}

case "${1:-}" in
    --help | -h) usage; exit 0 ;;
esac
[ $# -eq 2 ] || { usage >&2; exit 2; }
case $1 in
    start | stop) "$1" "$2" ;;
    *) usage >&2; exit 2 ;;
esac
