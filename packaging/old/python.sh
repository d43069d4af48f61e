#!/bin/bash
# Builds Python 3.11 and SQLite in a bare root of Debian 11 so that they run with glibc 2.28, into /opt/python there.
# Called by packaging/old/bundle.sh inside the root. The sources are Debian 12's, which are kept free of known holes; of
# Debian's changes those are taken that mend, and none that move files.
set -euo pipefail

FLAGS="-O2 -include /src/glibc_2_28.h"
# The first of Debian's patches that mends; those before it are about where Debian keeps things.
FIRST_MENDING=shutdown-deadlock

cd /src
sed -n 's/^deb /deb-src /; s/bullseye/bookworm/gp' /etc/apt/sources.list >/etc/apt/sources.list.d/sources.list
apt-get update -qq
newest() { # source package: the newest version that the archive not only names but has
    for version in $(apt-cache showsrc "$1" | sed -n 's/^Version: //p' | sort -Vru); do
        ! apt-get source -qq --download-only "$1=$version" 2>/dev/null || return 0
        rm -f "$1"_*
    done
    echo "old: Debian's archive has no source of $1." >&2
    return 1
}
newest python3.11
newest sqlite3
rm /etc/apt/sources.list.d/sources.list

rm -rf sqlite && dpkg-source --no-check -x sqlite3_*.dsc sqlite >/dev/null
(
    cd sqlite
    ./configure --quiet --prefix=/opt/python --disable-static --disable-readline --disable-tcl --enable-fts5 CFLAGS="$FLAGS"
    make -s libsqlite3.la
    mkdir -p /opt/python/lib && cp -a .libs/libsqlite3.so* /opt/python/lib/
) >/src/sqlite.log 2>&1 || { tail -5 /src/sqlite.log >&2; exit 1; }

rm -rf python && mkdir python
tar -xzf python3.11_*.orig.tar.gz -C python --strip-components 1
tar -xJf python3.11_*.debian.tar.xz -C python
(
    cd python
    sed -n "/^$FIRST_MENDING/,\$p" debian/patches/series | grep -v '^#' | while read -r patch; do
        patch --silent --strip=1 <"debian/patches/$patch"
    done
    # Its waiting on a semaphore by another clock is of glibc 2.30; Python has another way.
    ac_cv_func_sem_clockwait=no ./configure --quiet --prefix=/opt/python --enable-shared --disable-test-modules \
        CFLAGS="-include /src/glibc_2_28.h" LDFLAGS="-Wl,-rpath,/opt/python/lib"
    # A patch has pyexpat look into Python's own parts, which Debian allows by building it in.
    sed -i 's/^MODULE_PYEXPAT_CFLAGS=.*/& -DPy_BUILD_CORE_MODULE/' Makefile
    make -s -j"$(nproc)"
    make -s install
) >/src/python.log 2>&1 || { tail -5 /src/python.log >&2; exit 1; }
rm -rf sqlite python
/opt/python/bin/python3.11 -c 'import ctypes, pyexpat, sqlite3, ssl, zlib; print("old: Python", __import__("platform").python_version(), "with SQLite", sqlite3.sqlite_version)'
