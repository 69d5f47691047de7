"""Two partners in one keyslots file, with weak passphrase work, for tests."""

from app.vault.keyslots import (
    add_person,
    new_keyslots,
)
from app.vault.passphrase import Policy
from app.vault.signing_key import new_signing_key
from app.vault.values import (
    Person,
)

WEAK = Policy(memory_kib=64, iterations=1, lanes=1)


ALEX, SAM = Person.FIRST, Person.SECOND


ALEX_PASSPHRASE, SAM_PASSPHRASE = "copper lantern wet gravel", "seven paper boats asleep"


ANOTHER = "an umbrella for the piano"


class Couple:
    """Two partners who have joined, with what each was given."""

    def __init__(self) -> None:
        self.signing = {ALEX: new_signing_key("Alex"), SAM: new_signing_key("Sam")}
        empty = new_keyslots({ALEX: "Alex", SAM: "Sam"})
        self.alone, self.alex, self.alex_code = add_person(empty, ALEX, ALEX_PASSPHRASE, self.signing[ALEX], None, WEAK)
        self.keyslots, self.sam, self.sam_code = add_person(
            self.alone, SAM, SAM_PASSPHRASE, self.signing[SAM], self.alex.shared_root, WEAK
        )
