#!/usr/bin/env bash
# Fetches the browser's files from npm, once, by hand: the build itself needs neither npm nor the network for them.
# What lies in static/vendor is checked against SHA256SUMS by a test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../src/main/resources/static/vendor"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package, version: prints the folder it was unpacked into
  (cd "$work" && npm pack --silent "$1@$2" >/dev/null && mkdir "$3" && tar xzf ./*"$2".tgz -C "$3" && rm ./*"$2".tgz)
}

fetch @digdir/designsystemet-css 1.22.0 ds
mkdir -p designsystemet-1.22.0
cp "$work/ds/package/dist/src/index.css" designsystemet-1.22.0/designsystemet.css
cp "$work/ds/package/dist/theme/designsystemet.css" designsystemet-1.22.0/theme.css
cp "$work/ds/package/LICENSE" designsystemet-1.22.0/LICENSE

fetch htmx.org 2.0.10 htmx
mkdir -p htmx-2.0.10
cp "$work/htmx/package/dist/htmx.min.js" "$work/htmx/package/LICENSE" htmx-2.0.10/

find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
