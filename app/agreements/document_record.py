"""The last page of a signed agreement: two fields, what was signed, by which keys, and how to check it."""

from reportlab.platypus import Flowable, Spacer

from app.agreements.signing_values import SignableText, Signer
from app.i18n import _
from app.paper.flowables import Hairline, Row, Stack
from app.paper.qr import QrCode
from app.paper.signature import WIDTH, SignatureLine
from app.paper.tags import Element
from app.paper.text import grouped, text
from app.paper.values import FieldPlace

QR_SIDE = 76.0
QR_GAP = 20.0
NAME_WIDTH = 130.0


def record_of_signing(
    root: Element, signable: SignableText, digest: str, fingerprint: str, width: float, places: list[FieldPlace]
) -> list[Flowable]:
    """The page's parts; `places` learns where the two fields are when they are drawn."""
    return [
        text(root.child("P"), _("Record of signing").upper(), "eyebrow"),
        text(root.child("H1"), signable.text.title, "title"),
        text(
            root.child("P"), _("Each of the two signs the whole text before this page, each with a key of their own.")
        ),
        Spacer(1, 14),
        *_signature_lines(root, signable, width, places),
        Hairline(14),
        _copy_check(root, signable, digest, fingerprint, width),
        *_keys(root, signable, width),
        *_how_to_check(root),
    ]


def _signature_lines(root: Element, signable: SignableText, width: float, places: list[FieldPlace]) -> list[Flowable]:
    cells = [_signature_line(root, signer, places) for signer in signable.signers]
    edges = (0.0, width - WIDTH)
    return [Row([(left, WIDTH, cell) for left, cell in zip(edges, cells, strict=True)])]


def _signature_line(root: Element, signer: Signer, places: list[FieldPlace]) -> Stack:
    caption = _("Signature of {name}").format(name=signer.name)
    label = text(root.child("P"), caption, "label")
    return Stack([label, SignatureLine(signer.person.value, caption, places)])


def _copy_check(root: Element, signable: SignableText, digest: str, fingerprint: str, width: float) -> Row:
    code = root.child("Figure", alternative=_("QR code that holds the fingerprint of this version"))
    words = f"keel:{signable.vault}:{signable.version}:{digest}"
    left = QR_SIDE + QR_GAP
    beside = Stack(
        [
            text(root.child("H2"), _("Check this copy"), "label"),
            text(root.child("P"), fingerprint, "figure"),
            text(
                root.child("P"),
                _("Copies of version {number} with this fingerprint say the same, word for word.").format(
                    number=signable.number
                ),
                "quiet",
            ),
        ]
    )
    return Row([(0.0, QR_SIDE, QrCode(code, words, QR_SIDE)), (left, width - left, beside)])


def _keys(root: Element, signable: SignableText, width: float) -> list[Flowable]:
    heading = text(root.child("H2"), _("The two certificates"), "section")
    table = root.child("Table")
    line = table.child("TR")
    name = text(line.child("TH", scope="Column"), _("Name"), "label")
    rows = [_columns(name, text(line.child("TH", scope="Column"), _("Fingerprint"), "label"), width)]
    for signer in signable.signers:
        line = table.child("TR")
        name = text(line.child("TH"), signer.name)
        rows.append(_columns(name, text(line.child("TD"), grouped(signer.certificate_fingerprint), "digits"), width))
    return [heading, *rows]


def _columns(name: Flowable, fingerprint: Flowable, width: float) -> Row:
    return Row([(0.0, NAME_WIDTH - 10, name), (NAME_WIDTH, width - NAME_WIDTH, fingerprint)], space_after=4)


def _how_to_check(root: Element) -> list[Flowable]:
    return [
        text(root.child("H2"), _("How to check it"), "section"),
        text(
            root.child("P"),
            _(
                "In Keel, “Check a document” tells whether the file is unchanged since both signed. Without Keel’s "
                "window, “keelctl verify” and the name of the file does the same. Compare the two fingerprints above "
                "with the ones on your recovery sheets."
            ),
        ),
        text(root.child("H2"), _("What other programs say"), "section"),
        text(
            root.child("P"),
            _(
                "PDF readers call the signatures “identity unknown”. No authority vouches for the two names; each of "
                "you made your own key on your own computer. The reader can still tell whether the file was changed. "
                "Dates come from the computer’s clock and prove nothing on their own."
            ),
        ),
        text(root.child("H2"), _("What it is not"), "section"),
        text(root.child("P"), not_a_contract()),
    ]


def not_a_contract() -> str:
    """The line every agreement carries about itself."""
    return _("This is not a legal contract and not legal advice. It holds what two people have promised each other.")
