"""The points of a wave: units score themselves, a published draw picks whom the Office checks.

Source: plan I.1; LAW section 4, point 6; BR-73 (windows).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .decision import Actor
from .refusal import require, require_text
from .sampling import draw
from .scoring import Score, check_points
from .wave import Campaign, Checking, Running, at, scored, sheet_of, unit_of

# Events


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


# Decisions


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
    wave = at(campaign, Running)
    entrant = entrant or actor.unit
    require(entrant in wave.entrants, "not_entrant", entrant=entrant, campaign=wave.id)
    unit = unit_of(entrant)
    require(unit == actor.unit, "entrant_of_other_unit", entrant=entrant, unit=unit)
    require(today >= wave.start, "wave_not_begun", start=wave.start, today=today)
    check_points(sheet_of(wave), points)
    shown = {code for code in points if evidence.get(code, "").strip()}
    bare = tuple(code for code, given in points.items() if given and code not in shown)
    odd = tuple(code for code in evidence if code not in points)
    require(not bare and not odd, "evidence_not_by_points", missing=bare, odd=odd)
    return [SelfScored(entrant, points, evidence, today)]


def draw_sample(campaign: Campaign, *, today: date, seed: str) -> list[SampleDrawn]:
    """End scoring and draw who is checked, from the published seed (see sampling.py)."""
    require_text(seed=seed)
    wave = at(campaign, Running)
    size = sheet_of(wave).sample
    require(today >= wave.end, "wave_not_over", end=wave.end, today=today)
    require(wave.scores, "nobody_scored", campaign=wave.id)
    sample = draw(seed, wave.scores, size)
    return [SampleDrawn(seed, tuple(sorted(wave.scores)), sample, wave.silent, today)]


def check(
    campaign: Campaign, *, today: date, entrant: str, points: dict[str, int], reason: str
) -> list[Checked]:
    """Give the points of somebody in the sample as checked; they replace its own."""
    require_text(reason=reason)
    wave = at(campaign, Checking)
    require(entrant in wave.sample, "not_sampled", entrant=entrant, sample=wave.sample)
    check_points(sheet_of(wave), points)
    return [Checked(entrant, points, reason, today)]


# Evolve


def evolve(campaign: Campaign | None, event: object) -> Campaign | None:
    """Of the whole: what scores, the draw and checks change."""
    match campaign, event:
        case Running(wave), SelfScored(entrant, points, evidence):
            return Running(scored(wave, entrant, Score(points, evidence)))
        case Running(wave), SampleDrawn(seed, _, sample):
            return Checking(change(wave, sample=sample), seed)
        case Checking(wave, seed), Checked(entrant, points, reason) if entrant in wave.scores:
            score = change(wave.scores[entrant], checked=points, reason=reason)
            return Checking(scored(wave, entrant, score), seed)
    return campaign


REFUSALS = {
    "not_entrant": "I.1",
    "entrant_of_other_unit": "I.1",
    "wave_not_begun": "BR-73",
    "wave_not_over": "BR-73",
    "evidence_not_by_points": "I.1",
    "nobody_scored": "I.1",
    "not_sampled": "I.1",
}
