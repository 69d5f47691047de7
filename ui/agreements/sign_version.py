"""Signing a version: the whole text, "I could have said no", a signature drawn or typed, the passphrase."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app.agreements.agreeing import may_agree_to_all
from app.agreements.page_values import VersionPage
from app.agreements.signing import answer_freely, enter_signature, version_to_sign
from app.agreements.signing_values import FreeToSayNo, Ink
from app.agreements.to_sign import Signed, ToSign
from app.agreements.values import Area, NothingSigned
from app.i18n import _
from app.refused import FieldProblem
from app.vault.values import Person
from ui.agreements.sign_sheet import Finished, SignSheet
from ui.agreements.sign_text import whole_text
from ui.agreements.sign_until import holds_from, taken_back_until
from ui.agreements.version_words import listed_boundaries, open_point_words
from ui.desk import Desk
from ui.place import ShowsProblem
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.clearing import clear_layout
from ui.widgets.field import Field
from ui.widgets.signature_pad import SignaturePad
from ui.widgets.words import muted, small, text


class SignVersion(SignSheet):
    def __init__(self, desk: Desk, page: VersionPage, person: Person, finished: Finished) -> None:
        above = _("Sign · version {n}").format(n=page.number)
        super().__init__(desk, person, finished, above=above, title=page.text.title)
        self.page = page
        self._over = False
        self.freedom = ChoiceField(
            _("I could have said no"), _freedom_words(), _("Only you see this answer."), label_shown=False
        )
        self.agreeing = may_agree_to_all(page)
        self.left_open = AgreeToAll() if self.agreeing else LeftOpen(page)
        self.signature = SignatureField(desk.couple().partner(person).name)
        self.columns.main.addWidget(whole_text(self.page.text, desk.couple()))
        for field in (self.freedom, self.left_open, self.signature):
            card = Card(field.label, small_title=True)
            card.add(field)
            self.columns.side.addWidget(card)
            card.setVisible(field is not self.left_open or bool(page.open_points))
        is_second = bool(page.signed_by)
        self.close_up(taken_back_until(page.text.terms, desk.sitting.clock, is_second=is_second))

    @property
    def fields(self) -> Mapping[str, ShowsProblem]:
        if self._over:
            return {}
        own: dict[str, ShowsProblem] = {
            "freedom": self.freedom,
            "left_open": self.left_open,
            "signature": self.signature,
        }
        return own | dict(super().fields)

    @property
    def ink(self) -> Ink:
        pad = self.signature.pad
        return Ink(strokes=pad.strokes, typed=pad.typed)

    def code(self) -> str:
        return self.page.fingerprint

    def press(self) -> None:
        """Anything but yes signs nothing, needs nothing else, and leaves no trace for the other."""
        answer = self.freedom.choice()
        if not isinstance(answer, FreeToSayNo) or answer is FreeToSayNo.YES:
            super().press()
            return
        try:
            answer_freely(self.desk.sitting, self.person, self.page.version, answer)
        except NothingSigned as nothing:
            self._say_nothing_was_signed(nothing.sentence)

    def problems(self) -> Iterator[FieldProblem]:
        if self.freedom.choice() is None:
            yield FieldProblem("freedom", _("Please choose one of the three. Only you see it."))
        if self.page.open_points and not self.left_open.agreed:
            yield FieldProblem("left_open", self.left_open.missing)
        if self.ink.empty:
            yield FieldProblem("signature", _("Please draw your signature, or type your name."))
        yield from super().problems()

    def to_sign(self) -> ToSign:
        return version_to_sign(self.desk.sitting, self.page.version, self.person)

    def enter(self, signed: Signed) -> str:
        """The own answer first: whatever cuts it off, there is no signature without it."""
        sitting = self.desk.sitting
        answer_freely(sitting, self.person, self.page.version, FreeToSayNo.YES)
        left_open = "" if self.agreeing else ", ".join(str(point.number) for point in self.page.open_points)
        enter_signature(sitting, signed, left_open, agreeing=self.agreeing)
        return self._what_comes_next()

    def _what_comes_next(self) -> str:
        if not self.page.signed_by:
            return _("{name} has signed. {other} can sign now or on another evening.").format(
                name=self.name, other=self.other
            )
        clock = self.desk.sitting.clock
        if holds_from(self.page.text.terms, clock.now(), clock) > clock.now():
            return _("Both have signed. Until it holds, either of you may take a signature back.")
        if self.page.text.area is Area.PAUSING:
            return _("Both have signed, and it holds now. You could print its card and a copy for each of you.")
        return _("Both have signed. You could print a copy for each of you now.")

    def _say_nothing_was_signed(self, sentence: str) -> None:
        """The same for "not sure" and "no"; who comes back to the screen next finds nothing."""
        self._over = True
        clear_layout(self.columns.main)
        clear_layout(self.columns.side)
        card = Card()
        back = primary(_("Back"), self.leave)
        card.add(text(sentence), muted(_("{name} sees “not ready yet”, as before.").format(name=self.other)))
        card.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.columns.main.addWidget(card)
        self.not_now.hide()
        back.setFocus()


class Tick(Field):
    """One box to tick before signing; `missing` is said where it was not."""

    def __init__(self, label: str, *above: str, words: str, spoken: str, missing: str) -> None:
        super().__init__(label, label_shown=False)
        self.missing = missing
        self._box = QCheckBox(words)
        for line in above:
            self.body.addWidget(small(line))
        self.body.addWidget(self._box)
        self._hold(self._box)
        self._box.setAccessibleName(spoken)

    @property
    def agreed(self) -> bool:
        return self._box.isChecked()


class LeftOpen(Tick):
    """Naming what is open and saying that it is signed so."""

    def __init__(self, page: VersionPage) -> None:
        named = listed_boundaries(page.open_points) if page.open_points else ""
        super().__init__(
            _("Still open"),
            *map(open_point_words, page.open_points),
            words=_("We sign with this open"),
            spoken=_("We sign with this open: {boundaries}").format(boundaries=named),
            missing=_("Please tick this if you sign with it open, or choose “Not now”."),
        )


class AgreeToAll(Tick):
    """An answer to each boundary in one press, where no time to think it over is agreed."""

    def __init__(self) -> None:
        words = _("I agree to all of it, and can keep it")
        super().__init__(
            _("Your answer"),
            _("If one line doesn't fit, choose “Not now” and change it together."),
            words=words,
            spoken=words,
            missing=_("Please tick this if you agree to all of it, or choose “Not now”."),
        )


class SignatureField(Field):
    """The pad with its label and the line for what is missing."""

    def __init__(self, name: str) -> None:
        super().__init__(_("Your signature"), label_shown=False)
        self.pad = SignaturePad(name)
        self.pad.changed.connect(self.clear_problem)
        self.body.addWidget(self.pad)
        self._lead_to(self.pad.pad)


def _freedom_words() -> tuple[tuple[FreeToSayNo, str], ...]:
    return ((FreeToSayNo.YES, _("Yes")), (FreeToSayNo.NOT_SURE, _("Not sure")), (FreeToSayNo.NO, _("No")))
