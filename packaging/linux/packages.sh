#!/bin/sh
# Makes what people on Linux install, out of build/bundle/kcdesk and build/guide.kcpack, in dist/:
#   kcdesk_VERSION_ARCH.deb         the reader with its guide
#   kcdesk-kiosk_VERSION_all.deb    services that show the reader on a screen of its own, and nothing else
#   kcdesk-guide-ID_VERSION_all.deb a newer guide for every reader of this computer
#   kcdesk-VERSION-linux-ARCH.tar.xz a folder that runs from anywhere, also from a stick
# Called by `make packages`, which sees to the bundle first. The same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/../.."

PYTHON=.venv/bin/python
BUNDLE=build/bundle/kcdesk
WORK=build/packages
VERSION=$($PYTHON -c 'import kcdesk; print(kcdesk.__version__)')
ARCH=$(dpkg --print-architecture 2>/dev/null || uname -m)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date -r CHANGELOG.md +%s)
export SOURCE_DATE_EPOCH
DAY=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
MAINTAINER="the kcdesk makers <makers@kcdesk.invalid>"

# The oldest C library that every part of the bundle runs with.
GLIBC=$(find "$BUNDLE" -type f \( -name '*.so*' -o -name kcdesk \) -exec objdump -T {} + 2>/dev/null |
    grep -oE 'GLIBC_2\.[0-9]+' | sort -uV | tail -1 | sed 's/GLIBC_//')

stop() {
    printf 'packages: %s\n' "$*" >&2
    exit 1
}

