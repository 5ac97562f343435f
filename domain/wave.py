"""How a wave of a movement stands: who takes part, their scores, the sample, the stage reached.

Source: LAW section 4, point 6; BR-27 (caps), BR-73 (windows), BR-74 (ties); plan I.1.
"""

from datetime import date

from attrs import evolve as change
from attrs import field, frozen

from .ranking import Standing, rank
from .refusal import Refusal, require
from .scoring import Score, ScoringSheet


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


@frozen
class Running:
    wave: Wave


@frozen
class Checking:
    wave: Wave
    seed: str


@frozen
class InOrder:
    """Every check is in; what is tied goes to the ballot."""

    wave: Wave


@frozen
class Final:
    wave: Wave
    commended: int
    document: str


Campaign = Running | Checking | InOrder | Final

STATUS: dict[type, str] = {
    Running: "running",
    Checking: "checking",
    InOrder: "ranked",
    Final: "declared",
}


def at(campaign: Campaign, stage: type) -> Wave:
    """The wave, if it stands at this stage; else a refusal that says where it stands."""
    found = {"campaign": campaign.wave.id, "status": STATUS[type(campaign)]}
    require(isinstance(campaign, stage), "campaign_wrong_stage", wanted=STATUS[stage], **found)
    return campaign.wave


def sheet_of(wave: Wave) -> ScoringSheet:
    """Its scoring sheet, or a refusal while there is none."""
    if wave.sheet is None:
        raise Refusal("scoring_sheet_missing", campaign=wave.id)
    return wave.sheet


def unit_of(entrant: str) -> str:
    """The unit that answers for an entrant: itself, or the one it belongs to."""
    return entrant.partition("/")[0]


def scored(wave: Wave, entrant: str, score: Score) -> Wave:
    """The wave with this score of an entrant."""
    return change(wave, scores={**wave.scores, entrant: score})


REFUSALS = {
    "campaign_wrong_stage": "I.1",
    "scoring_sheet_missing": "I.1",
}
