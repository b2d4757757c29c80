#!/usr/bin/env bash
# Draws docs/img/<process>.svg from processes/*.bpmn and writes docs/processes.md. Needs a JDK only.
set -euo pipefail
cd "$(dirname "$0")/.."
java -Dfile.encoding=UTF-8 src/test/java/se/vpsamverkan/process/ProcessPictures.java processes docs/img
