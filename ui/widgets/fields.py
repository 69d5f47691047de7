"""All kinds of fields by name, for forms that need several."""

from ui.widgets.choice_field import ChoiceField
from ui.widgets.code_field import CodeField
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.line_field import LineField
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.scale import ScaleField
from ui.widgets.select_field import SelectField
from ui.widgets.text_field import TextField

__all__ = [
    "ChoiceField",
    "CodeField",
    "DateField",
    "Field",
    "LineField",
    "PassphraseField",
    "ScaleField",
    "SelectField",
    "TextField",
]
