#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh checkout to a running quiz.
set -eu

usage() {
    cat <<'TEXT'
Usage: sh resources/quickstart.sh [--demo]

Installs what is missing, builds Podium into build/quickstart, starts a server with a sample quiz on a free port, and
opens the desktop client. Closing the client stops the server. A second run reuses the build and the data.

Without a display, or with --demo, 40 simulated participants play the sample quiz: the leaderboard moves in the
terminal, and the podium stands at the end.

  --demo    play the sample quiz in the terminal
  --help    this text

The server's data lies in build/quickstart/data (a demo keeps none); remove that folder to start afresh.
TEXT
}

demo=
case "${1:-}" in
    --help | -h) usage; exit 0 ;;
    --demo) demo=yes; shift ;;
esac
[ $# -eq 0 ] || { usage >&2; exit 2; }
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || demo=yes

root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/quickstart
bin=$build/bin
username=host
title='A round of general knowledge'

fail() {
    echo "quickstart: $*" >&2
    exit 1
}

build_podium() {
    if [ -n "$demo" ]; then
        programs='podium-server podium-load'
    else
        programs='podium-server podium-desktop'
    fi
    mkdir -p "$build"
    if [ ! -f "$build/build.ninja" ]; then
        echo "Preparing the build ..."
        cmake -G Ninja -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DPODIUM_TESTS=OFF \
            >"$build/configure.log" 2>&1 || { cat "$build/configure.log" >&2; fail "the build cannot be prepared"; }
    fi
    quiet=--quiet
    for program in $programs; do
        if [ ! -x "$bin/$program" ]; then
            quiet=
            echo "Building Podium; this takes some minutes, but only the first time ..."
            break
        fi
    done
    # Ninja builds what has changed since; most often that is nothing, and then there is nothing to say.
    cmake --build "$build" --target $programs -- $quiet
}

# Sets data and database. What is written there, the password among it, only its owner can read.
prepare_data() {
    umask 077
    if [ -n "$demo" ]; then
        data=$(mktemp -d "$build/demo.XXXXXX")
    else
        data=$build/data
        mkdir -p "$data"
    fi
    database=sqlite:$data/podium.db
    [ ! -f "$data/quiz" ] || return 0

    # Started over if a run before this one was broken off half-way.
    rm -f "$data"/podium.db*
    od -An -N18 -tx1 /dev/urandom | tr -d ' \n' >"$data/password"
    "$bin/podium-server" user add --database "$database" --username "$username" --role admin --password-stdin \
        <"$data/password" >"$data/setup.log" 2>&1 || { cat "$data/setup.log" >&2; fail "no account could be made"; }
    "$bin/podium-server" quiz import --database "$database" --owner "$username" --title "$title" --format gift \
        "$root/resources/sample-quiz.gift" >"$data/setup.log" 2>&1 ||
        { cat "$data/setup.log" >&2; fail "the sample quiz could not be imported"; }
    # "Imported 10 questions as quiz 1.": the last number is the quiz.
    sed -n '$s/.*[^0-9]\([0-9][0-9]*\)[^0-9]*$/\1/p' "$data/setup.log" >"$data/quiz.new"
    [ -s "$data/quiz.new" ] || { cat "$data/setup.log" >&2; fail "the server did not name the quiz"; }
    mv "$data/quiz.new" "$data/quiz"
}

stop_process() { # PID: asks it to end, and waits until it has
    [ -n "$1" ] || return 0
    kill -TERM "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

server=
program=
stop() {
    trap - EXIT
    stop_process "$program"
    stop_process "$server"
    [ -z "$demo" ] || [ -z "${data:-}" ] || rm -rf "$data"
}

# run INPUT COMMAND...: in the background, because a shell that waits for a program in front hears no signal.
run() {
    input=$1
    shift
    "$@" <"$input" &
    program=$!
    outcome=0
    wait "$program" || outcome=$?
    program=
    return "$outcome"
}

# Sets port. A demo is nobody else's business; others in the room can join a session of the client.
start_server() {
    address=any
    [ -z "$demo" ] || address=127.0.0.1
    log=$data/server.log
    "$bin/podium-server" serve --listen "$address" --port 0 --database "$database" >"$log" 2>&1 &
    server=$!
    tries=0
    port=
    while [ -z "$port" ]; do
        port=$(sed -n 's#^Listening on https*://.*:\([0-9][0-9]*\).*#\1#p' "$log" | head -n 1)
        [ -z "$port" ] || break
        kill -0 "$server" 2>/dev/null || { cat "$log" >&2; fail "the server did not start"; }
        tries=$((tries + 1))
        [ "$tries" -le 300 ] || { cat "$log" >&2; fail "the server did not start within 30 seconds"; }
        sleep 0.1
    done
}

run_demo() {
    run "$data/password" "$bin/podium-load" quiz --server "http://127.0.0.1:$port" --username "$username" \
        --password-stdin --quiz "$(cat "$data/quiz")" --participants 40
}

run_client() {
    cat "$log"
    cat <<TEXT

Signing in as "$username"; the password is in $data/password
Others join at the addresses above. Close the client to stop the server.
TEXT
    PODIUM_PASSWORD=$(cat "$data/password")
    export PODIUM_PASSWORD
    run /dev/null "$bin/podium-desktop" --server "http://127.0.0.1:$port" --username "$username"
}

sh "$root/resources/install-dependencies.sh" build
build_podium
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
prepare_data
start_server
if [ -n "$demo" ]; then
    run_demo
else
    run_client
fi
