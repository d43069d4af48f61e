#!/bin/sh
# Signs what a release is made of: `packaging/sign.sh FOLDER KEY`. The key is minisign's, and its password is asked for.
# A guide's signature names the guide, as `kcdesk pack sign` has it: readers believe no other. Every other file's names the
# release. What has a signature already is left as it is.
set -eu
cd "$(dirname "$0")/.."

stop() {
    printf 'sign: %s\n' "$*" >&2
    exit 1
}

[ $# = 2 ] || stop "say what to sign and with which key: packaging/sign.sh dist publisher.key"
FOLDER=$1 KEY=$2
PYTHON=${PYTHON:-.venv/bin/python}
[ -d "$FOLDER" ] || stop "there is no folder $FOLDER."
[ -f "$KEY" ] || stop "there is no key $KEY: \`minisign -G -s $KEY -p publisher.pub\` makes one."
command -v minisign >/dev/null || stop "minisign is missing; on Debian: apt-get install minisign"
VERSION=$($PYTHON -c 'import kcdesk; print(kcdesk.__version__)')

set --
for file in "$FOLDER"/*; do
    case $file in *.minisig) continue ;; esac
    [ ! -f "$file.minisig" ] || continue
    case $file in
        *.kcpack) $PYTHON -m kcdesk pack sign "$file" --key "$KEY" >/dev/null || stop "$file could not be signed." ;;
        *) set -- "$@" "$file" ;;
    esac
done
[ $# = 0 ] || minisign -S -s "$KEY" -t "kcdesk $VERSION" -m "$@" >/dev/null || stop "signing failed."
