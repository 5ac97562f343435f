"""A campaign (đợt thi đua): one wave of a movement, scored, checked by sample, ranked, declared.

Units score themselves with evidence; the Office checks those a published draw picks; ties fall by
criteria named beforehand, then by a ballot, at last by the Director's word. What is declared stays.
How a wave stands is in ``wave``; its points come from ``judging``, its result from ``outcome``.
Like the movement it belongs to, a wave is no part of a plan and outlives it.
Source: plan I.1; LAW section 4, point 6; BR-27, BR-73, BR-74.
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from . import judging, outcome, scoring, wave
from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Decision, Read, Row, Todo, Topic
from .emulation import Movement, running
from .ranking import ties
from .refusal import require, require_text
from .scoring import Criterion, ScoringSheet, check_sheet
from .wave import STATUS, Campaign, Checking, Final, InOrder, Running, Wave, at, unit_of

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
    wave = at(campaign, Running)
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
    wave = at(campaign, Running)
    require(not wave.scores, "scoring_begun", campaign=wave.id, scored=len(wave.scores))
    check_sheet(
        ScoringSheet(criteria, tie_break, sample, seed_source, large, document, most, percent)
    )
    told = (criteria, tie_break, sample, seed_source, large, most, percent, document, today)
    return [SheetAdopted(*told)]


# Evolve


def evolve(campaign: Campaign | None, event: object) -> Campaign | None:
    match campaign, event:
        case None, Opened(id, movement, title, _, start, end, previous, ordinal):
            return Running(Wave(id, movement, title, start, end, ordinal, previous))
        case Running(wave), Entered(entrants):
            return Running(change(wave, entrants=(*wave.entrants, *entrants)))
        case Running(wave), SheetAdopted():
            return Running(change(wave, sheet=_adopted(event)))
    return outcome.evolve(judging.evolve(campaign, event), event)


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
        "campaign.self_scored/1": judging.SelfScored,
        "campaign.sample_drawn/1": judging.SampleDrawn,
        "campaign.checked/1": judging.Checked,
        "campaign.ranked/1": outcome.Ranked,
        "campaign.ballot_counted/1": outcome.BallotCounted,
        "campaign.tie_decided/1": outcome.TieDecided,
        "campaign.declared/1": outcome.Declared,
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
        Decision("score", judging.score, by=(UNIT,), source=("I.1",)),
        Decision("draw", judging.draw_sample, by=(OFFICE,), source=("I.1",)),
        Decision("check", judging.check, by=(OFFICE,), source=("I.1",)),
        Decision("rank", outcome.rank_all, by=(OFFICE,), source=("I.1", "BR-74")),
        Decision("ballot", outcome.count_ballot, by=(OFFICE,), source=("BR-74",)),
        Decision("decide_tie", outcome.decide_tie, by=(DIRECTOR,), source=("BR-74",)),
        Decision("declare", outcome.declare, by=(DIRECTOR,), source=("I.1", "BR-27")),
    ),
    refusals={
        **scoring.REFUSALS,
        **wave.REFUSALS,
        **judging.REFUSALS,
        **outcome.REFUSALS,
        "wave_backwards": "BR-73",
        "wave_of_other_movement": "I.1",
        "waves_overlap": "BR-73",
        "entrants_none": "I.1",
        "entrant_nameless": "I.1",
        "entrant_twice": "I.1",
        "scoring_begun": "I.1",
    },
)
