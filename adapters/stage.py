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
.agency, .name, .period { font-weight: bold }
.name, .period { color: #b30000 }
.place_date { font-style: italic }
.mark { font-weight: bold; border: 1mm solid }
"""

# How high letters are, in parts of the page's height, where the line fits its width.
HEIGHTS = {"superior": 18, "agency": 18, "name": 9, "period": 12, "place_date": 20}
MARGIN = 12  # the margin is one part in so many of the height
BROAD = 0.78  # of its height is what a bold capital of Times takes on a line, rather too much

BELOW = 0.85  # how high other lines may be beside the name of the conference

HEAD, FOOT = ("superior", "agency"), ("place_date",)


def page(lines: Sequence[StageLine], language: str, size: str = "A3", mark: str = "") -> str:
    """The page of one title; ``size`` is one of ``SIZES``, lying; ``mark``: it is a rehearsal."""
    wide, high = SIZES[size]
    edge = high / MARGIN
    style = STYLE % {"wide": wide, "high": high, "edge": edge}
    named_so = [line.text for line in lines if line.says == "name"]
    title = escape(" ".join([mark, *named_so] if mark else named_so))
    above = f'<p class="mark">{escape(mark)}</p>\n' if mark else ""
    room = wide - 2 * edge
    named = [_size(line, room, high) for line in lines if line.says == "name"]
    most = BELOW * min(named, default=high)  # nothing is larger than what the conference is called
    parts = "".join(_part(group, room, high, most) for group in _groups(lines))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{above}{parts}</body>\n</html>\n"
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


def _part(lines: Sequence[StageLine], wide: float, high: int, most: float) -> str:
    return f"<div>\n{''.join(_line(line, wide, high, most) for line in lines)}</div>\n"


def _size(line: StageLine, wide: float, high: int) -> float:
    """As high as a line should be and as its width allows; in no case below a third of it."""
    wanted = high / HEIGHTS.get(line.says, 18)
    return max(min(wanted, wide / (BROAD * len(line.text))), wanted / 3)


def _line(line: StageLine, wide: float, high: int, most: float) -> str:
    size = _size(line, wide, high)
    size = size if line.says == "name" else min(size, most)
    says, text = escape(line.says), escape(line.text)
    return f'<p class="{says}" style="font-size: {size:.1f}mm">{text}</p>\n'