[ -x "$BUNDLE/kcdesk" ] || stop "there is no bundle: run \`make packages\`."
command -v dpkg-deb >/dev/null || stop "dpkg-deb is missing: packages for Debian are made on Debian or Ubuntu."
rm -rf "$WORK" && mkdir -p "$WORK" dist
rm -f dist/*.deb dist/*.tar.xz
umask 022

# --- the portable folder -------------------------------------------------------------------

packaging/linux/portable.sh "$BUNDLE" "dist/kcdesk-$VERSION-linux-$ARCH.tar.xz"

# --- what every package has ----------------------------------------------------------------

gzip_to() { gzip -9n >"$1"; }

changelog() { # package, its file
    printf '%s (%s) stable; urgency=medium\n\n  * See CHANGELOG.md.gz of the package kcdesk.\n\n -- %s  %s\n' \
        "$1" "$VERSION" "$MAINTAINER" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip_to "$2"
}

copyright() { # in Debian's machine-readable form; what more there is comes from standard input
    cat <<EOF
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: kcdesk
Comment: whose the parts are, and under which licences, is listed below.

Files: *
Copyright: 2026 the kcdesk makers
License: Expat and CC-BY-4.0 and CC-BY-SA-4.0 and OFL-1.1

License: Expat and CC-BY-4.0 and CC-BY-SA-4.0 and OFL-1.1
$(sed 's/^$/./; s/^/ /' LICENSE)
EOF
    cat
}

build() { # folder, file
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    (cd "$1" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
    touch --date="@$SOURCE_DATE_EPOCH" "$1/DEBIAN/md5sums" "$1/DEBIAN"
    dpkg-deb --root-owner-group --uniform-compression -Zxz "-z${XZ_LEVEL:-6}" --build "$1" "$2" >/dev/null
}

# --- the reader ----------------------------------------------------------------------------

root="$WORK/deb"
share="$root/usr/share"
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$share/applications" "$share/mime/packages" \
    "$share/metainfo" "$share/icons/hicolor/scalable/apps" "$share/icons/hicolor/scalable/mimetypes" \
    "$share/man/man1" "$share/doc/kcdesk" "$share/lintian/overrides"
cp -a "$BUNDLE" "$root/usr/lib/kcdesk"
ln -s ../lib/kcdesk/kcdesk "$root/usr/bin/kcdesk"
cp packaging/linux/kcdesk.desktop packaging/linux/kcdesk-guide.desktop "$share/applications/"
cp packaging/linux/kcdesk.mime.xml "$share/mime/packages/kcdesk.xml"
cp packaging/linux/kcdesk.svg "$share/icons/hicolor/scalable/apps/"
cp packaging/linux/kcdesk.svg "$share/icons/hicolor/scalable/mimetypes/application-x-kcdesk-guide.svg"
for size in 48 128 256; do
    icons="$share/icons/hicolor/${size}x$size/apps"
    mkdir -p "$icons"
    $PYTHON packaging/linux/icon.py packaging/linux/kcdesk.svg "$size" "$icons/kcdesk.png"
done
sed "s/@VERSION@/$VERSION/; s/@DATE@/$DAY/" packaging/linux/org.kcdesk.kcdesk.metainfo.xml \
    >"$share/metainfo/org.kcdesk.kcdesk.metainfo.xml"
$PYTHON packaging/linux/man_page.py "$DAY" | gzip_to "$share/man/man1/kcdesk.1.gz"
cp packaging/linux/lintian-overrides "$share/lintian/overrides/kcdesk"
changelog kcdesk "$share/doc/kcdesk/changelog.gz"
gzip_to "$share/doc/kcdesk/CHANGELOG.md.gz" <CHANGELOG.md
$PYTHON -c "
import json
for part in json.load(open('$BUNDLE/_internal/licences/parts.json', encoding='utf-8')):
    print(f\"\nComment: {part['name']} {part['version']}, {part['licence']}:\n /usr/lib/kcdesk/_internal/licences/{part['text']}\")
" | copyright >"$share/doc/kcdesk/copyright"
find "$root/usr" -type f -exec chmod 644 {} +
chmod 755 "$root/usr/lib/kcdesk/kcdesk"
cat >"$root/DEBIAN/control" <<EOF
Package: kcdesk
Version: $VERSION
Architecture: $ARCH
Maintainer: $MAINTAINER
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Section: doc
Priority: optional
Depends: libc6 (>= $GLIBC), libstdc++6, libgcc-s1, libgl1, libegl1, libx11-6, libx11-xcb1, libxcb1, libdbus-1-3, libfontconfig1, libfreetype6, libglib2.0-0t64 | libglib2.0-0, libwayland-client0, libwayland-cursor0, zlib1g, libzstd1, libexpat1
Recommends: libcups2t64 | libcups2, speech-dispatcher, at-spi2-core, fontconfig-config, hicolor-icon-theme
Description: guide to the treatment of advanced kidney cancer, without the internet
 A guide in plain English for people whose kidney cancer has spread, and for
 those who care for them: treatments, medicines, side effects, when to call
 for help. It needs no network, enlarges and reads aloud its text, and works
 with a keyboard alone and with screen readers.
EOF
build "$root" "dist/kcdesk_${VERSION}_$ARCH.deb"

# --- the kiosk -----------------------------------------------------------------------------

root="$WORK/kiosk-deb"
doc="$root/usr/share/doc/kcdesk-kiosk"
mkdir -p "$root/DEBIAN" "$root/usr/lib/systemd/system" "$root/usr/lib/sysusers.d" "$root/etc/kcdesk" "$doc/examples" \
    "$root/usr/share/lintian/overrides"
cp packaging/kiosk/kcdesk-kiosk-cage.service "$root/usr/lib/systemd/system/kcdesk-kiosk.service"
cp packaging/kiosk/kcdesk-kiosk-x11.service "$root/usr/lib/systemd/system/kcdesk-kiosk-x11.service"
cp packaging/kiosk/10-kiosk.conf "$doc/examples/"
cp packaging/kiosk/kiosk.toml "$root/etc/kcdesk/kiosk.toml"
cp packaging/kiosk/kcdesk-kiosk.sysusers "$root/usr/lib/sysusers.d/kcdesk-kiosk.conf"
gzip_to "$doc/kiosk.md.gz" <docs/kiosk.md
changelog kcdesk-kiosk "$doc/changelog.gz"
copyright >"$doc/copyright" </dev/null
cp packaging/kiosk/lintian-overrides "$root/usr/share/lintian/overrides/kcdesk-kiosk"
echo /etc/kcdesk/kiosk.toml >"$root/DEBIAN/conffiles"
for file in postinst prerm postrm triggers; do
    cp "packaging/kiosk/$file" "$root/DEBIAN/$file"
done
find "$root" -type f -exec chmod 644 {} +
chmod 755 "$root"/DEBIAN/p*
cat >"$root/DEBIAN/control" <<EOF
Package: kcdesk-kiosk
Version: $VERSION
Architecture: all
Maintainer: $MAINTAINER
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Section: doc
Priority: optional
Depends: kcdesk (>= $VERSION), cage | xinit, systemd
Recommends: libpam-systemd, libgl1-mesa-dri, xwayland | xserver-xorg
Description: kiosk for the guide to the treatment of advanced kidney cancer
 Two services, one for cage (Wayland) and one for an X server, that show the
 reader kcdesk on a screen of its own and nothing else, for a waiting room;
 their settings, and the user they run as. Nothing starts before somebody
 enables one of them.
EOF
build "$root" "dist/kcdesk-kiosk_${VERSION}_all.deb"

# --- the guide -----------------------------------------------------------------------------

facts=$($PYTHON -c "
from pathlib import Path
from kcdesk.guide.pack import Pack
with Pack.open(Path('build/guide.kcpack')) as pack:
    print(pack.info.id, pack.info.language.lower(), pack.info.version)")
# shellcheck disable=SC2086  # three words
set -- $facts
root="$WORK/guide-deb"
mkdir -p "$root/DEBIAN" "$root/usr/share/kcdesk/guides" "$root/usr/share/doc/kcdesk-guide-$1-$2"
cp build/guide.kcpack "$root/usr/share/kcdesk/guides/$1-$2.kcpack"
[ ! build/guide.kcpack.minisig -nt build/guide.kcpack ] || cp build/guide.kcpack.minisig "$root/usr/share/kcdesk/guides/$1-$2.kcpack.minisig"
copyright >"$root/usr/share/doc/kcdesk-guide-$1-$2/copyright" </dev/null
printf 'kcdesk-guide-%s-%s (%s) stable; urgency=medium\n\n  * A new edition.\n\n -- %s  %s\n' "$1" "$2" "$3" \
    "$MAINTAINER" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip_to "$root/usr/share/doc/kcdesk-guide-$1-$2/changelog.gz"
cat >"$root/DEBIAN/control" <<EOF
Package: kcdesk-guide-$1-$2
Version: $3
Architecture: all
Maintainer: $MAINTAINER
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Section: doc
Priority: optional
Enhances: kcdesk
Description: guide for the reader kcdesk: $1 ($2)
 The pages of this guide as one file, for everybody who reads on this computer.
EOF
build "$root" "dist/kcdesk-guide-$1-$2_$3_all.deb"

ls -l dist | awk 'NR > 1 { printf "packages: dist/%s, %.1f MB\n", $NF, $5 / 1e6 }'
