"""The colours by name: light and dark, each also in high contrast; every screen colour comes from here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Hex colours. Text holds 4.5:1 on each ground it meets (7:1 in high contrast), `field` 3:1."""

    paper: str
    """Ground, together."""
    alone: str
    """Ground, on my own."""
    nav: str
    surface: str
    """Cards and fields."""
    raised: str
    """Quiet cards and pads."""
    line: str
    """Hairlines; never the border of a control."""
    field: str
    """Borders of fields and buttons."""
    ink: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    accent_strong: str
    """The accent under the pointer."""
    warm: str
    warm_soft: str
    rose: str
    rose_soft: str
    sun: str
    """Celebrations only."""
    sun_soft: str


LIGHT = Tokens(
    paper="#f6f3ee",
    alone="#eef0f4",
    nav="#efeae2",
    surface="#ffffff",
    raised="#fbf9f6",
    line="#e4ded4",
    field="#8b8578",
    ink="#22302e",
    muted="#5d6b67",
    accent="#1f6f68",
    accent_soft="#e0efec",
    on_accent="#ffffff",
    accent_strong="#185b55",
    warm="#a54c28",
    warm_soft="#f8e8df",
    rose="#a8434b",
    rose_soft="#f8e4e4",
    sun="#806210",
    sun_soft="#f7eecf",
)
DARK = Tokens(
    paper="#17201f",
    alone="#191f27",
    nav="#131b1a",
    surface="#1f2a29",
    raised="#263332",
    line="#34423f",
    field="#7d8e89",
    ink="#eef2ee",
    muted="#a3b1ad",
    accent="#6fc2b4",
    accent_soft="#22413d",
    on_accent="#0e1f1d",
    accent_strong="#88d2c5",
    warm="#e0a07a",
    warm_soft="#45332a",
    rose="#e39a9a",
    rose_soft="#472c2e",
    sun="#e6c36a",
    sun_soft="#40381f",
)
LIGHT_HIGH_CONTRAST = Tokens(
    paper="#ffffff",
    alone="#f2f5fb",
    nav="#f3efe8",
    surface="#ffffff",
    raised="#f7f5f1",
    line="#77746c",
    field="#4a4a44",
    ink="#000000",
    muted="#2c3836",
    accent="#06453f",
    accent_soft="#dcefeb",
    on_accent="#ffffff",
    accent_strong="#022f2b",
    warm="#6b2606",
    warm_soft="#fbe9de",
    rose="#74121c",
    rose_soft="#fbe6e6",
    sun="#4d3900",
    sun_soft="#f9f0cd",
)
DARK_HIGH_CONTRAST = Tokens(
    paper="#000000",
    alone="#060a12",
    nav="#000000",
    surface="#0a0f0e",
    raised="#121a18",
    line="#6f7d78",
    field="#b4c2bd",
    ink="#ffffff",
    muted="#d3ddd9",
    accent="#8ae8d8",
    accent_soft="#0d332e",
    on_accent="#000000",
    accent_strong="#b4f3e8",
    warm="#ffc09a",
    warm_soft="#3a1f10",
    rose="#ffb8b8",
    rose_soft="#3d1518",
    sun="#ffdb7a",
    sun_soft="#332904",
)


def tokens_for(*, dark: bool, high_contrast: bool = False) -> Tokens:
    if high_contrast:
        return DARK_HIGH_CONTRAST if dark else LIGHT_HIGH_CONTRAST
    return DARK if dark else LIGHT
