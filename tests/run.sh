#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds, starts a PostgreSQL of its own, runs every test, stops what it started.
set -eu

usage() {
    cat <<'TEXT'
Usage: sh tests/run.sh [--sanitizers] [--complete] [CTEST-OPTIONS...]

Runs all of Podium's tests: the modules, and whole sessions through real processes and windows, against SQLite and
PostgreSQL.

  --sanitizers   after that the unit tests under the address and undefined-behaviour sanitizers, and those of storage,
                 of the dispatcher and of polls, where threads meet, under the thread sanitizer
  --complete     fails when a test lacks what it needs, such as the real data in ../shared/data
  --help         this text

Everything else goes to ctest, for example: sh tests/run.sh -R leaderboard
TEXT
}

sanitizers=no
complete=no
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --sanitizers) sanitizers=yes; shift ;;
        --complete) complete=yes; shift ;;
        *) break ;;
    esac
done

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

sh resources/install-dependencies.sh test

# What a build in another folder has compiled before is found again.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=true

build() { # PRESET [TARGETS...]: configures and builds
    preset=$1
    shift
    cmake --preset "$preset" >"build/$preset-configure.log" 2>&1 || { cat "build/$preset-configure.log"; exit 1; }
    if [ $# -gt 0 ]; then
        cmake --build --preset "$preset" --target "$@"
    else
        cmake --build --preset "$preset"
    fi
}

# The database lies in the build folder's own temporary folder; see tests/support/postgresql.sh.
database="$root/build/postgresql"
stop_database() { sh tests/support/postgresql.sh stop "$database" || true; }
trap stop_database EXIT
trap 'exit 130' INT TERM

# run_tests PRESET [CTEST-OPTIONS...]: and says what was left out.
run_tests() {
    preset=$1
    shift
    ctest --preset "$preset" "$@"
    if grep -a '^SKIP ' "build/$preset/Testing/Temporary/LastTest.log"; then
        echo "*** Not everything was tested: the tests above lack what they need."
        [ "$complete" = no ] || exit 1
    fi
}

mkdir -p build
build ci
PODIUM_TEST_POSTGRESQL=$(sh tests/support/postgresql.sh start "$database")
export PODIUM_TEST_POSTGRESQL

run_tests ci "$@"
[ "$sanitizers" = yes ] || exit 0

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
export UBSAN_OPTIONS=print_stacktrace=1
build asan sanitized-tests
run_tests asan -L 'unit|storage|dispatcher' "$@"

export TSAN_OPTIONS="halt_on_error=1 suppressions=$root/tests/support/races.supp"
build tsan thread-tests
run_tests tsan -L 'storage|dispatcher|threads' "$@"
