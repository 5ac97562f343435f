"""What a wave of a movement is made of: who takes part, the scoring sheet, scores, the sample.

Points are whole numbers; a sheet that needs halves counts in a larger scale.
Source: LAW section 4, point 6; BR-27 (caps), BR-73 (windows), BR-74 (ties); plan I.1.
"""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from .ranking import Standing, rank
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


@frozen
class Wave:
    """``entrants`` are units ("TH-1") or households and the like in them ("TH-1/Hộ bà Tư")."""

    id: str
    movement: str
    title: str
    start: date
    end: date
    ordinal: int
    previous: str = ""
    entrants: tuple[str, ...] = ()
    sheet: ScoringSheet | None = None
    scores: dict[str, Score] = field(factory=dict)
    sample: tuple[str, ...] = ()
    votes: dict[str, int] = field(factory=dict)
    orders: tuple[tuple[str, ...], ...] = ()

    @property
    def silent(self) -> tuple[str, ...]:
        """Those who have not scored themselves."""
        return tuple(entrant for entrant in self.entrants if entrant not in self.scores)

    @property
    def unchecked(self) -> tuple[str, ...]:
        """Those in the sample whose points nobody has checked yet."""
        scores = self.scores
        return tuple(e for e in self.sample if e in scores and not scores[e].checked)

    def standings(self, *, ballots: bool = True) -> tuple[Standing, ...]:
        """Everyone's place by what is known now; without ``ballots`` by points and criteria."""
        tie_break = self.sheet.tie_break if self.sheet else ()
        points = {entrant: score.final for entrant, score in self.scores.items()}
        if not ballots:
            return rank(points, tie_break)
        return rank(points, tie_break, self.votes, self.orders)

    def large(self, entrant: str) -> bool:
        """Whether a check moved this entrant's points by as much as the sheet calls large."""
        limit = self.sheet.large if self.sheet else 0
        score = self.scores.get(entrant)
        return bool(score and score.checked and abs(score.difference) >= limit)

    @property
    def cap(self) -> int:
        """How many may be proposed: the lower of the caps; a share is rounded down."""
        sheet, many = self.sheet, len(self.entrants)
        caps = [len(self.scores)]
        if sheet and sheet.most is not None:
            caps.append(sheet.most)
        if sheet and sheet.percent is not None:
            caps.append(many * sheet.percent // 100)
        return min(caps)


def unit_of(entrant: str) -> str:
    """The unit that answers for an entrant: itself, or the one it belongs to."""
    return entrant.partition("/")[0]


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
