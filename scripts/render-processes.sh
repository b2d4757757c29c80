#!/usr/bin/env bash
# Draws docs/img/*.svg and writes docs/processes.md from the models in processes/. Needs a JDK only.
set -euo pipefail
cd "$(dirname "$0")/.."
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
here=src/test/java/se/vpsamverkan/process
javac -encoding UTF-8 -d "$classes" "$here/ProcessPictures.java" "$here/ProcessPages.java"
java -Dfile.encoding=UTF-8 -cp "$classes" se.vpsamverkan.process.ProcessPages processes docs/img docs/processes.md
