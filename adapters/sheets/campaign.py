"""Sheets of campaigns: who ranks where, by which points, and how ties were broken.

Source: LAW section 4, point 6; BR-27, BR-74; plan I.1.
"""

from domain.ranking import Standing
from domain.wave import Campaign, Final, Wave, unit_of

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("rank", "number"),
    Column("entrant"),
    Column("unit", "unit"),
    Column("self_points", "number"),
    Column("checked_points", "number"),
    Column("final_points", "number"),
    Column("sampled", "yes"),
    Column("large", "yes"),
    Column("settled", "value:campaign.settled"),
    Column("criterion"),
    Column("votes", "number"),
    Column("commended", "yes"),
)


def ranking(source: Source, id: str) -> Sheet:
    """Everyone by rank, those without points last; provisional until the result is declared."""
    campaign: Campaign = source.state("campaign", id)
    wave = campaign.wave
    commended = campaign.commended if isinstance(campaign, Final) else 0
    ranked = tuple(_row(wave, standing, commended) for standing in wave.standings())
    silent = tuple(_silent(entrant) for entrant in sorted(wave.silent))
    checked = [entrant for entrant, score in wave.scores.items() if score.checked]
    figures = {
        "campaign_entrants": len(wave.entrants),
        "campaign_scored": len(wave.scores),
        "campaign_sampled": len(wave.sample),
        "campaign_checked": len(checked),
        "campaign_large": sum(map(wave.large, checked)),
        "campaign_cap": wave.cap,
    }
    return Sheet((*ranked, *silent), figures)


def _row(wave: Wave, standing: Standing, commended: int) -> Cells:
    entrant, score = standing.entrant, wave.scores[standing.entrant]
    return (
        standing.rank,
        entrant,
        unit_of(entrant),
        sum(score.own.values()),
        sum(score.checked.values()) if score.checked else None,
        standing.points,
        entrant in wave.sample,
        wave.large(entrant),
        standing.settled,
        standing.criterion,
        wave.votes.get(entrant),
        standing.rank <= commended,
    )


def _silent(entrant: str) -> Cells:
    nothing = (None, None, None, False, False, "", "", None, False)
    return (None, entrant, unit_of(entrant), *nothing)


KINDS = (Kind("campaign.ranking", COLUMNS, ranking),)
