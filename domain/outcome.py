"""The outcome of a wave: ranked, ties settled by a ballot and then by word, declared once.

Source: plan I.1; LAW section 4, point 6; BR-27 (caps), BR-74 (ties).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .ranking import Standing, ties
from .refusal import require, require_text
from .wave import Campaign, Checking, Final, InOrder, at

# Events


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


# Decisions


def rank_all(campaign: Campaign, *, today: date) -> list[Ranked]:
    """Rank everybody, once everyone in the sample is checked."""
    wave = at(campaign, Checking)
    require(not wave.unchecked, "checks_missing", entrants=wave.unchecked)
    return [Ranked(wave.standings(), today)]


def count_ballot(
    campaign: Campaign, *, today: date, votes: dict[str, int], minutes: str
) -> list[BallotCounted]:
    """Record the votes of the final ballot for each of those still tied."""
    require_text(minutes=minutes)
    wave = at(campaign, InOrder)
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
    wave = at(campaign, InOrder)
    require(wave.votes, "tie_ballot_first", campaign=wave.id)
    groups = ties(wave.standings())
    whole = any(sorted(order) == sorted(group) for group in groups)
    require(whole, "order_not_of_tied", found=order, tied=tuple(e for g in groups for e in g))
    return [TieDecided(order, reason, today)]


def declare(campaign: Campaign, *, today: date, commended: int, document: str) -> list[Declared]:
    """Declare the result, and how many of the first are proposed for commendation."""
    require_text(document=document)
    wave = at(campaign, InOrder)
    standings = wave.standings()
    tied = tuple(entrant for group in ties(standings) for entrant in group)
    require(not tied, "ties_open", entrants=tied)
    require(0 <= commended <= wave.cap, "commended_over_cap", commended=commended, cap=wave.cap)
    return [Declared(standings, commended, document, today)]


# Evolve


def evolve(campaign: Campaign | None, event: object) -> Campaign | None:
    """Of the whole: what the ranking, the ballot, the chair and the declaration change."""
    match campaign, event:
        case Checking(wave), Ranked():
            return InOrder(wave)
        case InOrder(wave), BallotCounted(votes):
            return InOrder(change(wave, votes=votes))
        case InOrder(wave), TieDecided(order):
            return InOrder(change(wave, orders=(*wave.orders, order)))
        case InOrder(wave), Declared(_, commended, document):
            return Final(wave, commended, document)
    return campaign


REFUSALS = {
    "checks_missing": "I.1",
    "nothing_tied": "BR-74",
    "tie_ballot_held": "BR-74",
    "tie_ballot_first": "BR-74",
    "ballot_not_of_tied": "BR-74",
    "votes_negative": "BR-74",
    "order_not_of_tied": "BR-74",
    "ties_open": "BR-74",
    "commended_over_cap": "BR-27",
}
