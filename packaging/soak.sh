#!/usr/bin/env bash
# Tries Keel for hours: kills, failing disks, damaged files, fuzzing, other programs. One line of figures for each.
# With --quick a few of each, to see that the trials themselves work.
set -u
# shellcheck source=packaging/prepare.sh
source "${BASH_SOURCE[0]%/*}/prepare.sh"

prepare requirements.lock requirements-development.lock
installed requirements-soak.lock || install_locks requirements-soak.lock
command -v gcc >/dev/null || install_packages gcc libc6-dev
command -v pdfsig >/dev/null || install_packages poppler-utils
command -v openssl >/dev/null || install_packages openssl

cd "$checkout" || exit 1
export PATH=$environment/bin:$PATH
export PYTHONPATH=$checkout:$checkout/packaging
export QT_QPA_PLATFORM=offscreen
failed=()
for trial in elsewhere words fuzz long_sitting kills; do
    python -P -m "soak.$trial" "$@" || failed+=("$trial")
done

if ((${#failed[@]})); then
    printf '\nSomething is wrong in: %s\n' "${failed[*]}"
    exit 1
fi
printf '\nNothing was lost, and nothing opened that was not to.\n'
