#!/bin/sh
# Makes what people on Linux install, out of build/bundle/kcdesk and build/guide.kcpack, in dist/:
#   kcdesk_VERSION_ARCH.deb         the reader with its guide
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

stop() {
    printf 'packages: %s\n' "$*" >&2
    exit 1
}

[ -x "$BUNDLE/kcdesk" ] || stop "there is no bundle: run \`make packages\`."
command -v dpkg-deb >/dev/null || stop "dpkg-deb is missing: packages for Debian are made on Debian or Ubuntu."
rm -rf "$WORK" && mkdir -p "$WORK" dist
umask 022

# --- the portable folder -------------------------------------------------------------------

portable="$WORK/kcdesk-$VERSION"
cp -a "$BUNDLE" "$portable"
cp packaging/linux/README-portable.txt "$portable/README.txt"
: >"$portable/portable"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --directory="$WORK" "kcdesk-$VERSION" | xz -6 --threads=1 >"dist/kcdesk-$VERSION-linux-$ARCH.tar.xz"

# --- the reader ----------------------------------------------------------------------------

root="$WORK/deb"
share="$root/usr/share"
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$share/applications" "$share/mime/packages" \
    "$share/metainfo" "$share/icons/hicolor/scalable/apps" "$share/man/man1" "$share/doc/kcdesk"
cp -a "$BUNDLE" "$root/usr/lib/kcdesk"
ln -s ../lib/kcdesk/kcdesk "$root/usr/bin/kcdesk"
cp packaging/linux/kcdesk.desktop packaging/linux/kcdesk-guide.desktop "$share/applications/"
cp packaging/linux/kcdesk.mime.xml "$share/mime/packages/kcdesk.xml"
cp packaging/linux/kcdesk.svg "$share/icons/hicolor/scalable/apps/"
sed "s/@VERSION@/$VERSION/; s/@DATE@/$DAY/" packaging/linux/org.kcdesk.kcdesk.metainfo.xml \
    >"$share/metainfo/org.kcdesk.kcdesk.metainfo.xml"
$PYTHON packaging/linux/man_page.py "$DAY" | gzip -9n >"$share/man/man1/kcdesk.1.gz"
printf 'kcdesk (%s) stable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n -- %s  %s\n' \
    "$VERSION" "$MAINTAINER" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$share/doc/kcdesk/changelog.gz"
gzip -9nc CHANGELOG.md >"$share/doc/kcdesk/CHANGELOG.md.gz"
{ cat LICENSE; printf '\nThe parts of other people, with their licences: /usr/lib/kcdesk/_internal/licences/\n'; } \
    >"$share/doc/kcdesk/copyright"
find "$root/usr" -name '*.so*' -type f -exec chmod 644 {} +
cat >"$root/DEBIAN/control" <<EOF
Package: kcdesk
Version: $VERSION
Architecture: $ARCH
Maintainer: $MAINTAINER
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Section: doc
Priority: optional
Depends: libc6 (>= 2.34), libstdc++6, libgcc-s1, libgl1, libegl1, libdbus-1-3, libwayland-client0, libwayland-cursor0, libxkbcommon0
Recommends: libcups2 | libcups2t64, speech-dispatcher, at-spi2-core, fontconfig-config
Description: guide to the treatment of advanced kidney cancer, without the internet
 A guide in plain English for people whose kidney cancer has spread, and for
 those who care for them: treatments, medicines, side effects, when to call
 for help. It needs no network, enlarges and reads aloud its text, and works
 with a keyboard alone and with screen readers.
EOF
dpkg-deb --root-owner-group --uniform-compression -Zxz --build "$root" \
    "dist/kcdesk_${VERSION}_$ARCH.deb" >/dev/null

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
[ ! -f build/guide.kcpack.minisig ] || cp build/guide.kcpack.minisig "$root/usr/share/kcdesk/guides/$1-$2.kcpack.minisig"
cp LICENSE "$root/usr/share/doc/kcdesk-guide-$1-$2/copyright"
cat >"$root/DEBIAN/control" <<EOF
Package: kcdesk-guide-$1-$2
Version: $3
Architecture: all
Maintainer: $MAINTAINER
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Section: doc
Priority: optional
Enhances: kcdesk
Description: guide for the reader kcdesk: $1 ($2)
 The pages of this guide as one file, for everybody who reads on this computer.
EOF
dpkg-deb --root-owner-group --uniform-compression -Zxz --build "$root" \
    "dist/kcdesk-guide-$1-$2_$3_all.deb" >/dev/null

(cd dist && sha256sum -- *.deb *.tar.xz >SHA256SUMS)
ls -l dist | awk 'NR > 1 { printf "packages: dist/%s, %.1f MB\n", $NF, $5 / 1e6 }'
