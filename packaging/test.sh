#!/usr/bin/env bash
# Checks all of Keel: style, types, allowed imports, tests. Arguments are passed on to pytest.
set -u
# shellcheck source=packaging/prepare.sh
source "${BASH_SOURCE[0]%/*}/prepare.sh"

failed=()

# Runs one check, says so first, and remembers when it fails.
step() {
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed+=("$name")
}

# Runs the tests. One that a crash of Qt cut off has said nothing yet: it runs once more, by itself; failures stay.
tests() {
    local log crashed
    log=$(mktemp)
    python -m pytest --numprocesses "$(nproc)" --dist worksteal "$@" 2>&1 | tee "$log"
    local outcome=${PIPESTATUS[0]}
    crashed=$(grep -c '^FAILED .*crashed while running\|^FAILED .* - worker .gw' "$log")
    if ((outcome && crashed && crashed == $(grep -c '^FAILED ' "$log"))) && ! grep -q '^ERROR ' "$log"; then
        printf '\n== What a crash cut off, once more\n'
        python -m pytest --last-failed --last-failed-no-failures none
        outcome=$?
    fi
    rm -f "$log"
    return "$outcome"
}

prepare requirements.lock requirements-development.lock
command -v pdftoppm >/dev/null || install_packages poppler-utils
command -v gnome-keyring-daemon >/dev/null || install_packages gnome-keyring
command -v dbus-run-session >/dev/null || install_packages dbus
command -v qpdf >/dev/null || install_packages qpdf
command -v gcc >/dev/null || install_packages gcc libc6-dev
command -v openssl >/dev/null || install_packages openssl

cd "$checkout" || exit 1
export PATH=$environment/bin:$PATH
export QT_QPA_PLATFORM=offscreen
step 'Style' ruff check .
step 'Format' ruff format --check .
step 'Types' mypy
step 'Allowed imports' lint-imports --no-cache
step 'Tests' tests "$@"

if ((${#failed[@]})); then
    printf '\nFailed: %s\n' "${failed[*]}"
    exit 1
fi
printf '\nEverything passed.\n'
