#!/bin/sh
# Writes the locks beside the .in files: every package the project installs, at one version,
# with the hashes of all its files, so that one lock serves every system and Python from 3.11.
# Needs `uv` on the PATH. Run it to move versions; nothing else calls it.
set -eu
cd "$(dirname "$0")/.."

lock() { # output, then what goes in
    out=packaging/requirements/$1.txt
    shift
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links --no-config \
        "$@" --output-file "$out"
}

lock dev --extra authoring pyproject.toml packaging/requirements/dev.in
lock bundle pyproject.toml packaging/requirements/bundle.in
lock old pyproject.toml packaging/requirements/old.in
lock release packaging/requirements/release.in
