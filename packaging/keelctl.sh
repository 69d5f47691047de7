#!/usr/bin/env bash
# Keel without a window: keelctl's commands, with everything they need made on the first start.
set -u
# shellcheck source=packaging/prepare.sh
source "${BASH_SOURCE[0]%/*}/prepare.sh"

prepare requirements.lock
PYTHONPATH=$checkout exec "$environment/bin/python" -P -c 'import sys; from app.cli.main import main; sys.exit(main())' "$@"
