#!/usr/bin/env bash
# Starts Keel; makes everything it needs on the first start. Arguments are passed on to the program.
set -u
# shellcheck source=packaging/prepare.sh
source "${BASH_SOURCE[0]%/*}/prepare.sh"

# True when a window can be shown: a display is named, and it answers.
display_opens() {
    [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-} && ${QT_QPA_PLATFORM-} != @(offscreen|minimal)* ]] || return 1
    "$environment/bin/python" -I -S "$checkout/ui/display.py" 2>/dev/null
}

# True when the arguments already say how to run, and no display is asked for.
needs_no_display() {
    local argument
    for argument; do
        case $argument in --offscreen | --help | -h | --version) return 0 ;; esac
    done
    return 1
}

# True when the demo is asked for.
wants_demo() {
    local argument
    for argument; do [[ $argument != --demo && $argument != --demo=* ]] || return 0; done
    return 1
}

prepare requirements.lock
if ! needs_no_display "$@" && ! display_opens; then
    printf 'There is no display here, so Keel shows its demo without one.\n'
    wants_demo "$@" || set -- --demo
    set -- "$@" --offscreen
fi
start_module ui.main "$@"
