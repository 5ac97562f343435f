"""What stands on the record of those who are proposed: invented, mostly enough for the award."""

from collections.abc import Iterator

from domain.awards import INDIVIDUAL

from ..story import Told
from .founding import PAPER, Cast
from .own import Own
from .stage import Stage

LIKELY_GOOD = 0.9
FIGHTER = "base_emulation_fighter"


def past(
    own: Own, cast: Cast, stage: Stage, subject: str, award: str, subject_kind: str
) -> Iterator[Told]:
    """The year before the conference; now and then it does not suffice, as it happens."""
    year = own.plan.conference.year - 1
    good = stage.choice.random() < LIKELY_GOOD
    best = "excellent" if award == FIGHTER else stage.choice.choice(("good", "excellent"))
    facts = {"year": year, "rating": best if good else "completed", "document": PAPER}
    yield stage.do("record.rate", subject, facts, cast.office)
    if subject_kind != INDIVIDUAL:
        people = max(len(cast.members(subject)), 1)
        counted = {"people": people, "completed": people, "advanced_workers": people}
        facts = {"year": year, **counted, "document": PAPER}
        yield stage.do("record.count", subject, facts, cast.office)
    elif award == FIGHTER:
        facts = {"award": "advanced_worker", "year": year, "decision": PAPER}
        yield stage.do("record.credit", subject, facts, cast.office)
