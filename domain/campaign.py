"""A campaign (đợt thi đua): one wave of a movement, scored, checked by sample, ranked, declared.

Units score themselves with evidence; the Office checks those a published draw picks; ties fall by
criteria named beforehand, then by a ballot, at last by the Director's word. What is declared stays.
Like the movement it belongs to, a wave is no part of a plan and outlives it.
Source: plan I.1; LAW section 4, point 6; BR-27, BR-73, BR-74.
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, Todo, Topic
from .emulation import Movement, running
from .ranking import Standing, ties
from .refusal import Refusal, require, require_text
from .sampling import draw
from .wave import Criterion, Score, ScoringSheet, Wave, check_points, check_sheet, unit_of

# Events


@frozen
class Opened:
    id: str
    movement: str
    title: str
    document: str
    start: date
    end: date
    previous: str
    ordinal: int
    on: date


@frozen
class Entered:
    entrants: tuple[str, ...]
    on: date


@frozen
class SheetAdopted:
    criteria: tuple[Criterion, ...]
    tie_break: tuple[str, ...]
    sample: int
    seed_source: str
    large: int
    most: int | None
    percent: int | None
    document: str
    on: date


@frozen
class SelfScored:
    entrant: str
    points: dict[str, int]
    evidence: dict[str, str]
    on: date


@frozen
class SampleDrawn:
    """``among`` is the numbered list drawn from: whoever redoes the draw needs nothing else."""

    seed: str
    among: tuple[str, ...]
    sample: tuple[str, ...]
    silent: tuple[str, ...]
    on: date


@frozen
class Checked:
    entrant: str
    points: dict[str, int]
    reason: str
    on: date


@frozen
class Ranked:
    standings: tuple[Standing, ...]
    on: date


@frozen
class BallotCounted:
    votes: dict[str, int]
    minutes: str
    on: date


@frozen
class TieDecided:
    order: tuple[str, ...]
    reason: str
    on: date


@frozen
class Declared:
    """The first ``commended`` of the order may be proposed for commendation."""

    standings: tuple[Standing, ...]
    commended: int
    document: str
    on: date


# State


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


def _at(campaign: Campaign, stage: type) -> Wave:
    """The wave, if it stands at this stage."""
    found = {"campaign": campaign.wave.id, "status": STATUS[type(campaign)]}
    require(isinstance(campaign, stage), "campaign_wrong_stage", wanted=STATUS[stage], **found)
    return campaign.wave


# Decisions


def open_wave(
    campaign: None,
    *,
    id: str,
    today: date,
    before: Campaign | None,
    the_movement: Movement,
    movement: str,
    title: str,
    document: str,
    start: date,
    end: date,
    previous: str = "",
) -> list[Opened]:
    """Open a wave of a movement; one that follows ``previous`` begins after its end."""
    require_text(title=title, document=document, movement=movement)
    running(the_movement)
    require(start <= end, "wave_backwards", start=start, end=end)
    ordinal = 1
    if before:
        last = before.wave
        same = {"previous": previous, "movement": last.movement}
        require(last.movement == movement, "wave_of_other_movement", **same)
        require(last.end < start, "waves_overlap", previous=previous, end=last.end, start=start)
        ordinal = last.ordinal + 1
    return [Opened(id, movement, title, document, start, end, previous, ordinal, today)]


def enter(
    campaign: Campaign, *, today: date, agency: Agency, entrants: tuple[str, ...]
) -> list[Entered]:
    """Enter who takes part: units, or "unit/name" for a household or a team inside one."""
    wave = _at(campaign, Running)
    require(entrants, "entrants_none", campaign=wave.id)
    for entrant in entrants:
        agency.active(unit_of(entrant))
        named = "/" not in entrant or entrant.partition("/")[2].strip()
        require(named, "entrant_nameless", entrant=entrant)
    everyone = (*wave.entrants, *entrants)
    twice = tuple(dict.fromkeys(e for e in entrants if everyone.count(e) > 1))
    require(not twice, "entrant_twice", entrants=twice)
    return [Entered(entrants, today)]


def adopt_sheet(
    campaign: Campaign,
    *,
    today: date,
    criteria: tuple[Criterion, ...],
    tie_break: tuple[str, ...],
    sample: int,
    seed_source: str,
    large: int,
    document: str,
    most: int | None = None,
    percent: int | None = None,
) -> list[SheetAdopted]:
    """Adopt the scoring sheet before anybody is scored by it.

    It also says how ties fall, how many are checked, and where the seed of the draw will come from:
    something everybody can see and nobody can choose, such as a lottery draw of a day to come.
    """
    wave = _at(campaign, Running)
    require(not wave.scores, "scoring_begun", campaign=wave.id, scored=len(wave.scores))
    check_sheet(
        ScoringSheet(criteria, tie_break, sample, seed_source, large, document, most, percent)
    )
    told = (criteria, tie_break, sample, seed_source, large, most, percent, document, today)
    return [SheetAdopted(*told)]


def score(
    campaign: Campaign,
    *,
    actor: Actor,
    today: date,
    points: dict[str, int],
    evidence: dict[str, str],
    entrant: str = "",
) -> list[SelfScored]:
    """Score oneself by every criterion, with evidence; until the draw it may be done again."""
    wave = _at(campaign, Running)
    entrant = entrant or actor.unit
    require(entrant in wave.entrants, "not_entrant", entrant=entrant, campaign=wave.id)
    unit = unit_of(entrant)
    require(unit == actor.unit, "entrant_of_other_unit", entrant=entrant, unit=unit)
    require(today >= wave.start, "wave_not_begun", start=wave.start, today=today)
    check_points(_sheet(wave), points)
    shown = {code for code in points if evidence.get(code, "").strip()}
    bare = tuple(code for code, given in points.items() if given and code not in shown)
    odd = tuple(code for code in evidence if code not in points)
    require(not bare and not odd, "evidence_not_by_points", missing=bare, odd=odd)
    return [SelfScored(entrant, points, evidence, today)]


def draw_sample(campaign: Campaign, *, today: date, seed: str) -> list[SampleDrawn]:
    """End scoring and draw who is checked, from the published seed (see sampling.py)."""
    require_text(seed=seed)
    wave = _at(campaign, Running)
    size = _sheet(wave).sample
    require(today >= wave.end, "wave_not_over", end=wave.end, today=today)
    require(wave.scores, "nobody_scored", campaign=wave.id)
    sample = draw(seed, wave.scores, size)
    return [SampleDrawn(seed, tuple(sorted(wave.scores)), sample, wave.silent, today)]


def check(
    campaign: Campaign, *, today: date, entrant: str, points: dict[str, int], reason: str
) -> list[Checked]:
    """Give the points of somebody in the sample as checked; they replace its own."""
    require_text(reason=reason)
    wave = _at(campaign, Checking)
    require(entrant in wave.sample, "not_sampled", entrant=entrant, sample=wave.sample)
    check_points(_sheet(wave), points)
    return [Checked(entrant, points, reason, today)]


def rank_all(campaign: Campaign, *, today: date) -> list[Ranked]:
    """Rank everybody, once everyone in the sample is checked."""
    wave = _at(campaign, Checking)
    require(not wave.unchecked, "checks_missing", entrants=wave.unchecked)
    return [Ranked(wave.standings(), today)]


def count_ballot(
    campaign: Campaign, *, today: date, votes: dict[str, int], minutes: str
) -> list[BallotCounted]:
    """Record the votes of the final ballot for each of those still tied."""
    require_text(minutes=minutes)
    wave = _at(campaign, InOrder)
    tied = tuple(e for group in ties(wave.standings(ballots=False)) for e in group)
    require(tied, "nothing_tied", campaign=wave.id)
    require(not wave.votes, "tie_ballot_held", campaign=wave.id)
    require(set(votes) == set(tied), "ballot_not_of_tied", tied=tied, found=tuple(votes))
    below = tuple(entrant for entrant, count in votes.items() if count < 0)
    require(not below, "votes_negative", entrants=below)
    return [BallotCounted(votes, minutes, today)]


def decide_tie(
    campaign: Campaign, *, today: date, order: tuple[str, ...], reason: str
) -> list[TieDecided]:
    """Put those in order whom the ballot left equal, with the reason."""
    require_text(reason=reason)
    wave = _at(campaign, InOrder)
    require(wave.votes, "tie_ballot_first", campaign=wave.id)
    groups = ties(wave.standings())
    whole = any(sorted(order) == sorted(group) for group in groups)
    require(whole, "order_not_of_tied", found=order, tied=tuple(e for g in groups for e in g))
    return [TieDecided(order, reason, today)]


def declare(campaign: Campaign, *, today: date, commended: int, document: str) -> list[Declared]:
    """Declare the result, and how many of the first are proposed for commendation."""
    require_text(document=document)
    wave = _at(campaign, InOrder)
    standings = wave.standings()
    tied = tuple(entrant for group in ties(standings) for entrant in group)
    require(not tied, "ties_open", entrants=tied)
    require(0 <= commended <= wave.cap, "commended_over_cap", commended=commended, cap=wave.cap)
    return [Declared(standings, commended, document, today)]


def _sheet(wave: Wave) -> ScoringSheet:
    if wave.sheet is None:
        raise Refusal("scoring_sheet_missing", campaign=wave.id)
    return wave.sheet


# Evolve


def evolve(campaign: Campaign | None, event: object) -> Campaign | None:
    match campaign, event:
        case None, Opened(id, movement, title, _, start, end, previous, ordinal):
            return Running(Wave(id, movement, title, start, end, ordinal, previous))
        case Running(wave), Entered(entrants):
            return Running(change(wave, entrants=(*wave.entrants, *entrants)))
        case Running(wave), SheetAdopted():
            return Running(change(wave, sheet=_adopted(event)))
        case Running(wave), SelfScored(entrant, points, evidence):
            return Running(_with(wave, entrant, Score(points, evidence)))
        case Running(wave), SampleDrawn(seed, _, sample):
            return Checking(change(wave, sample=sample), seed)
        case Checking(wave, seed), Checked(entrant, points, reason) if entrant in wave.scores:
            score = change(wave.scores[entrant], checked=points, reason=reason)
            return Checking(_with(wave, entrant, score), seed)
        case Checking(wave), Ranked():
            return InOrder(wave)
        case InOrder(wave), BallotCounted(votes):
            return InOrder(change(wave, votes=votes))
        case InOrder(wave), TieDecided(order):
            return InOrder(change(wave, orders=(*wave.orders, order)))
        case InOrder(wave), Declared(_, commended, document):
            return Final(wave, commended, document)
    return campaign


def _adopted(event: SheetAdopted) -> ScoringSheet:
    return ScoringSheet(
        event.criteria,
        event.tie_break,
        event.sample,
        event.seed_source,
        event.large,
        event.document,
        event.most,
        event.percent,
    )


def _with(wave: Wave, entrant: str, score: Score) -> Wave:
    return change(wave, scores={**wave.scores, entrant: score})


def row(campaign: Campaign) -> Row:
    wave = campaign.wave
    return Row(
        STATUS[type(campaign)],
        wave.title,
        due=wave.end if isinstance(campaign, Running) else None,
        note=f"{len(wave.scores)}/{len(wave.entrants)}",
        open=not isinstance(campaign, Final),
        refs=tuple(filter(None, (wave.movement, wave.previous))),
        todo=_todo(campaign),
    )


def _todo(campaign: Campaign) -> tuple[Todo, ...]:
    wave = campaign.wave
    match campaign:
        case Running():
            return _before_the_draw(wave)
        case Checking():
            return (Todo(f"campaign.{'check' if wave.unchecked else 'rank'}", role=OFFICE),)
        case InOrder():
            if not ties(wave.standings()):
                return (Todo("campaign.declare", role=DIRECTOR),)
            if not wave.votes:
                return (Todo("campaign.ballot", role=OFFICE),)
            return (Todo("campaign.decide_tie", role=DIRECTOR),)
    return ()


def _before_the_draw(wave: Wave) -> tuple[Todo, ...]:
    if not wave.entrants:
        return (Todo("campaign.enter", role=OFFICE),)
    if not wave.sheet:
        return (Todo("campaign.adopt_sheet", role=DIRECTOR),)
    units = tuple(dict.fromkeys(map(unit_of, wave.silent)))
    waiting = tuple(Todo("campaign.score", role=UNIT, unit=unit) for unit in units)
    # Some may never score themselves: who has is enough for the draw.
    return (*waiting, *((Todo("campaign.draw", role=OFFICE),) if wave.scores else ()))


TOPIC = Topic(
    "campaign",
    prefix="ĐTĐ",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Running, Checking, InOrder, Final),
    row=row,
    events={
        "campaign.opened/1": Opened,
        "campaign.entered/1": Entered,
        "campaign.sheet_adopted/1": SheetAdopted,
        "campaign.self_scored/1": SelfScored,
        "campaign.sample_drawn/1": SampleDrawn,
        "campaign.checked/1": Checked,
        "campaign.ranked/1": Ranked,
        "campaign.ballot_counted/1": BallotCounted,
        "campaign.tie_decided/1": TieDecided,
        "campaign.declared/1": Declared,
    },
    decisions=(
        Decision(
            "open",
            open_wave,
            by=(OFFICE, DIRECTOR),
            source=("I.1", "BR-73"),
            creates=True,
            reads={
                "the_movement": Read("movement", by="movement"),
                "before": Read("campaign", by="previous"),
            },
        ),
        Decision("enter", enter, by=(OFFICE,), source=("I.1",), reads={"agency": Read("agency")}),
        Decision("adopt_sheet", adopt_sheet, by=(DIRECTOR,), source=("I.1", "BR-27", "BR-74")),
        Decision("score", score, by=(UNIT,), source=("I.1",)),
        Decision("draw", draw_sample, by=(OFFICE,), source=("I.1",)),
        Decision("check", check, by=(OFFICE,), source=("I.1",)),
        Decision("rank", rank_all, by=(OFFICE,), source=("I.1", "BR-74")),
        Decision("ballot", count_ballot, by=(OFFICE,), source=("BR-74",)),
        Decision("decide_tie", decide_tie, by=(DIRECTOR,), source=("BR-74",)),
        Decision("declare", declare, by=(DIRECTOR,), source=("I.1", "BR-27")),
    ),
    refusals={
        "campaign_wrong_stage": "I.1",
        "wave_backwards": "BR-73",
        "wave_of_other_movement": "I.1",
        "waves_overlap": "BR-73",
        "wave_not_begun": "BR-73",
        "wave_not_over": "BR-73",
        "entrants_none": "I.1",
        "entrant_nameless": "I.1",
        "entrant_twice": "I.1",
        "not_entrant": "I.1",
        "entrant_of_other_unit": "I.1",
        "criteria_none": "I.1",
        "criterion_twice": "I.1",
        "criterion_points_odd": "I.1",
        "tie_break_odd": "BR-74",
        "sample_empty": "I.1",
        "difference_odd": "I.1",
        "cap_odd": "BR-27",
        "scoring_begun": "I.1",
        "scoring_sheet_missing": "I.1",
        "points_not_by_sheet": "I.1",
        "points_out_of_range": "I.1",
        "evidence_not_by_points": "I.1",
        "nobody_scored": "I.1",
        "not_sampled": "I.1",
        "checks_missing": "I.1",
        "nothing_tied": "BR-74",
        "tie_ballot_held": "BR-74",
        "tie_ballot_first": "BR-74",
        "ballot_not_of_tied": "BR-74",
        "votes_negative": "BR-74",
        "order_not_of_tied": "BR-74",
        "ties_open": "BR-74",
        "commended_over_cap": "BR-27",
    },
)
