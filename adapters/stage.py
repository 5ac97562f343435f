"""The title on stage as one printable page: HTML that needs nothing but a browser.

Large letters centred line by line, in the order and the words of the plan; no outside fonts or
pictures, so that the file opens the same from a memory stick in a hall without network.
Source: plan II.2.5.
"""

from collections.abc import Mapping, Sequence
from html import escape

from domain.assembly import StageLine

# Width and height in millimetres; the screen of 16:9 as wide as an A3 sheet.
SIZES: Mapping[str, tuple[int, int]] = {"A3": (420, 297), "A4": (297, 210), "16x9": (420, 236)}

STYLE = """\
@page { size: %(wide)dmm %(high)dmm; margin: 0 }
* { box-sizing: border-box; margin: 0 }
html { background: #fff; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { width: %(wide)dmm; min-height: %(high)dmm; padding: %(edge).1fmm; display: flex;
  flex-direction: column; justify-content: space-between; text-align: center;
  font-family: "Times New Roman", Tinos, "Liberation Serif", Times, serif; line-height: 1.35 }
p { overflow-wrap: anywhere }
.superior { font-size: %(unit).2fmm }
.agency { font-size: %(unit).2fmm; font-weight: bold }
.name { font-size: %(large).2fmm; font-weight: bold; color: #b30000 }
.period { font-size: %(middle).2fmm; font-weight: bold; color: #b30000 }
.place_date { font-size: %(unit).2fmm; font-style: italic }
"""

HEAD, FOOT = ("superior", "agency"), ("place_date",)


def page(lines: Sequence[StageLine], language: str, size: str = "A3") -> str:
    """The page of one title; ``size`` is one of ``SIZES``, lying."""
    wide, high = SIZES[size]
    unit = high / 18
    sizes = {"wide": wide, "high": high, "edge": high / 12, "unit": unit}
    style = STYLE % {**sizes, "middle": unit * 1.3, "large": unit * 1.8}
    title = escape(" ".join(line.text for line in lines if line.says == "name"))
    parts = "".join(_part(group) for group in _groups(lines))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{parts}</body>\n</html>\n"
    )


def _groups(lines: Sequence[StageLine]) -> list[list[StageLine]]:
    """Lines that stand together: at the head, in the middle, at the foot, never out of order."""
    found: list[list[StageLine]] = []
    for line in lines:
        if found and _place(found[-1][-1]) == _place(line):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _place(line: StageLine) -> str:
    return "head" if line.says in HEAD else "foot" if line.says in FOOT else "middle"


def _part(lines: Sequence[StageLine]) -> str:
    said = "".join(f'<p class="{escape(line.says)}">{escape(line.text)}</p>\n' for line in lines)
    return f"<div>\n{said}</div>\n"
