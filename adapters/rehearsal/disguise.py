"""Other people in place of the real ones: their ids, their names, and every mention of them.

Nothing that tells a person is carried over: names on the roll (also those of old, of guests and of
households) are replaced in every text, whatever their case and with or without accents; whoever is
named behind a form of address, e-mail addresses, telephone and identity numbers are blotted out.
"""

import re
from collections.abc import Iterable, Mapping
from random import Random
from unicodedata import normalize

from ..views.folding import fold

FIRST = (9001, 90001, 900001)  # where ids begin: a series that the roll does not reach
BLOT, ADDRESS, NUMBER = "(tên đã thay)", "dia-chi@dien-tap.invalid", "0000"

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
          "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Lương", "Tạ", "Cao")  # fmt: skip
MIDDLE = {"female": ("Thị", "Thu", "Ngọc", "Thanh", "Diệu", "Minh"),
          "male": ("Văn", "Đức", "Quang", "Hữu", "Minh", "Xuân")}  # fmt: skip
GIVEN = {
    "female": ("An", "Bích", "Chi", "Diễm", "Giang", "Hạnh", "Hương", "Khánh", "Lan", "Mỹ", "Nga",
               "Oanh", "Phượng", "Quyên", "Sen", "Thảo", "Uyên", "Vân", "Xuyến", "Yến"),
    "male": ("Anh", "Bách", "Cường", "Dũng", "Giáp", "Hải", "Khoa", "Lâm", "Mạnh", "Nam", "Phúc",
             "Quân", "Sơn", "Tài", "Thắng", "Tiến", "Toàn", "Trung", "Tuấn", "Vinh"),
}  # fmt: skip

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"(?<![\w/])(?:\+84|0)(?:[ .-]?\d){8,11}(?![\w/])")
_CALLED = re.compile(
    r"(?<!\w)([Ôô]ng|[Bb]à|[Đđ]ồng chí|đ/c|Đ/c|anh|chị|cô|chú|bác)"
    r"((?:\s+(?!Rịa)[A-ZÀ-ỸĐ][a-zà-ỹđ]*){1,5})(?!\w)"
)


class Disguise:
    """One rehearsal's people. The same ``seed`` disguises the same roll in the same way."""

    def __init__(self, real: Mapping[str, str], others: Iterable[str], seed: str) -> None:
        """``real`` are names by id; ``others`` are further names that may stand in texts."""
        source = Random(seed)  # noqa: S311 - a choice to be had again, not a secret
        order = sorted(real)
        source.shuffle(order)
        self._ids = {id: f"CB-{number}" for number, id in enumerate(order, _first(real))}
        self.sex: dict[str, str] = {}
        self.names: dict[str, str] = {}
        known = {fold(name) for name in (*real.values(), *others)}
        for id in self._ids.values():
            self.sex[id] = source.choice(("female", "male"))
            self.names[id] = _invented(source, self.sex[id], known)
            known.add(fold(self.names[id]))
        self._said = _patterns(real, others, {real[id]: self.names[self._ids[id]] for id in order})

    def id(self, real: str) -> str:
        """Who plays the person ``real``; "" for nobody on the roll."""
        return self._ids.get(real, "")

    def text(self, said: str) -> str:
        """A text in which nobody real is named."""
        said = normalize("NFC", said)
        kept: list[str] = []

        def keep(name: str) -> str:
            kept.append(name)
            return f"\0{len(kept) - 1}\0"

        for pattern, name in self._said:
            said = pattern.sub(lambda _, name=name: keep(name), said)  # type: ignore[misc]
        said = _ADDRESS.sub(ADDRESS, said)
        said = _NUMBER.sub(NUMBER, said)
        said = _CALLED.sub(rf"\1 {BLOT}", said)
        return re.sub(r"\0(\d+)\0", lambda found: kept[int(found[1])], said)


def _first(real: Iterable[str]) -> int:
    """Above every id there is."""
    highest = max((int(n) for n in re.findall(r"\d+", " ".join(real))), default=0)
    return next((number for number in FIRST if number > highest), highest + 1)


def _invented(source: Random, sex: str, known: set[str]) -> str:
    """A name that nobody bears here."""
    while True:
        parts = [source.choice(FAMILY), source.choice(MIDDLE[sex]), source.choice(GIVEN[sex])]
        if fold(" ".join(parts)) not in known:
            return " ".join(parts)
        parts.insert(2, source.choice(GIVEN[sex]))
        if fold(" ".join(parts)) not in known:
            return " ".join(parts)


def _patterns(
    real: Mapping[str, str], others: Iterable[str], invented: Mapping[str, str]
) -> list[tuple[re.Pattern[str], str]]:
    """What is looked for, the longest first, and what is said instead."""
    names = {normalize("NFC", name).strip() for name in (*real.values(), *others)}
    found = []
    for name in sorted(filter(None, names), key=len, reverse=True):
        spelt = "|".join(r"\s+".join(map(re.escape, way.split())) for way in (name, fold(name)))
        pattern = re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.IGNORECASE)
        found.append((pattern, invented.get(name, BLOT)))
    return found
