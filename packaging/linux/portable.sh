#!/bin/sh
# Makes the folder that runs from anywhere, also from a stick: `portable.sh BUNDLE FILE.tar.xz`. The same commit gives the
# same bytes: SOURCE_DATE_EPOCH is its time.
set -eu
cd "$(dirname "$0")/../.."

BUNDLE=$1 FILE=$2
NAME=kcdesk-$(.venv/bin/python -c 'import kcdesk; print(kcdesk.__version__)')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022

# The oldest C library that every part of it runs with, and systems that have it.
glibc=$(find "$BUNDLE" -type f \( -name '*.so*' -o -name kcdesk \) -exec objdump -T {} + 2>/dev/null |
    grep -oE 'GLIBC_2\.[0-9]+' | sort -uV | tail -1 | sed 's/GLIBC_//')
case $glibc in
    2.28) systems="Debian 10, Ubuntu 20.04, RHEL 8 and newer" ;;
    2.34) systems="Debian 12, Ubuntu 22.04, RHEL 9 and newer" ;;
    2.35) systems="Debian 12, Ubuntu 22.04 and newer" ;;
    *) systems="Debian 12, Ubuntu 24.04 and newer" ;;
esac

mkdir -p "$(dirname "$FILE")"
cp -a "$BUNDLE" "$work/$NAME"
sed "s/@GLIBC@/$glibc/; s/@SYSTEMS@/$systems/" packaging/linux/README-portable.txt >"$work/$NAME/README.txt"
: >"$work/$NAME/portable"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --directory="$work" "$NAME" | xz "-${XZ_LEVEL:-6}" --threads=1 >"$FILE"
