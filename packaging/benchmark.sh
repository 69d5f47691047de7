#!/usr/bin/env bash
# Measures start, memory and speed of Keel; prints a table, and writes the figures with --json FILE.
set -u
# shellcheck source=packaging/prepare.sh
source "${BASH_SOURCE[0]%/*}/prepare.sh"

prepare requirements.lock
export QT_QPA_PLATFORM=offscreen
PYTHONPATH=$checkout exec "$environment/bin/python" "$checkout/packaging/benchmark.py" "$@"
