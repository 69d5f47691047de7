"""What programs that are not ours say of a signed agreement: poppler's pdfsig, and openssl of each signature."""

import re
import subprocess
from pathlib import Path

_RANGES = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")


def pdfsig_says(pdf: Path) -> list[str]:
    """The verdict on each signature; who signed is known to nobody but the couple, so certificates are left out."""
    said = _run("pdfsig", "-nocert", str(pdf))
    return re.findall(r"Signature Validation: (.+)\.", said)


def openssl_says(pdf: Path, room: Path) -> list[bool]:
    """Whether each signature holds over exactly the bytes it covers."""
    data = pdf.read_bytes()
    return [_holds(data, tuple(map(int, found.groups())), room) for found in _RANGES.finditer(data)]


def _holds(data: bytes, covered: tuple[int, ...], room: Path) -> bool:
    begin, size, again, rest = covered
    signature, content = room / "signature.der", room / "content"
    signature.write_bytes(_without_padding(bytes.fromhex(data[begin + size + 1 : again - 1].decode())))
    content.write_bytes(data[begin : begin + size] + data[again : again + rest])
    verify = ("cms", "-verify", "-binary", "-noverify", "-inform", "DER", "-in", str(signature))
    said = _run("openssl", *verify, "-content", str(content), "-out", "/dev/null")
    return "successful" in said


def _without_padding(der: bytes) -> bytes:
    """The place of a signature is longer than it; DER says its own length (X.690, 8.1.3)."""
    if der[1] < 0x80:
        return der[: 2 + der[1]]
    count = der[1] & 0x7F
    return der[: 2 + count + int.from_bytes(der[2 : 2 + count])]


def _run(program: str, *arguments: str) -> str:
    ended = subprocess.run(["/usr/bin/env", program, *arguments], check=False, capture_output=True, text=True)
    return ended.stdout + ended.stderr
