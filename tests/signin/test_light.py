"""What is painted first imports nothing heavy."""

import subprocess
import sys

LIGHT = """
import sys
import ui.signin.page, ui.setup.page
heavy = "sqlalchemy sqlcipher3 alembic reportlab pyhanko zxcvbn PIL PySide6.QtPdf cryptography".split()
heavy += ["keyring", "secretstorage", "jeepney"]
print([name for name in heavy if name in sys.modules])
"""


def test_sign_in_and_set_up_are_light_to_import() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
