"""What the entries of each room are called where a finding or a history speaks of them."""

from collections.abc import Mapping

from app.i18n import _
from app.tampering.rows import shared_tables


def thing_of(table: str) -> str:
    """Such as "a letter"; for a table that has no word of its own, "an entry"."""
    shared = shared_tables().get(table)
    words = {**_of_kinds(), **_of_tables()}
    return words.get(table) or words.get(shared.kind if shared else "") or _("an entry")


def _of_tables() -> Mapping[str, str]:
    """Where the tables of one room hold things that people tell apart."""
    return {
        "signature": _("a signature under an agreement"),
        "document": _("the signed copy of an agreement"),
        "chain": _("the list of everything signed"),
        "boundary": _("a boundary of an agreement"),
        "assessment": _("an answer to a boundary"),
        "open_answer": _("an answer to a question"),
        "promise_mark": _("a mark on a promise"),
        "homework_taken": _("a piece of homework"),
        "session_homework": _("a piece of homework"),
        "agenda_point": _("a point for a session"),
        "history": _("the history"),
        "restoration": _("the note that a copy was put back"),
    }


def _of_kinds() -> Mapping[str, str]:
    return {
        "account": _("a part of our account"),
        "agreements": _("an agreement"),
        "apologies": _("an apology"),
        "appreciations": _("an appreciation"),
        "celebrations": _("a celebration"),
        "check_ins": _("a check-in"),
        "clearings": _("something to clear up"),
        "closeness": _("a word on closeness"),
        "goals": _("a goal"),
        "handout": _("a piece of a handout"),
        "heard_talks": _("a talk"),
        "later": _("something kept for later"),
        "letters": _("a letter"),
        "memories": _("a memory"),
        "milestones": _("a milestone"),
        "moments": _("a hard moment"),
        "named_values": _("a value"),
        "needs": _("what one of you needs"),
        "open_questions": _("a question"),
        "pace": _("what sets the pace"),
        "partners": _("who you are"),
        "plans": _("a plan for triggers"),
        "promises": _("a promise"),
        "questions": _("a question of the check-ins"),
        "rituals": _("a ritual"),
        "sessions": _("a session"),
        "setbacks": _("a setback"),
        "shown_notes": _("a note that was shown"),
        "shown_pictures": _("a picture that was shown"),
        "updates": _("an update"),
    }
