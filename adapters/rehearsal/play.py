"""The chapters of an agency's own rehearsal, in the order in which they are played."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ..story import Told
from . import conference, founding, proposing
from .disguise import Disguise
from .founding import Cast
from .own import Own
from .stage import Stage

Act = Callable[[Own, Cast, Stage], Iterator[Told]]


class Part(NamedTuple):
    """``key`` names what a chapter is about in the catalogs."""

    key: str
    act: Act


PARTS = (
    Part("roll", founding.roll),
    Part("plan", founding.plan),
    Part("tasks", founding.tasks),
    Part("movements", founding.movements),
    Part("money", founding.money),
    Part("progress", proposing.progress),
    Part("call", proposing.calling),
    Part("nominations", proposing.nominating),
    Part("council", proposing.reviewing),
    Part("decision", proposing.deciding),
    Part("preparing", conference.preparing),
    Part("delegates", conference.choosing),
    Part("eve", conference.readying),
    Part("arrival", conference.checking_in),
    Part("day", conference.holding),
)


class Rehearsal(NamedTuple):
    """What is rehearsed, by whom, where."""

    own: Own
    cast: Cast
    stage: Stage

    def parts(self) -> Iterator[tuple[str, Iterator[Told]]]:
        """Each chapter by its key, with what happens in it as it is asked for."""
        for part in PARTS:
            yield part.key, partial(part.act, self.own, self.cast, self.stage)()


def rehearsal(own: Own, seed: str, stage: Stage) -> Rehearsal:
    """The rehearsal of ``own`` with people that ``seed`` invents."""
    return Rehearsal(own, Cast(own, Disguise(own.names, own.others, seed)), stage)
