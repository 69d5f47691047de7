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

# Has the tests make their files in memory, where there is room and what lies there may run: hundreds of vaults, each
# flushed to a disk, wait long. What the tests say of disks holds there too.
keep_files_in_memory() {
    local free
    [[ -d /dev/shm && -w /dev/shm ]] || return 0
    free=$(df --output=avail --block-size=1M /dev/shm | tail -n 1)
    ((free > 4096)) || return 0
    memory=$(mktemp --directory /dev/shm/keel-tests-XXXXXX) || return 0
    trap 'rm -rf "$memory"' EXIT
    chmod 711 "$memory" # a test becomes another user, who is kept out by the vault and not by what it lies in
    install --mode=700 /dev/null "$memory/runs" && [[ -x $memory/runs ]] && export TMPDIR=$memory
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
keep_files_in_memory
step 'Tests' tests "$@"

if ((${#failed[@]})); then
    printf '\nFailed: %s\n' "${failed[*]}"
    exit 1
fi
printf '\nEverything passed.\n'
