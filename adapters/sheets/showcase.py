"""The sheet of the chosen speeches: in order of delivery, with what their balance is weighed by.

Source: plan II.2.6b; BR-67.
"""

from domain.talk import STATUS, Speech

from .sheet import Cells, Column, Kind, Sheet, Source

BALANCE = (
    Column("place", "number"),
    Column("speech", "id"),
    Column("title"),
    Column("unit", "unit"),
    Column("field"),
    Column("kind", "value:speech_kind"),
    Column("new_models", "number", total=True),
    Column("women", "number", total=True),
    Column("with_pictures", "number", total=True),
    Column("status", "status:speech"),
)


def balance(source: Source, id: str) -> Sheet:
    """The chosen speeches, and over how many units, fields and kinds they spread."""
    showcase = source.state("showcase", id)
    if showcase is None:
        return Sheet(())
    chosen: list[Speech] = [source.state("speech", name) for name in showcase.speeches]
    papers = [speech.paper for speech in chosen]
    figures = {
        "speeches_offered": len(showcase.offers),
        "new_models_offered": sum(offer.new_model for offer in showcase.offers),
        "speeches_chosen": len(papers),
        "speech_units": len({paper.unit for paper in papers}),
        "speech_fields": len({paper.field.strip().casefold() for paper in papers}),
        "speech_kinds": len({paper.kind for paper in papers}),
    }
    return Sheet(tuple(_line(n, speech) for n, speech in enumerate(chosen, 1)), figures)


def _line(place: int, speech: Speech) -> Cells:
    paper = speech.paper
    return (
        *(place, paper.id, paper.title, paper.unit, paper.field, paper.kind),
        *(int(paper.new_model), int(paper.sex == "female"), int(paper.pictures)),
        STATUS[type(speech)],
    )


KINDS = (Kind("showcase.balance", BALANCE, balance),)
