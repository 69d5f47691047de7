"""What a command writes is a new file: nothing that lies under its name is written over."""

from pathlib import Path

from app.i18n import _
from app.refused import Refused


class FileThere(Refused):
    def __init__(self, file: str) -> None:
        super().__init__(
            _("There is a file {file} already. Nothing was written. You could choose another name.").format(file=file)
        )


def check_new(file: Path) -> None:
    """Raises FileThere where something lies under this name."""
    if file.is_symlink() or file.exists():
        raise FileThere(str(file))
