"""Everything that was found to differ, in sentences, and what one can do about it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.i18n import _, ngettext
from app.tampering.values import Finding, What
from ui.desk import Desk
from ui.widgets.buttons import primary, quiet
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.words import small, strong, text

_OLDER = {What.SHARED_OLDER, What.PRIVATE_OLDER}
"""A file from an earlier time was put in the place of the present one."""

MOST_SHOWN = 4
"""Sentences; where more differs, the copy is what helps, not a longer list."""


class FoundDialog(FittedDialog):
    """`seen` is called when its reader says so; closing it otherwise leaves the line above the page."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        findings: tuple[Finding, ...],
        told: Sequence[str],
        seen: Callable[[], None],
        parent: QWidget | None,
    ) -> None:
        """`told` has a sentence for each finding."""
        super().__init__("found", title, parent)
        self._desk, self._seen = desk, seen
        self.add(*(text(sentence) for sentence in told[:MOST_SHOWN]))
        if len(told) > MOST_SHOWN:
            more = len(told) - MOST_SHOWN
            self.add(small(ngettext("And {count} more.", "And {count} more.", more).format(count=more)))
        self.add(strong(_("What you can do")), *(small(sentence) for sentence in ways_after(findings)))
        on_purpose = _is_put_back(findings)
        self.seen = (primary if on_purpose else quiet)(_("I have seen this"), self._say_seen)
        self.go_on = (quiet if on_purpose else primary)(*self._next_step(findings))
        steps = (self.go_on, self.seen) if on_purpose else (self.seen, self.go_on)
        self.add_actions(quiet(_("Close"), self.reject), *steps)

    def _say_seen(self) -> None:
        self.accept()
        self._seen()

    def _next_step(self, findings: tuple[Finding, ...]) -> tuple[str, Callable[[], None]]:
        if all(finding.what is What.WAYS_IN_OLDER for finding in findings):
            return _("Read about new keys"), lambda: self._go_to("new_keys")
        return _("Go to Copies"), lambda: self._go_to("copies")

    def _go_to(self, view: str) -> None:
        self.accept()
        self._desk.go("vault", (view, None))


def ways_after(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    if _is_put_back(findings):
        return ways_after_copy()
    whats = {finding.what for finding in findings}
    if What.SALVAGED in whats:
        return ways_after_salvage()
    after_keys = ways_after_older_keys() if What.WAYS_IN_OLDER in whats else ()
    rest = whats - {What.WAYS_IN_OLDER}
    after_rest = ways_after_alteration(older=bool(rest & _OLDER), altered=bool(rest - _OLDER)) if rest else ()
    return (
        *after_keys,
        *after_rest,
        _("Keel can't tell how it came about. A sync program or an old stick can do it too."),
    )


def _is_put_back(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing differs but by a copy that one of the two put back."""
    return all(finding.what is What.RESTORED for finding in findings)


def ways_after_alteration(*, older: bool, altered: bool) -> tuple[str, ...]:
    """What was altered stands as it was in a copy from before; what an older file lacks stands in a newer copy."""
    from_before = _("Put back a copy from before that day. What is there now is moved aside, not lost.")
    newer = _("A newer copy holds what is missing. It can be put back, and what is there now is moved aside.")
    return (
        _("Look at the printed or saved copy of what was signed. It can be checked on the page Documents."),
        *((from_before,) if altered and not older else ()),
        *((newer,) if older else ()),
    )


def ways_after_older_keys() -> tuple[str, ...]:
    return (
        _("Make new keys, on the page Keys and copies. What an earlier passphrase or sheet opens ends with them."),
        _("Until then, the passphrase of that time is the one that opens your part."),
    )


def ways_after_salvage() -> tuple[str, ...]:
    return (
        _("The damaged file lies beside the vault's files, moved aside."),
        _("A copy from before may hold what is missing. It can be put back."),
        _("A disk that fails once may fail again. A copy on another disk helps then."),
    )


def ways_after_copy() -> tuple[str, ...]:
    return (
        _("What was there before lies beside the vault's files, moved aside."),
        _("Words that are missing can be written again, or a newer copy put back."),
    )
