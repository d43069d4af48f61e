#!/bin/sh
# Everything a release is made of, in dist/: `make release`, or `make release KEY=publisher.key` to sign it.
# `make release OLD=1` makes the folder for systems as old as glibc 2.28 too, as root (packaging/old/bundle.sh).
# The version stands in kcdesk/__init__.py alone; CHANGELOG.md must have an entry for it. The same commit gives the same
# bytes on the same system (docs/releasing.md says what else they hang on).
set -eu
cd "$(dirname "$0")/.."

PYTHON=.venv/bin/python
KEY=${KEY:-}
VERSION=$($PYTHON -c 'import kcdesk; print(kcdesk.__version__)')
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date -r CHANGELOG.md +%s)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0

stop() {
    printf 'release: %s\n' "$*" >&2
    exit 1
}

grep -q "^## $VERSION\b" CHANGELOG.md || stop "CHANGELOG.md has no entry “## $VERSION”: say what is new in it."
case $KEY in "" | /*) ;; *) KEY=$PWD/$KEY ;; esac
[ -z "$KEY" ] || [ -f "$KEY" ] || stop "there is no key $KEY: \`minisign -G -s $KEY -p publisher.pub\` makes one."
[ -z "$KEY" ] || command -v minisign >/dev/null || stop "minisign is missing; on Debian: apt-get install minisign"
if [ -z "${ALLOW_CHANGES:-}" ] && [ -n "$(git status --porcelain --untracked-files=no 2>/dev/null)" ]; then
    stop "files are changed and not committed; a release is made of a commit (ALLOW_CHANGES=1 for a trial)."
fi

rm -rf dist
# The guide is signed first: its package takes the signature along. One of another build would be another guide's.
rm -f build/guide.kcpack.minisig
[ -z "$KEY" ] || $PYTHON -m kcdesk pack sign build/guide.kcpack --key "$KEY" || stop "the guide could not be signed."
packaging/bundle.sh
packaging/linux/packages.sh
cp build/bundle/kcdesk/_internal/licences/sbom.cdx.json "dist/kcdesk-$VERSION-linux.cdx.json"
cp build/guide.kcpack "dist/guide-$VERSION.kcpack"
$PYTHON -m hatchling build -d dist >/dev/null
[ -z "${OLD:-}" ] || packaging/old/bundle.sh

(cd dist && sha256sum -- * >../build/SHA256SUMS)
mv build/SHA256SUMS dist/SHA256SUMS
if [ -n "$KEY" ]; then
    cp build/guide.kcpack.minisig "dist/guide-$VERSION.kcpack.minisig"
    packaging/sign.sh dist "$KEY"
else
    echo "release: not signed; \`make release KEY=publisher.key\` signs, and packaging/sign.sh signs afterwards." >&2
fi
echo "release: kcdesk $VERSION, $(wc -l <dist/SHA256SUMS | tr -d ' ') files in dist/, their checksums in dist/SHA256SUMS"
