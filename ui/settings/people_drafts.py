"""What is typed about a partner and not saved yet, kept over a lock."""

from app.people.values import Role
from app.vault.drafts import delete_draft, read_draft, save_draft
from app.vault.sitting import Sitting
from app.vault.values import Person
from ui.settings.partner_form import Typed

PLACE = "settings-people"


def begun(sitting: Sitting, person: Person) -> Typed | None:
    saved = read_draft(sitting.own, PLACE, person)
    if saved is None:
        return None
    form = saved.form
    return Typed(name=form["name"], label=form["label"], role=Role(form["role"]), role_name=form["role_name"])


def keep(sitting: Sitting, person: Person, typed: Typed) -> None:
    form = {"name": typed.name, "label": typed.label, "role": typed.role, "role_name": typed.role_name}
    save_draft(sitting.own, PLACE, person, form)


def drop(sitting: Sitting, person: Person) -> None:
    delete_draft(sitting.own, PLACE, person)
