# shellcheck shell=bash
# What running and testing Keel share: finds the checkout, and makes .venv ready when the lock has changed.

checkout=$(cd "${BASH_SOURCE[0]%/*}/.." && pwd -P) || exit 1
environment=$checkout/.venv
# Compiled modules stay inside .venv, so that starting Keel writes nothing else into the checkout.
unset PYTHONDONTWRITEBYTECODE
export PYTHONPYCACHEPREFIX=$environment/bytecode

# Each line: the library's file name, then the Debian package that brings it.
screen_libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11-xcb.so.1 libx11-xcb1
libX11.so.6 libx11-6
libcups.so.2 libcups2
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbcommon.so.0 libxkbcommon0
'

stop() {
    printf 'Keel: %s\n' "$1" >&2
    exit 1
}

# Prints the packages whose libraries are missing; prints nothing where the system cannot be asked.
missing_screen_packages() {
    local known file package
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while read -r file package; do
        [[ -z $file || $known == *"$file "* ]] || printf '%s\n' "$package"
    done <<<"$screen_libraries"
}

may_administer() {
    ((EUID == 0)) || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; }
}

as_administrator() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# The one line a person without administrator rights is given.
ask_for_packages() {
    stop "some system packages are missing; install them with: sudo apt-get install $*"
}

# Installs Debian packages; the lists are fetched only when they do not know a package yet.
install_packages() {
    (($#)) || return 0
    command -v apt-get >/dev/null || stop "these Debian packages are missing; install what matches them here: $*"
    may_administer || ask_for_packages "$@"
    printf 'Installing system packages: %s\n' "$*"
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@")
    as_administrator "${install[@]}" >/dev/null 2>&1 && return
    as_administrator apt-get update -qq >/dev/null 2>&1
    as_administrator "${install[@]}" >/dev/null || ask_for_packages "$@"
}

# Prints the Python to take: Debian's own, built for speed and mended with the system, where it is whole and recent.
which_python() {
    local debians=/usr/bin/python3
    "$debians" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || debians=python3
    printf '%s' "$debians"
}

# Prints the packages that bring Python and the modules a virtual environment is made of, where they are missing.
missing_python_packages() {
    local python
    python=$(which_python)
    command -v "$python" >/dev/null || printf 'python3\n'
    "$python" -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv\n'
}

need_recent_python() {
    local version
    version=$("$(which_python)" -c 'import sys; print("%d.%d" % sys.version_info[:2])') ||
        stop "python3 does not start here."
    [[ ${version%%.*} -gt 3 || ${version#*.} -ge 11 ]] ||
        stop "Python 3.11 or newer is needed, and this is Python $version; install a newer python3 and try again."
}

# True when .venv can be started; a newer system Python leaves a .venv without its library behind.
environment_works() {
    local interpreter
    [[ -x $environment/bin/python && -f $environment/pyvenv.cfg ]] || return 1
    interpreter=$(readlink -f "$environment/bin/python")
    [[ ${interpreter##*/} != python3.* || -d $environment/lib/${interpreter##*/} ]]
}

# True when .venv was made from exactly the named locks.
installed() {
    local lock
    environment_works || return 1
    for lock; do
        cmp -s "$checkout/packaging/$lock" "$environment/installed-$lock" || return 1
    done
}

# Installs the named locks, exact versions and hashes only, and notes it once all of it worked.
install_locks() {
    local lock requirements=()
    for lock; do
        requirements+=(--requirement "$checkout/packaging/$lock")
        rm -f "$environment/installed-$lock"
    done
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes \
        "${requirements[@]}" >"$environment/install.log" 2>&1 || explain_failed_install
    for lock; do cp "$checkout/packaging/$lock" "$environment/installed-$lock"; done
}

explain_failed_install() {
    if grep -qiE 'connection|name resolution|retrying|timed out|unreachable' "$environment/install.log"; then
        stop "the first start needs the internet once to fetch its parts, and it could not be reached; try again later."
    fi
    stop "its parts could not be installed; the reason is in $environment/install.log."
}

# Makes .venv hold what the named locks say; does nothing when it already does.
prepare() {
    installed "$@" && return 0
    printf 'Preparing Keel for the first start. This takes about a minute.\n'
    command -v "$(which_python)" >/dev/null && need_recent_python
    local packages
    mapfile -t packages < <(missing_python_packages && missing_screen_packages)
    install_packages "${packages[@]}"
    need_recent_python
    environment_works || "$(which_python)" -m venv --clear "$environment" >/dev/null 2>&1 ||
        stop "$environment could not be made; check that this folder can be written to and the disk has room."
    install_locks "$@"
}

# Becomes a module of Keel; the folder this is called from adds nothing to what can be imported.
start_module() {
    PYTHONPATH=$checkout exec "$environment/bin/python" -P -m "$@"
}
