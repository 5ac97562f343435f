"""The scoring sheet of a wave, and the scores given by it.

Points are whole numbers; a sheet that needs halves counts in a larger scale.
Source: LAW section 4, point 6; BR-27 (caps), BR-74 (ties); plan I.1.
"""

from collections.abc import Mapping

from attrs import field, frozen

from .refusal import require, require_text

MOST_POINTS = 1_000_000  # of one criterion


@frozen
class Criterion:
    code: str
    text: str
    most: int


@frozen
class ScoringSheet:
    """``sample`` is how many are checked, by a draw from what ``seed_source`` will say.

    From ``large`` points on, a difference between own and checked points is shown as large.
    ``most`` and ``percent`` (of those taking part) cap who may be proposed for commendation.
    """

    criteria: tuple[Criterion, ...]
    tie_break: tuple[str, ...]
    sample: int
    seed_source: str
    large: int
    document: str
    most: int | None = None
    percent: int | None = None


@frozen
class Score:
    """Points by criterion: those it gave itself with evidence, and those checked, once checked."""

    own: dict[str, int]
    evidence: dict[str, str]
    checked: dict[str, int] = field(factory=dict)
    reason: str = ""

    @property
    def final(self) -> dict[str, int]:
        """What counts: checked points replace its own."""
        return self.checked or self.own

    @property
    def difference(self) -> int:
        """Own points above those checked; below 0 when it had judged itself too hard."""
        return sum(self.own.values()) - sum(self.final.values())


def check_sheet(sheet: ScoringSheet) -> None:
    """Refuse a sheet that could not be scored or ranked by."""
    codes = tuple(criterion.code for criterion in sheet.criteria)
    require(codes, "criteria_none")
    require(len(set(codes)) == len(codes), "criterion_twice", codes=codes)
    for criterion in sheet.criteria:
        require_text(code=criterion.code, text=criterion.text)
        fits = 1 <= criterion.most <= MOST_POINTS
        found = {"criterion": criterion.code, "points": criterion.most, "limit": MOST_POINTS}
        require(fits, "criterion_points_odd", **found)
    order = sheet.tie_break
    known = set(order) <= set(codes) and len(set(order)) == len(order)
    require(known, "tie_break_odd", order=order, codes=codes)
    _check_numbers(sheet)


def _check_numbers(sheet: ScoringSheet) -> None:
    require_text(seed_source=sheet.seed_source, document=sheet.document)
    require(sheet.sample >= 1, "sample_empty", sample=sheet.sample)
    require(sheet.large >= 1, "difference_odd", large=sheet.large)
    most, percent = sheet.most, sheet.percent
    fits = (most is None or most >= 0) and (percent is None or 0 <= percent <= 100)
    require(fits, "cap_odd", most=most or 0, percent=percent or 0)


def check_points(sheet: ScoringSheet, points: Mapping[str, int]) -> None:
    """Refuse points that leave a criterion out, name another, or lie outside its bounds."""
    codes = {criterion.code: criterion.most for criterion in sheet.criteria}
    missing = tuple(code for code in codes if code not in points)
    odd = tuple(code for code in points if code not in codes)
    require(not missing and not odd, "points_not_by_sheet", missing=missing, odd=odd)
    for code, given in points.items():
        fits = 0 <= given <= codes[code]
        require(fits, "points_out_of_range", criterion=code, points=given, limit=codes[code])


REFUSALS = {
    "criteria_none": "I.1",
    "criterion_twice": "I.1",
    "criterion_points_odd": "I.1",
    "tie_break_odd": "BR-74",
    "sample_empty": "I.1",
    "difference_odd": "I.1",
    "cap_odd": "BR-27",
    "points_not_by_sheet": "I.1",
    "points_out_of_range": "I.1",
}
