"""The recovery code typed back from the paper, so that a slip of the pen shows now and not in a year."""

from collections.abc import Callable, Mapping

from app.i18n import _
from ui.place import ShowsProblem
from ui.setup.step import Step
from ui.widgets.code_field import CodeField

_LOOKALIKES = str.maketrans("OIL", "011")


class CodeBack(Step):
    step_id = "code-back"
    without_hands = True

    def __init__(
        self,
        name: str,
        code: str,
        on: Callable[[], None],
        show_again: Callable[[], None],
        later: Callable[[], None] | None,
    ) -> None:
        super().__init__(
            _("Type it back, {name}").format(name=name),
            _("Please type the eight groups from your paper. Small letters are fine."),
        )
        self._code, self._on = code, on
        self.code = CodeField(_("Recovery code"))
        self.code.edited.connect(lambda _code: self.code.clear_problem())
        self.content.addWidget(self.code)
        self.ways((_("Go on"), self._submit), back=show_again, other=(_("Later"), later) if later is not None else None)

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        return {"code": self.code}

    def help(self) -> tuple[str, ...]:
        return (
            _("The groups follow one another as you type. The letters O, I and L count as 0, 1 and 1."),
            _("Back shows the code once more."),
        )

    def focus_first(self) -> None:
        self.code.setFocus()

    def _submit(self) -> None:
        wrong = first_wrong_group(self._code, self.code.groups())
        if wrong is None:
            self._on()
        else:
            self.code.show_problem_in(
                wrong, _("Group {group} is not as on the sheet. Please look at it once more.").format(group=wrong)
            )


def first_wrong_group(code: str, typed: tuple[str, ...]) -> int | None:
    """The number, 1 to 8, of the first group that differs."""
    pairs = zip(code.split("-"), typed, strict=True)
    return next(
        (number for number, (is_, was) in enumerate(pairs, 1) if was.upper().translate(_LOOKALIKES) != is_), None
    )
