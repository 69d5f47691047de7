"""The beginning of words that are too long for a line, with whole words where that can be."""

GOES_ON = "…"


def beginning(words: str, longest: int) -> str:
    """`words`, or no more than `longest` characters of them, ended by "…"."""
    if len(words) <= longest:
        return words
    cut = words[: longest - len(GOES_ON)]
    last = cut.rfind(" ") if words[len(cut)] != " " else len(cut)
    return (cut[:last] if last > longest // 2 else cut).rstrip(" ,;:") + GOES_ON
