#!/usr/bin/env bash
# Draws every page and dialog in each of its states, light and dark, into DIR (keel-gallery/ when none is given).
set -u
# shellcheck source=packaging/prepare.sh
source "${BASH_SOURCE[0]%/*}/prepare.sh"

prepare requirements.lock
export QT_QPA_PLATFORM=offscreen
start_module ui.main --gallery "${1:-keel-gallery}"
